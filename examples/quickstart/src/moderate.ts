import { batch, ChatError, type Client, call, pages } from '@tim-rest/core';
import {
  banGroupMember,
  bannedMembers,
  getGroupBanMember,
  MarkCommand,
  markMembers,
  unbanGroupMember,
} from '@tim-rest/core/group';

type Print = (line: string) => void;

/** What a moderator does in an evening: marks, bans, reads the list, lifts a ban, and meets an error. */
export async function moderate(client: Client, GroupId: string, print: Print): Promise<void> {
  print('1. Mark three members of the room; one of them is offline');
  const { applied, skipped, failed } = await markMembers(client, {
    GroupId,
    CommandType: MarkCommand.Set,
    MemberList: [
      { Member_Account: 'teacher10', Marks: [1000] },
      { Member_Account: 'student9', Marks: [1001] },
      { Member_Account: 'student404', Marks: [1001] },
    ],
  });
  for (const { Member_Account, Marks } of applied)
    print(`   marked   ${Member_Account}: ${Marks.join(', ')}`);
  for (const account of skipped) print(`   skipped  ${account}: offline, or not in the room`);
  for (const { accounts, error } of failed) print(`   failed   ${accounts.join(', ')}: ${error}`);

  print('2. Ban 45 accounts for an hour, 20 a call');
  const trolls = Array.from({ length: 45 }, (_, index) => `troll${String(index + 1).padStart(2, '0')}`);
  const bans = await batch(
    client,
    banGroupMember,
    { GroupId, Members_Account: trolls, Duration: 3600, Description: 'spam' },
    {
      onProgress: ({ done, total }) => print(`   ${'#'.repeat(done / 5).padEnd(total / 5)} ${done}/${total}`),
    },
  );
  for (const { input, error } of bans.failed)
    print(`   failed   ${input.Members_Account.join(', ')}: ${error}`);

  print('3. Read the banned members back, 20 a page');
  await printBans(client, GroupId, print);

  print('4. Lift one ban');
  await call(client, unbanGroupMember, { GroupId, Members_Account: ['troll07'] });
  let left = 0;
  for await (const _member of bannedMembers(client, { GroupId })) left += 1;
  print(`   troll07 may come back; ${left} are still banned`);

  print('5. Ask for a room that does not exist');
  try {
    await call(client, getGroupBanMember, { GroupId: '@TGS#nowhere' });
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    print(`   ${error}`);
    print(`   category ${error.category}, retryable: ${error.retryable}`);
    print(`   ${error.docsUrl}`);
  }
}

/** The whole list of banned members, page by page. */
export async function printBans(client: Client, GroupId: string, print: Print): Promise<void> {
  let total = 0;
  for await (const { BannedAccountList = [] } of pages(client, getGroupBanMember, { GroupId, Limit: 20 })) {
    total += BannedAccountList.length;
    const [first] = BannedAccountList;
    const until = first ? `, the first until ${new Date(first.BannedUntil * 1000).toISOString()}` : '';
    print(`   page of ${BannedAccountList.length}${until}`);
  }
  print(`   ${total} in all`);
}
