import { MarkCommand, markMembers } from '@tim-rest/core/group';
import { clientOf } from './client.ts';
import type { Env } from './env.ts';

/** Who has just joined may count as offline for a moment: then it is tried again. */
const WAITS_MS = [0, 2000, 5000];

/** Sets the marks of those who came (back) into a live room, which has lost them while they were away. */
export async function setMarks(
  env: Env,
  GroupId: string,
  members: readonly { Member_Account: string }[],
): Promise<void> {
  let MemberList = members.flatMap(({ Member_Account }) => {
    const Marks = Object.hasOwn(env.MARKS, Member_Account) ? env.MARKS[Member_Account] : undefined;
    return Marks ? [{ Member_Account, Marks }] : [];
  });
  for (const ms of WAITS_MS) {
    if (MemberList.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, ms));
    const input = { GroupId, CommandType: MarkCommand.Set, MemberList };
    const { applied, failed } = await markMembers(clientOf(env), input);
    const done = new Set(applied.map(({ Member_Account }) => Member_Account));
    MemberList = MemberList.filter(({ Member_Account }) => !done.has(Member_Account));
    for (const { error } of failed) console.warn(error);
  }
}
