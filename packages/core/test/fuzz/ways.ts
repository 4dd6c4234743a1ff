import fc from 'fast-check';
import * as group from '../../src/endpoints/group/index.ts';
import { batch, type Client, call, items, pages } from '../../src/index.ts';
import { collect } from '../support/fakes.ts';
import { mustBeAnswer } from './documented/answers.ts';
import { must } from './documented/must.ts';
import { type Mode, REQUESTS } from './documented/requests.ts';

// biome-ignore lint/suspicious/noExplicitAny: endpoints, inputs and results of every kind
type Any = any;

const { getGroupBanMember, banGroupMember, unbanGroupMember, modifyUserInfo } = group;

export const endpoints: Readonly<Record<string, Any>> = {
  getGroupBanMember,
  banGroupMember,
  unbanGroupMember,
  modifyUserInfo,
};

/** Something right to ask of each endpoint. */
export const INPUTS: Readonly<Record<string, Any>> = {
  getGroupBanMember: { GroupId: 'room', Limit: 2 },
  banGroupMember: { GroupId: 'room', Members_Account: ['a', 'b'], Duration: 60 },
  unbanGroupMember: { GroupId: 'room', Members_Account: ['a', 'b'] },
  modifyUserInfo: { GroupId: 'room', CommandType: 1, MemberList: [{ Member_Account: 'a', Marks: [1000] }] },
};

/** A way into the library: a function, and an endpoint behind it. */
export interface Way {
  readonly by: string;
  readonly endpoint: string;
  /** Whose options it takes. */
  readonly options: 'call' | 'list' | 'batch';
  readonly mode: Mode;
  readonly go: (client: Client, input: Any, options: Any) => Promise<unknown>;
  /** Checks what came of `input`, and gives the errors that are in it. Answers may have drifted when `reported`. */
  readonly judge: (value: Any, input: Any, reported: boolean) => readonly unknown[];
}

const calls = Object.values(endpoints).map(
  (endpoint): Way => ({
    by: 'call',
    endpoint: endpoint.name,
    options: 'call',
    mode: 'whole',
    go: (client, input, options) => call(client, endpoint, input, options),
    judge: (value, _, reported) => {
      mustBeAnswer(endpoint.name, value, reported);
      return [];
    },
  }),
);

const lists = Object.entries({
  pages: (client: Client, input: Any, options: Any) => pages(client, getGroupBanMember, input, options),
  items: (client: Client, input: Any, options: Any) => items(client, getGroupBanMember, input, options),
  bannedMembers: group.bannedMembers,
}).map(
  ([by, list]): Way => ({
    by,
    endpoint: 'getGroupBanMember',
    options: 'list',
    mode: 'whole',
    // Through an async function: what a generator throws when it is made, it should not.
    go: (client, input, options) => collect<unknown>(list(client, input, options)),
    judge: (value: unknown[], _, reported) => {
      if (by === 'pages') for (const page of value) mustBeAnswer('getGroupBanMember', page, reported);
      else if (!reported)
        mustBeAnswer('getGroupBanMember', { ErrorCode: 0, NextOffset: 0, BannedAccountList: value });
      return [];
    },
  }),
);

const batches = [banGroupMember, unbanGroupMember, modifyUserInfo].map(
  (endpoint: Any): Way => ({
    by: 'batch',
    endpoint: endpoint.name,
    options: 'batch',
    mode: 'split',
    go: (client, input, options) => batch(client, endpoint, input, options),
    judge: ({ succeeded, failed }, input, reported) => {
      for (const { output } of succeeded) mustBeAnswer(endpoint.name, output, reported);
      const [field = ''] = REQUESTS[endpoint.name]?.list ?? [];
      const sum = [...succeeded, ...failed].flatMap(({ input }) => input[field]);
      if (input) mustBeSame(sum, input[field]);
      return errorsOf(failed);
    },
  }),
);

const marks: Way = {
  by: 'markMembers',
  endpoint: 'modifyUserInfo',
  options: 'batch',
  mode: 'merged',
  go: group.markMembers,
  judge: ({ applied, skipped, failed }, input) => {
    const accounts = (list: Any[]) => list.map(({ Member_Account }) => Member_Account);
    const sum = [...accounts(applied), ...skipped, ...failed.flatMap((part: Any) => part.accounts)];
    if (input) mustBeSame(sum, [...new Set(accounts(input.MemberList))]);
    return errorsOf(failed);
  },
};

export const ways: readonly Way[] = [...calls, ...lists, ...batches, marks].map((way) =>
  Object.assign(way, { [fc.toStringMethod]: () => `${way.by}(${way.endpoint})` }),
);

/** Why parts of a batch failed; each says whether it was sent. */
function errorsOf(failed: readonly Any[]): unknown[] {
  for (const { sent } of failed) must(typeof sent === 'boolean', 'what failed was sent or not');
  return failed.map(({ error }) => error);
}

/** The same entries, in whatever order. */
function mustBeSame(given: readonly unknown[], expected: readonly unknown[]): void {
  const sorted = (list: readonly unknown[]) =>
    JSON.stringify(list.map((entry) => JSON.stringify(entry)).sort());
  must(sorted(given) === sorted(expected), 'a batch gives back exactly what it was given');
}
