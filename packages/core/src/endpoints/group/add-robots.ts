import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';

/** Input of {@link addRobots}. */
export interface AddRobotsRequest {
  GroupId: string;
  /** Accounts to show in the room. No maximum is documented. */
  Member_Account: readonly string[];
}

/**
 * Puts accounts into a live room (AVChatRoom) that never join it: they count as online, and have mark 500
 * ({@link SpecialMark}). Any account will do; chat bots, whose ids begin with `@RBT#`, are something else.
 *
 * Confidence is low: its page could be read in part only. The path is confirmed; both fields, and that the answer has
 * none, are taken from its counterpart {@link delRobots}. How many accounts one call takes, and its error codes, are
 * unknown: nothing is split.
 *
 * Needs the console's switch for the list of online members, and a plan that has it.
 *
 * @see https://trtc.io/document/60527
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { addRobots } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * await call(client, addRobots, { GroupId: '@TGS#live', Member_Account: ['welcome-bot'] });
 * ```
 */
export const addRobots: Endpoint<AddRobotsRequest, Envelope> = uncheckedEndpoint({
  name: 'addRobots',
  service: 'group_open_avchatroom_http_svc',
  command: 'add_robots',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId(), Member_Account: list(account()) }),
  output: response({}),
});
