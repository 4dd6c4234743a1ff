import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { type Envelope, text } from '../../endpoint/schema.ts';
import { robotId } from './robot-id.ts';

/** Input of {@link createRobot}. */
export interface CreateRobotRequest {
  /** `@RBT#` and a name: up to 32 bytes of UTF-8. */
  UserID: string;
  Nick?: string | undefined;
  /** The address of a picture. */
  FaceUrl?: string | undefined;
  /** What the bot says of itself: up to 500 bytes of UTF-8. */
  SelfSignature?: string | undefined;
}

/**
 * Makes a bot: an account that your server speaks for. An app has 20 of them at most: a further one is refused with
 * 10008, as is every one where the plan has no bots.
 *
 * The same id again makes no second bot. Users cannot befriend a bot by themselves: your server does it.
 *
 * @see https://trtc.io/document/55281
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { createRobot } from '@tim-rest/core/robot';
 * import { client } from './client.ts';
 *
 * await call(client, createRobot, {
 *   UserID: '@RBT#helper', Nick: 'Helper', SelfSignature: 'I answer questions about the show',
 * });
 * ```
 */
export const createRobot: Endpoint<CreateRobotRequest, Envelope> = uncheckedEndpoint({
  name: 'createRobot',
  service: 'openim_robot_http_svc',
  command: 'create_robot',
  idempotent: true,
  quota: 200,
  input: request({
    UserID: robotId(),
    Nick: optional(v.string()),
    FaceUrl: optional(v.string()),
    SelfSignature: optional(text(500)),
  }),
  output: response({}),
});
