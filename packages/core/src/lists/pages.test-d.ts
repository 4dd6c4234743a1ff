// Compiled, never run: each `@ts-expect-error` is an error that has to be there.

import { listThings, readThing } from '../../test/support/endpoints.ts';
import { holds, type Same } from '../../test/support/types.ts';
import {
  type BannedMember,
  banGroupMember,
  bannedMembers,
  type GetGroupBanMemberResponse,
  getGroupBanMember,
  modifyUserInfo,
} from '../endpoints/group/index.ts';
import { type Client, items, pages } from '../index.ts';

declare const client: Client;
const GroupId = '@TGS#live';

export async function lists() {
  for await (const page of pages(client, getGroupBanMember, { GroupId }))
    holds<Same<typeof page, GetGroupBanMemberResponse>>();
  for await (const item of items(client, getGroupBanMember, { GroupId }, { prefetch: true }))
    holds<Same<typeof item, BannedMember>>();
  for await (const item of items(client, listThings, {})) holds<Same<typeof item, string>>();
  for await (const member of bannedMembers(client, { GroupId, Limit: 20 })) {
    holds<Same<typeof member, BannedMember>>();
    // @ts-expect-error: a typing error in the name of a field
    member.BannedUntill;
  }
}

export function refused() {
  // @ts-expect-error: not a list
  pages(client, readThing, { Id: 'a' });
  // @ts-expect-error: takes a list, and answers with none
  pages(client, banGroupMember, { GroupId, Members_Account: ['a'], Duration: 60 });
  // @ts-expect-error: not a list
  items(client, modifyUserInfo, { GroupId, CommandType: 1, MemberList: [] });
  // @ts-expect-error: a misspelt field
  pages(client, getGroupBanMember, { GroupId, Ofset: 20 });
  // @ts-expect-error: a number as text
  items(client, getGroupBanMember, { GroupId, Limit: '20' });
  // @ts-expect-error: a misspelt field
  bannedMembers(client, { GroupId, Ofset: 20 });
  // @ts-expect-error: an option of batches
  items(client, getGroupBanMember, { GroupId }, { concurrency: 2 });
  // @ts-expect-error: a cursor of text
  items(client, listThings, { Cursor: 0 });
}
