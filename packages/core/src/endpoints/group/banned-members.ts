import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import {
  type BannedMember,
  type GetGroupBanMemberRequest,
  getGroupBanMember,
} from './get-group-ban-member.ts';

/**
 * All banned accounts of a group, in the order in which their bans end.
 *
 * The list shifts while it is read, because bans end and begin. Rows that this repeats on neighbouring pages are
 * given once; an account that is banned again meanwhile may come twice, and a row may be missed. `Limit` is the
 * page size, 1 to 100, default 100. Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { bannedMembers } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * for await (const { Member_Account, BannedUntil } of bannedMembers(client, { GroupId: '@TGS#live' }))
 *   console.log(Member_Account, new Date(BannedUntil * 1000));
 * ```
 */
export function bannedMembers(
  client: Client,
  input: GetGroupBanMemberRequest,
  options: PageOptions = {},
): AsyncGenerator<BannedMember, void, undefined> {
  const fill = (given: GetGroupBanMemberRequest) => ({ ...given, Limit: given?.Limit ?? 100 });
  const request = readListRequest(getGroupBanMember, input, options, fill);
  return newItems(client, getGroupBanMember, request, (ban) =>
    textOf([ban?.BannedUntil, ban?.Member_Account]),
  );
}
