import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import { type GetMembersRequest, getMembers, type LiveMember } from './get-members.ts';

/**
 * The members of a live room (AVChatRoom) who are online; with `Mark`, those who have this mark.
 *
 * It is not the whole room:
 *
 * - the newest 1,000 at most. {@link getOnlineMemberNum} counts all, {@link checkMembers} finds any;
 * - as it was some 10 to 40 seconds ago;
 * - without the members with mark 600 ({@link SpecialMark}), unless they are asked for by mark. Robots, who have mark
 *   500, are in it;
 * - the newest 30, by older pages of the documentation, where the plan does not have the list.
 *
 * The list shifts while it is read, because members come and go. Rows that this repeats on neighbouring pages are
 * given once. A member who leaves and comes back meanwhile may come twice, with another `JoinTime`, and one may be
 * missed. Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { liveMembers } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * for await (const { Member_Account, JoinTime } of liveMembers(client, { GroupId: '@TGS#live' }))
 *   console.log(Member_Account, new Date(JoinTime * 1000));
 * ```
 */
export function liveMembers(
  client: Client,
  input: GetMembersRequest,
  options: PageOptions = {},
): AsyncGenerator<LiveMember, void, undefined> {
  const request = readListRequest(getMembers, input, options);
  return newItems(client, getMembers, request, (member) =>
    textOf([member?.JoinTime, member?.Member_Account]),
  );
}
