import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';

/** Input of {@link delRobots}. */
export interface DelRobotsRequest {
  GroupId: string;
  /** Accounts to take out of the room. No maximum is documented. */
  Member_Account: readonly string[];
}

/**
 * Takes accounts out of a live room (AVChatRoom) that {@link addRobots} put there: their mark 500 goes.
 *
 * Confidence is medium: how many accounts one call takes, and its error codes, are documented nowhere: nothing is
 * split. Needs the console's switch for the list of online members, and a plan that has it.
 *
 * @see https://trtc.io/document/60526
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { delRobots } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * await call(client, delRobots, { GroupId: '@TGS#live', Member_Account: ['welcome-bot'] });
 * ```
 */
export const delRobots: Endpoint<DelRobotsRequest, Envelope> = uncheckedEndpoint({
  name: 'delRobots',
  service: 'group_open_avchatroom_http_svc',
  command: 'del_robots',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId(), Member_Account: list(account()) }),
  output: response({}),
});
