import fc from 'fast-check';
import { bannedMembers, markMembers } from '../../src/endpoints/group/index.ts';
import { batch, type Client, call, items, pages } from '../../src/index.ts';
import { endpoints as found } from '../contract/families.ts';
import { collect } from '../support/fakes.ts';
import { mustBeAnswer, mustBeItems } from './documented/answers.ts';
import { must } from './documented/must.ts';
import { recordOf } from './documented/records.ts';
import type { Mode } from './documented/requests.ts';

// biome-ignore lint/suspicious/noExplicitAny: endpoints, inputs and results of every kind
type Any = any;

export const endpoints: Readonly<Record<string, Any>> = Object.fromEntries(found);

/** Something right to ask of each endpoint. */
export const INPUTS: Readonly<Record<string, Any>> = Object.fromEntries(
  found.map(([name]) => [name, recordOf(name).examples[0]?.request]),
);

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

const listOf = (name: string, by: string, list: Any): Way => ({
  by,
  endpoint: name,
  options: 'list',
  mode: 'whole',
  // Through an async function: what a generator throws when it is made, it should not.
  go: (client, input, options) => collect<unknown>(list(client, input, options)),
  judge: (value: unknown[], _, reported) => {
    if (by === 'pages') for (const page of value) mustBeAnswer(name, page, reported);
    else if (!reported) mustBeItems(name, value);
    return [];
  },
});

const lists = Object.values(endpoints)
  .filter(({ page }) => page)
  .flatMap((endpoint) =>
    Object.entries({ pages, items }).map(([by, list]) =>
      listOf(endpoint.name, by, (client: Client, input: Any, options: Any) =>
        list(client, endpoint, input, options),
      ),
    ),
  );

const batches = Object.values(endpoints)
  .filter(({ batch }) => batch?.max)
  .map(
    (endpoint): Way => ({
      by: 'batch',
      endpoint: endpoint.name,
      options: 'batch',
      mode: 'split',
      go: (client, input, options) => batch(client, endpoint, input, options),
      judge: ({ succeeded, failed }, input, reported) => {
        for (const { output } of succeeded) mustBeAnswer(endpoint.name, output, reported);
        const field = recordOf(endpoint.name).batch?.list ?? '';
        const sum = [...succeeded, ...failed].flatMap(({ input }) => input[field]);
        if (input) mustBeSame(sum, input[field]);
        return errorsOf(failed);
      },
    }),
  );

/** What helpers make of the endpoints behind them. */
const bans = listOf('getGroupBanMember', 'bannedMembers', bannedMembers);
const marks: Way = {
  by: 'markMembers',
  endpoint: 'modifyUserInfo',
  options: 'batch',
  mode: 'merged',
  go: markMembers,
  judge: ({ applied, skipped, failed }, input) => {
    const accounts = (list: Any[]) => list.map(({ Member_Account }) => Member_Account);
    const sum = [...accounts(applied), ...skipped, ...failed.flatMap((part: Any) => part.accounts)];
    if (input) mustBeSame(sum, [...new Set(accounts(input.MemberList))]);
    return errorsOf(failed);
  },
};

export const ways: readonly Way[] = [...calls, ...lists, ...batches, bans, marks].map((way) =>
  Object.assign(way, { [fc.toStringMethod]: () => `${way.by}(${way.endpoint})` }),
);

/** Why parts of a batch failed; each says whether it was sent. */
function errorsOf(failed: readonly Any[]): unknown[] {
  for (const { sent } of failed) must(typeof sent === 'boolean', 'what failed was sent or not');
  return failed.map(({ error }) => error);
}

/** The same entries, they and their fields in whatever order; a number that was made up for one does not count. */
function mustBeSame(given: readonly unknown[], expected: readonly unknown[]): void {
  const fields = (value: object) =>
    Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  const textOf = (entry: unknown) =>
    JSON.stringify(entry, (name, value) => {
      if (/^(Msg)?Random$/.test(name)) return undefined;
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? fields(value) : value;
    });
  const sorted = (list: readonly unknown[]) => JSON.stringify(list.map(textOf).sort());
  must(sorted(given) === sorted(expected), 'a batch gives back exactly what it was given');
}
