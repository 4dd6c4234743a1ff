import { fieldsOf } from '../body.ts';
import type { Client } from '../client.ts';
import { heed } from '../deadline.ts';
import { entriesOf, type PageOptions, pages } from '../pages.ts';
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
 * page size, 1 to 100, default 100.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * for await (const { Member_Account, BannedUntil } of bannedMembers(client, { GroupId: '@TGS#live' }))
 *   console.log(Member_Account, new Date(BannedUntil * 1000));
 * ```
 */
export async function* bannedMembers(
  client: Client,
  input: GetGroupBanMemberRequest,
  options: PageOptions = {},
): AsyncGenerator<BannedMember, void, undefined> {
  let before = new Set<string>();
  const given = fieldsOf(getGroupBanMember, input);
  const request = { ...given, Limit: given?.Limit ?? 100 };
  for await (const page of pages(client, getGroupBanMember, request, options)) {
    const seen = new Set<string>();
    for (const member of entriesOf<BannedMember>(page, getGroupBanMember.page.items)) {
      const row = JSON.stringify([member?.BannedUntil, member?.Member_Account]);
      const known = before.has(row) || seen.has(row);
      seen.add(row);
      if (known) continue;
      heed(options?.signal);
      yield member;
    }
    // A page with no rows does not keep its neighbours apart.
    if (seen.size) before = seen;
  }
}
