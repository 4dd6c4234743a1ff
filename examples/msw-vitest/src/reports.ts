import { batch, type Client } from '@tim-rest/core';
import { banGroupMember, bannedMembers } from '@tim-rest/core/group';

/** A viewer says that another one misbehaves. */
export interface Report {
  readonly from: string;
  readonly about: string;
}

export interface Outcome {
  readonly banned: readonly string[];
  /** Left as they are: another ban would end sooner or later than the one that a moderator gave. */
  readonly bannedBefore: readonly string[];
  /** To be tried again with the next round of reports. */
  readonly open: readonly string[];
  readonly errors: readonly unknown[];
}

const REPORTERS = 3;
const HOUR = 3600;

/** Bans for an hour whom three different viewers have reported. */
export async function settleReports(
  client: Client,
  GroupId: string,
  reports: readonly Report[],
): Promise<Outcome> {
  const reporters = new Map<string, Set<string>>();
  for (const { from, about } of reports)
    if (from !== about) reporters.set(about, (reporters.get(about) ?? new Set()).add(from));
  const accused = [...reporters].filter(([, from]) => from.size >= REPORTERS).map(([about]) => about);
  if (!accused.length) return { banned: [], bannedBefore: [], open: [], errors: [] };

  const known = new Set<string>();
  for await (const { Member_Account } of bannedMembers(client, { GroupId })) known.add(Member_Account);
  const { succeeded, failed } = await batch(client, banGroupMember, {
    GroupId,
    Members_Account: accused.filter((account) => !known.has(account)),
    Duration: HOUR,
    Description: `reported by ${REPORTERS} viewers or more`,
  });
  return {
    banned: succeeded.flatMap(({ input }) => input.Members_Account),
    bannedBefore: accused.filter((account) => known.has(account)),
    open: failed.flatMap(({ input }) => input.Members_Account),
    errors: failed.map(({ error }) => error),
  };
}
