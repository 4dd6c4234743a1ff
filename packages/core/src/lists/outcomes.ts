import { type AnyEndpoint, type BatchEndpoint, operationOf } from '../endpoint/endpoint.ts';
import type { AnyBatchRule } from '../endpoint/rules.ts';
import { ApiError, type ChatError, ResponseError } from '../errors/index.ts';
import { readInput } from '../wire/body.ts';
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
  const { list, outcomes: rule } = endpoint.batch;
  if (!rule) return { succeeded: [{ input, output }], failed: [] };
  const given = readInput(endpoint, input) as Record<string, unknown>;
  const groups = new Map<string, { verdict: Verdict; entries: unknown[] }>();
  const verdictOf = reader(endpoint.batch.key, rule, output);
  for (const entry of entriesAt(given, list)) {
    const verdict = verdictOf(entry);
    const name = textOf(verdict);
    const group = groups.get(name) ?? { verdict, entries: [] };
    group.entries.push(entry);
    groups.set(name, group);
  }
  const those = (wanted: (verdict: Verdict) => boolean) =>
    [...groups.values()]
      .filter(({ verdict }) => wanted(verdict))
      .map(({ verdict, entries }) => ({ verdict, input: { ...given, [list]: entries } as In }));
  const answered = (wanted: Verdict) =>
    those((verdict) => verdict === wanted).map(({ input }) => ({ input, output }));
  return {
    succeeded: answered('done'),
    failed: those((verdict) => verdict !== 'done' && verdict !== 'pending').map(({ verdict, input }) => ({
      input,
      error: errorOf(endpoint, rule, verdict),
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
  const reported = new Map(
    entriesAt(output, rule.in).map((item) => [textOf(valueAt(item, rule.key)), item] as const),
  );
  return (entry) => {
    const name = textOf(valueAt(entry, key));
    const listed = reported.has(name);
    if (!listed) return unlisted === 'done' ? 'done' : 'unlisted';
    if (!rule.code) return unlisted === 'done' ? 'listed' : 'done';
    const item = reported.get(name);
    const code = valueAt(item, rule.code);
    if (done.includes(code)) return 'done';
    return pending.includes(code) ? 'pending' : { code, words: rule.words && valueAt(item, rule.words) };
  };
}

function errorOf(endpoint: AnyEndpoint, rule: Rule, verdict: Verdict): ChatError {
  const at = { operation: operationOf(endpoint), idempotent: endpoint.idempotent, attempts: 1 };
  const { done = [] } = rule;
  let path = rule.in;
  let expected = `the entry${verdict === 'listed' ? ' not' : ''} to be listed`;
  if (typeof verdict === 'object') {
    const { code, words } = verdict;
    const errorInfo = typeof words === 'string' ? words : '';
    if (Number.isSafeInteger(code) && (!done.length || done.includes(0)))
      return new ApiError({ errorCode: code as number, errorInfo }, at);
    path += `.${rule.code}`;
    expected = done.join(' | ');
  }
  return new ResponseError('response.entry-failed', [{ path, expected }], at);
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
