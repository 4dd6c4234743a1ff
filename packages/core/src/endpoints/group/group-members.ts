import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import { type GetGroupMemberInfoRequest, getGroupMemberInfo, isCommunity } from './get-group-member-info.ts';
import type { GroupMember } from './group-member.ts';

/**
 * All members of a group, with the fields and of the roles that are asked for. `Limit` is the page size, default 100.
 *
 * Communities are read by `Next`, other groups by `Offset`. Which it is it tells by the id: that of a community begins with
 * `@TGS#_`, and no other does. Live rooms (`AVChatRoom`) have no list of members, and answer 10007, whose `category` is
 * `permission`, since it stands for missing rights, too: see {@link liveMembers}.
 *
 * The list shifts while it is read, because members come and go. Those that neighbouring pages have in common are given
 * once, and one may be missed. Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { groupMembers } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const filters = { MemberInfoFilter: ['Role', 'NameCard'] };
 * for await (const { Member_Account, Role } of groupMembers(client, { GroupId: 'fan-club', ...filters }))
 *   console.log(Member_Account, Role);
 * ```
 */
export function groupMembers(
  client: Client,
  input: GetGroupMemberInfoRequest,
  options: PageOptions = {},
): AsyncGenerator<GroupMember, void, undefined> {
  const request = readListRequest(getGroupMemberInfo, input, options, fill);
  return newItems(client, getGroupMemberInfo, request, (member) => textOf(member?.Member_Account));
}

function fill(given: GetGroupMemberInfoRequest): GetGroupMemberInfoRequest {
  const first = isCommunity(given?.GroupId) ? { Next: given.Next ?? '' } : {};
  return { ...given, Limit: given?.Limit ?? 100, ...first };
}
