import {
  type BatchEndpoint,
  batch,
  type CallOptions,
  ChatError,
  type Client,
  type Envelope,
} from '@tim-rest/core';
import type { EmulatedGroup, Emulator } from '@tim-rest/core/emulator';
import {
  type BanGroupMemberRequest,
  banGroupMember,
  bannedMembers,
  getGroupBanMember,
  MarkCommand,
  markMembers,
  modifyUserInfo,
  type UnbanGroupMemberRequest,
  unbanGroupMember,
} from '@tim-rest/core/group';
import { range } from '../support/fakes.ts';

const GroupId = '@TGS#live';
const Type = 'AVChatRoom';

/** What became of a job, in accounts. */
export interface Outcome {
  /** Given, or carried out, says the library. */
  readonly done: string[];
  /** Of those: not to be carried out, such as marks of who is offline. */
  readonly skipped: string[];
  /** Not carried out, or nobody knows, says the library. Of a list: what was not read. */
  readonly failed: string[];
  readonly errors: unknown[];
  /** The rest of the job. */
  readonly again: (client: Client) => Promise<Outcome>;
}

/** Work for one endpoint that takes several calls. */
export interface Job {
  readonly idempotent: boolean;
  readonly group: EmulatedGroup;
  /** All that the job is about, each once. */
  readonly accounts: readonly string[];
  /** The call, from 0, that is to meet a fault first: something is done before, where that is cheap. */
  readonly meets: number;
  readonly run: (client: Client, options?: JobOptions) => Promise<Outcome>;
  /** Where it was carried out, says the emulator; a list changes nothing. */
  readonly stands?: (emulator: Emulator) => string[];
}

interface JobOptions extends CallOptions {
  /** Is told after each account of a list, after each call of a batch, how many accounts are done with. */
  readonly onProgress?: (done: number) => unknown;
  readonly prefetch?: boolean;
}

const accounts = (count: number) => range(count).map((n) => `user-${n}`);
const state = (emulator: Emulator) => emulator.group(GroupId) as Required<EmulatedGroup>;
const banned = (emulator: Emulator) => state(emulator).banned.map(({ Member_Account }) => Member_Account);

/** Three pages. */
function list(): Job {
  const all = accounts(25);
  const read = async (
    client: Client,
    input: { Offset?: number },
    { onProgress, ...options }: JobOptions = {},
  ): Promise<Outcome> => {
    const { Offset: from = 0 } = input;
    const done: string[] = [];
    const errors: unknown[] = [];
    try {
      for await (const { Member_Account } of bannedMembers(
        client,
        { GroupId, Limit: 10, ...input },
        options,
      )) {
        done.push(Member_Account);
        await onProgress?.(done.length);
      }
    } catch (error) {
      errors.push(error);
    }
    const [error] = errors;
    const resume =
      error instanceof ChatError && error.resume ? error.resume : { ...input, Offset: from + done.length };
    return {
      done,
      skipped: [],
      failed: errors.length ? all.filter((account) => !done.includes(account)) : [],
      errors,
      again: async (client) => read(client, resume as { Offset: number }),
    };
  };
  return {
    idempotent: getGroupBanMember.idempotent === true,
    group: {
      GroupId,
      Type,
      banned: all.map((Member_Account, n) => ({ Member_Account, BannedUntil: 2e9 + n })),
    },
    accounts: all,
    meets: 1,
    run: (client, options) => read(client, {}, options),
  };
}

/** Two calls: of 500 accounts and of 20. Each fourth is offline; some are listed twice. */
function marks(): Job {
  const all = accounts(520);
  const online = all.filter((_, n) => n % 4);
  const mark = async (
    client: Client,
    accounts: readonly string[],
    { onProgress, prefetch, ...options }: JobOptions = {},
  ): Promise<Outcome> => {
    const MemberList = accounts.map((Member_Account) => ({ Member_Account, Marks: [1000] }));
    const { applied, skipped, failed } = await markMembers(
      client,
      { GroupId, CommandType: MarkCommand.Set, MemberList },
      // One call after the other, so that each fault meets one.
      { ...options, concurrency: 1, onProgress: ({ done }) => onProgress?.(done) },
    );
    return {
      done: [...applied.map(({ Member_Account }) => Member_Account), ...skipped],
      skipped,
      failed: failed.flatMap(({ accounts }) => accounts),
      // Those that a batch did not send for it have the error that stopped it.
      errors: [...new Set(failed.map(({ error }) => error))],
      again: async (client) =>
        mark(
          client,
          failed.flatMap(({ accounts }) => accounts),
        ),
    };
  };
  return {
    idempotent: modifyUserInfo.idempotent === true,
    group: { GroupId, Type, online },
    accounts: all,
    meets: 0,
    run: (client, options) => mark(client, [...all, ...all.slice(0, 5)], options),
    stands: (emulator) => state(emulator).marks.map(({ Member_Account }) => Member_Account),
  };
}

/** Three calls. */
function chunks<In extends { GroupId: string; Members_Account: readonly string[] }, Out>(
  endpoint: BatchEndpoint<In, Out>,
  rest: Omit<In, 'GroupId' | 'Members_Account'>,
  job: Partial<Job>,
): Job {
  const all = accounts(45);
  const send = async (
    client: Client,
    accounts: readonly string[],
    { onProgress, prefetch, ...options }: JobOptions = {},
  ): Promise<Outcome> => {
    const { succeeded, failed } = await batch(
      client,
      endpoint,
      { GroupId, Members_Account: accounts, ...rest } as In,
      // One call after the other, so that each fault meets one.
      { ...options, concurrency: 1, onProgress: ({ done }) => onProgress?.(done) },
    );
    const accountsOf = (part: readonly { input: { Members_Account: readonly string[] } }[]) =>
      part.flatMap(({ input }) => input.Members_Account);
    return {
      done: accountsOf(succeeded),
      skipped: [],
      failed: accountsOf(failed),
      // Those that a batch did not send for it have the error that stopped it.
      errors: [...new Set(failed.map(({ error }) => error))],
      again: async (client) => send(client, accountsOf(failed)),
    };
  };
  return {
    idempotent: endpoint.idempotent === true,
    group: { GroupId, Type },
    accounts: all,
    meets: 1,
    run: (client, options) => send(client, all, options),
    ...job,
  };
}

const bans = { stands: banned };
const until = accounts(45).map((Member_Account) => ({ Member_Account, BannedUntil: 2e9 }));

/** The four endpoints, and the same as one of them, were it not idempotent. */
export const jobs = {
  modifyUserInfo: marks(),
  getGroupBanMember: list(),
  banGroupMember: chunks<BanGroupMemberRequest, Envelope>(banGroupMember, { Duration: 3600 }, bans),
  unbanGroupMember: chunks<UnbanGroupMemberRequest, Envelope>(
    unbanGroupMember,
    {},
    {
      group: { GroupId, Type, banned: until },
      stands: (emulator) =>
        until
          .map(({ Member_Account }) => Member_Account)
          .filter((account) => !banned(emulator).includes(account)),
    },
  ),
  banOnce: chunks<BanGroupMemberRequest, Envelope>(
    { ...banGroupMember, idempotent: false },
    { Duration: 3600 },
    bans,
  ),
} satisfies Record<string, Job>;

export type JobName = keyof typeof jobs;
export const jobNames = Object.keys(jobs) as JobName[];
