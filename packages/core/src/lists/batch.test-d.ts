// Compiled, never run: each `@ts-expect-error` is an error that has to be there.

import { holds, type Same } from '../../test/support/types.ts';
import {
  banGroupMember,
  getGroupBanMember,
  type MarkedMember,
  type ModifyUserInfoRequest,
  type ModifyUserInfoResponse,
  markMembers,
  modifyUserInfo,
} from '../endpoints/group/index.ts';
import { batch, type Client } from '../index.ts';

declare const client: Client;
const GroupId = '@TGS#live';
const MemberList = [{ Member_Account: 'a', Marks: [1000] }];

export async function results() {
  const { succeeded, failed } = await batch(client, modifyUserInfo, { GroupId, CommandType: 1, MemberList });
  holds<Same<(typeof succeeded)[number], { input: ModifyUserInfoRequest; output: ModifyUserInfoResponse }>>();
  holds<Same<(typeof failed)[number], { input: ModifyUserInfoRequest; error: unknown; sent: boolean }>>();

  const { applied, skipped, ...rest } = await markMembers(client, { GroupId, CommandType: 1, MemberList });
  holds<Same<typeof applied, MarkedMember[]>>();
  holds<Same<typeof skipped, string[]>>();
  holds<Same<(typeof rest.failed)[number]['accounts'], string[]>>();
  holds<Same<(typeof rest.failed)[number]['error'], unknown>>();
  holds<Same<(typeof rest.failed)[number]['sent'], boolean>>();
}

export async function refused() {
  const onProgress = ({ done, total }: { done: number; total: number }) => done / total;
  await batch(
    client,
    banGroupMember,
    { GroupId, Members_Account: ['a'], Duration: 1 },
    { concurrency: 2, onProgress },
  );
  // @ts-expect-error: takes no list
  await batch(client, getGroupBanMember, { GroupId });
  // @ts-expect-error: a misspelt field
  await batch(client, banGroupMember, { GroupId, Members_Account: ['a'], Duration: 1, Reason: '' });
  // @ts-expect-error: accounts are text
  await batch(client, banGroupMember, { GroupId, Members_Account: [7], Duration: 1 });
  // @ts-expect-error: an option of lists
  await markMembers(client, { GroupId, CommandType: 1, MemberList }, { prefetch: true });
  const mark = { GroupId, CommandType: 1 } as const;
  // @ts-expect-error: there are two commands
  await markMembers(client, { GroupId, CommandType: 3, MemberList });
  // @ts-expect-error: the length of a ban is in seconds
  await batch(client, banGroupMember, { GroupId, Members_Account: ['a'], Duration: '1h' });
  // @ts-expect-error: marks are numbers
  await markMembers(client, { ...mark, MemberList: [{ Member_Account: 'a', Marks: ['1000'] }] });
}
