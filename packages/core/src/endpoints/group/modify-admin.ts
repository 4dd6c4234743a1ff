import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';

/** What {@link modifyAdmin} does. */
export const AdminCommand = { Appoint: 1, Dismiss: 2 } as const;
export type AdminCommand = (typeof AdminCommand)[keyof typeof AdminCommand];

/** Input of {@link modifyAdmin}. */
export interface ModifyAdminRequest {
  GroupId: string;
  /** 1: appoint, 2: dismiss. */
  CommandType: AdminCommand;
  /** Whom. A room has 5 admins at most. */
  Admin_Account: readonly string[];
}

/**
 * Appoints or dismisses admins of a live room (AVChatRoom). An admin may mute members, and may post while all are
 * muted. The account need not be in the room, and stays its admin when it leaves and comes back.
 *
 * 5 is the most that a room has, so a list is never split; which code a sixth gets is not documented. Needs the
 * console's switch for the list of online members, and a plan that has it.
 *
 * @see https://trtc.io/document/60525
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { AdminCommand, modifyAdmin } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * await call(client, modifyAdmin, {
 *   GroupId: '@TGS#live', CommandType: AdminCommand.Appoint, Admin_Account: ['teacher'],
 * });
 * ```
 */
export const modifyAdmin: Endpoint<ModifyAdminRequest, Envelope> = uncheckedEndpoint({
  name: 'modifyAdmin',
  service: 'group_open_avchatroom_http_svc',
  command: 'modify_admin',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId(), CommandType: oneOf(1, 2), Admin_Account: list(account()) }),
  output: response({}),
});
