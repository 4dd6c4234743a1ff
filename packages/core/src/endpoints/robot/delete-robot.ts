import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';
import { robotId } from './robot-id.ts';

/** Input of {@link deleteRobot}. */
export interface DeleteRobotRequest {
  /** `@RBT#` and a name: up to 32 bytes of UTF-8. {@link createRobot} calls it `UserID`. */
  Robot_Account: string;
}

/**
 * Puts a bot out of service. Its id is kept; whether it can be used again, and whether it still counts as one of the 20, is
 * not documented. Nor is what is answered for one that is gone already.
 *
 * @see https://trtc.io/document/55282
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { deleteRobot } from '@tim-rest/core/robot';
 * import { client } from './client.ts';
 *
 * await call(client, deleteRobot, { Robot_Account: '@RBT#helper' });
 * ```
 */
export const deleteRobot: Endpoint<DeleteRobotRequest, Envelope> = uncheckedEndpoint({
  name: 'deleteRobot',
  service: 'openim_robot_http_svc',
  command: 'delete_robot',
  idempotent: true,
  quota: 200,
  input: request({ Robot_Account: robotId() }),
  output: response({}),
});
