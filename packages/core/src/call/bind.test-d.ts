// Compiled, never run: each `@ts-expect-error` is an error that has to be there.

import { makeThing } from '../../test/support/endpoints.ts';
import { holds, type Same } from '../../test/support/types.ts';
import {
  type BannedMember,
  bannedMembers,
  type GetGroupBanMemberResponse,
  getGroupBanMember,
  type MarkResult,
  markMembers,
} from '../endpoints/group/index.ts';
import { bind, type CallOptions, type Client } from '../index.ts';

declare const client: Client;
const GroupId = '@TGS#live';

export async function bound() {
  const own = (_: Client, count: number, label?: string) => [label, count] as const;
  const live = bind(client, { getGroupBanMember, bannedMembers, markMembers, makeThing, own });

  const page = await live.getGroupBanMember({ GroupId, Limit: 5 }, { totalTimeoutMs: 5 });
  holds<Same<typeof page, GetGroupBanMemberResponse>>();
  for await (const member of live.bannedMembers({ GroupId }, { prefetch: true }))
    holds<Same<typeof member, BannedMember>>();
  const marked = await live.markMembers({ GroupId, CommandType: 1, MemberList: [] });
  holds<Same<typeof marked, MarkResult>>();
  holds<Same<Parameters<typeof live.makeThing>, [input: { Id: string }, options?: CallOptions]>>();
  holds<Same<ReturnType<typeof live.own>, readonly [string | undefined, number]>>();

  // @ts-expect-error: a misspelt field
  await live.getGroupBanMember({ GroupId, Ofset: 5 });
  // @ts-expect-error: a number as text
  await live.getGroupBanMember({ GroupId, Limit: '5' });
  // @ts-expect-error: a typing error in the name of a field
  page.NextOfset;
  // @ts-expect-error: the client is bound
  live.own(client, 5);
  // @ts-expect-error: not bound
  live.unbanGroupMember;
  // @ts-expect-error: frozen
  live.makeThing = async () => ({ ErrorCode: 0 });
}

export function refused() {
  // @ts-expect-error: neither an endpoint nor a function
  bind(client, { a: 5 });
  // @ts-expect-error: a function whose first parameter is something else
  bind(client, { a: (count: number) => count });
}
