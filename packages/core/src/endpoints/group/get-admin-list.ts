import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId } from '../../endpoint/schema.ts';

/** Input of {@link getAdminList}. */
export interface GetAdminListRequest {
  GroupId: string;
}

/** An admin of a live room. */
export interface LiveAdmin {
  Admin_Account: string;
  /** The address of a picture; it may be empty. */
  Avatar: string;
  /** It may be empty. */
  NickName: string;
}

/** Answer of {@link getAdminList}. */
export interface GetAdminListResponse extends Envelope {
  Admin_List: LiveAdmin[];
}

/**
 * The admins of a live room (AVChatRoom), whom {@link modifyAdmin} appoints: 5 at most.
 *
 * Needs the console's switch for the list of online members, and a plan that has it.
 *
 * @see https://trtc.io/document/60524
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getAdminList } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const { Admin_List } = await call(client, getAdminList, { GroupId: '@TGS#live' });
 * for (const { Admin_Account, NickName } of Admin_List) console.log(Admin_Account, NickName);
 * ```
 */
export const getAdminList: Endpoint<GetAdminListRequest, GetAdminListResponse> = uncheckedEndpoint({
  name: 'getAdminList',
  service: 'group_open_avchatroom_http_svc',
  command: 'get_admin_list',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId() }),
  output: response({
    Admin_List: rows(row({ Admin_Account: v.string(), Avatar: v.string(), NickName: v.string() })),
  }),
});
