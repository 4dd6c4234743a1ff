import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';

/** Input of {@link getRoleInGroup}. */
export interface GetRoleInGroupRequest {
  GroupId: string;
  /** Up to 500 accounts a call. */
  User_Account: readonly string[];
}

/** What an account is in a group. */
export interface RoleInGroup {
  Member_Account: string;
  /** `Owner`, `Admin`, `Member` or `NotMember`. */
  Role: string;
}

/** Answer of {@link getRoleInGroup}. */
export interface GetRoleInGroupResponse extends Envelope {
  UserIdList: RoleInGroup[];
}

/**
 * Tells what accounts are in a group, and who is no member of it.
 *
 * Up to 500 accounts; {@link batch} takes any number. Not for live rooms (`AVChatRoom`), which refuse it with 10007:
 * {@link getAdminList} and {@link checkMembers} tell of them.
 *
 * @see https://cloud.tencent.com/document/product/269/1626
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getRoleInGroup } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const { UserIdList } = await call(client, getRoleInGroup, {
 *   GroupId: 'fan-club', User_Account: ['teacher', 'stranger'],
 * });
 * for (const { Member_Account, Role } of UserIdList) console.log(Member_Account, Role);
 * ```
 */
export const getRoleInGroup: BatchEndpoint<GetRoleInGroupRequest, GetRoleInGroupResponse> = uncheckedEndpoint(
  {
    name: 'getRoleInGroup',
    service: 'group_open_http_svc',
    command: 'get_role_in_group',
    idempotent: true,
    quota: 200,
    input: request({ GroupId: groupId(), User_Account: list(account(), 500) }),
    output: response({
      UserIdList: rows(row<RoleInGroup>({ Member_Account: v.string(), Role: v.string() })),
    }),
    batch: { list: 'User_Account', max: 500 },
  },
);
