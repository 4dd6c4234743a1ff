import { type BatchEndpoint, operationOf } from '../endpoint/endpoint.ts';
import type { AnyBatchRule } from '../endpoint/rules.ts';
import { ApiError, type ChatError, type ErrorContext, InputError, ResponseError } from '../errors/index.ts';
import { readInput, reading } from '../wire/body.ts';
import { textOf } from './rows.ts';

/** What became of the entries of one call, or of many, in the order of the input. Together they are all of them, each once. */
export interface BatchResult<In, Out> {
  /** `input`: the request with just the entries that are done. */
  readonly succeeded: { input: In; output: Out }[];
  /**
   * Refused, not answered, or not sent: with the error, which for a chunk that was not sent is the one that stopped the
   * batch, or with the reason of the caller's abort. `input` is a request for just the entries that failed in this way, and
   * can be sent again as it is. `sent`: a request went out, so that the call may have run.
   *
   * Where the service speaks of single entries, `error` is an {@link ApiError} with the entry's own code; or, where it gives
   * no reason, a {@link ResponseError} with the code `response.entry-failed`.
   */
  readonly failed: { input: In; error: unknown; sent: boolean }[];
  /** Neither done nor failed: they wait for somebody. There for endpoints that know of such entries. */
  readonly pending?: { input: In; output: Out }[];
}

/**
 * Which entries of a call are done, and which failed: some answers with ErrorCode 0 say so entry by entry. {@link batch} does
 * this for each of its calls; this does it for one answer of {@link call}.
 *
 * @throws {@link InputError} when the input has no list, or cannot be read.
 *
 * @param input - What was sent.
 * @param output - What came back.
 *
 * @example
 * ```ts
 * const input = {
 *   GroupId: '@TGS#live',
 *   CommandType: MarkCommand.Set,
 *   MemberList: [{ Member_Account: 'teacher', Marks: [1000] }],
 * };
 * const { failed } = outcomesOf(modifyUserInfo, input, await call(client, modifyUserInfo, input));
 * for (const { input, error } of failed) console.log(input.MemberList, `${error}`);
 * ```
 */
export function outcomesOf<In, Out>(
  endpoint: BatchEndpoint<In, Out>,
  input: NoInfer<In>,
  output: NoInfer<Out>,
): BatchResult<In, Out> {
  const { list } = endpoint.batch;
  const [given, entries] = reading(endpoint, () => {
    const given = readInput(endpoint, input) as Record<string, unknown> | null | undefined;
    return [
      given,
      Array.isArray(given?.[list]) ? JSON.parse(JSON.stringify(given[list])) : undefined,
    ] as const;
  });
  if (!entries) throw new InputError(operationOf(endpoint), [{ path: list, expected: 'a list' }]);
  return sortEntries(endpoint, { ...given, [list]: entries } as In, output);
}

/**
 * The entries of a request, by what its answer says of each.
 *
 * @param input - Of plain values: the caller's own may have changed since, or throw.
 * @param secret - The UserSigs that were sent.
 */
export function sortEntries<In, Out>(
  endpoint: BatchEndpoint<In, Out>,
  input: In,
  output: Out,
  secret: readonly string[] = [],
): BatchResult<In, Out> {
  const { list, key, outcomes: rule } = endpoint.batch;
  if (!rule) return { succeeded: [{ input, output }], failed: [] };
  const groups = new Map<string, { verdict: Verdict; entries: unknown[] }>();
  const verdictOf = reader(key, rule, output);
  for (const entry of entriesAt(input, list)) {
    const verdict = verdictOf(entry);
    const name = textOf(verdict);
    const group = groups.get(name) ?? { verdict, entries: [] };
    group.entries.push(entry);
    groups.set(name, group);
  }
  const those = (wanted: (verdict: Verdict) => boolean) =>
    [...groups.values()]
      .filter(({ verdict }) => wanted(verdict))
      .map(({ verdict, entries }) => ({ verdict, input: { ...input, [list]: entries } as In }));
  const answered = (wanted: Verdict) =>
    those((verdict) => verdict === wanted).map(({ input }) => ({ input, output }));
  const at = { operation: operationOf(endpoint), idempotent: endpoint.idempotent, attempts: 1, secret };
  return {
    succeeded: answered('done'),
    failed: those((verdict) => verdict !== 'done' && verdict !== 'pending').map(({ verdict, input }) => ({
      input,
      error: errorOf(rule, verdict, at),
      sent: true,
    })),
    ...(rule.pending && { pending: answered('pending') }),
  };
}

type Rule = NonNullable<AnyBatchRule['outcomes']>;

/** What is said of an entry: of one that failed, its code and words, or whether it was listed. */
type Verdict =
  | 'done'
  | 'pending'
  | { readonly code: unknown; readonly words: unknown }
  | 'listed'
  | 'unlisted';

/** Tells what an answer says of an entry. With `responses: 'report'` the answer may be anything. */
function reader(key: string | undefined, rule: Rule, output: unknown): (entry: unknown) => Verdict {
  const { done = [0], pending = [], unlisted } = rule;
  const isDone = (item: unknown) => done.includes(valueAt(item, rule.code));
  const reported = new Map<string, unknown>();
  for (const item of entriesAt(output, rule.in)) {
    const name = nameOf(item, rule.key);
    // One that is listed twice has failed where one of the two says so.
    if (name !== undefined && (!reported.has(name) || isDone(reported.get(name)))) reported.set(name, item);
  }
  return (entry) => {
    const name = nameOf(entry, key);
    if (name === undefined || !reported.has(name)) return unlisted === 'done' ? 'done' : 'unlisted';
    if (!rule.code) return unlisted === 'done' ? 'listed' : 'done';
    const item = reported.get(name);
    const code = valueAt(item, rule.code);
    if (isDone(item)) return 'done';
    return pending.includes(code) ? 'pending' : { code, words: rule.words && valueAt(item, rule.words) };
  };
}

/** Longer than any word, and shorter than any UserSig. */
const NO_WORD = /[\w*%+/=-]{80,}/g;

function errorOf(rule: Rule, verdict: Verdict, at: ErrorContext): ChatError {
  const { done = [0] } = rule;
  let path = rule.in;
  let expected = `the entry${verdict === 'listed' ? ' not' : ''} to be listed`;
  if (typeof verdict === 'object') {
    const { code, words } = verdict;
    // 0 gives no reason, nor does what is no error code.
    if (Number.isSafeInteger(code) && code !== 0 && (!done.length || done.includes(0))) {
      const errorInfo = typeof words === 'string' ? words.replace(NO_WORD, '[redacted]') : '';
      return new ApiError({ errorCode: code as number, errorInfo }, at);
    }
    path += `.${rule.code}`;
    expected = done.join(' | ') || 'an error code';
  }
  return new ResponseError('response.entry-failed', [{ path, expected }], at);
}

/** What an entry is told apart by: a number and its text are one name. */
function nameOf(entry: unknown, key: string | undefined): string | undefined {
  const name = valueAt(entry, key) ?? undefined;
  if (name === undefined) return undefined;
  return typeof name === 'object' ? textOf(name) : String(name);
}

/** The list at a path, also where a lone entry stands in its place. */
function entriesAt(value: unknown, path: string): unknown[] {
  return [valueAt(value, path) ?? []].flat();
}

/** What stands at `A.B` in a value; the value itself, where there is no path. */
function valueAt(value: unknown, path?: string): unknown {
  let at = value;
  for (const name of path?.split('.') ?? [])
    at =
      Object(at) === at && Object.hasOwn(at as object, name)
        ? (at as Record<string, unknown>)[name]
        : undefined;
  return at;
}
