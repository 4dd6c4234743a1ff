import { JSON_CODEC } from '../endpoint/codec.ts';
import { type BatchEndpoint, mayRepeat, operationOf } from '../endpoint/endpoint.ts';
import { InputError } from '../errors/index.ts';
import { readInput, reading } from '../wire/body.ts';
import { textOf } from './rows.ts';
import { entriesAt, errorOf, type Verdict, verdictsOf } from './verdicts.ts';

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
 * import { call, outcomesOf } from '@tim-rest/core';
 * import { MarkCommand, modifyUserInfo } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
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
  const { codec = JSON_CODEC } = endpoint;
  const [given, part] = reading(endpoint, () => {
    const given = readInput(endpoint, input) as Record<string, unknown> | null | undefined;
    return [
      given,
      Array.isArray(given?.[list]) ? codec.read(codec.write({ [list]: given[list] }).body) : undefined,
    ] as const;
  });
  if (!part) throw new InputError(operationOf(endpoint), [{ path: list, expected: 'a list' }]);
  return sortEntries(endpoint, { ...given, ...(part as object) } as In, output);
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
  const verdictOf = verdictsOf(key, rule, output);
  for (const entry of entriesAt(input, list)) {
    const verdict = verdictOf(entry);
    const name = textOf(verdict);
    const group = groups.get(name) ?? { verdict, entries: [] };
    group.entries.push(entry);
    groups.set(name, group);
  }
  const idempotent = mayRepeat(endpoint, () => input, Number.POSITIVE_INFINITY);
  const at = { operation: operationOf(endpoint), idempotent, attempts: 1, secret };
  const result: BatchResult<In, Out> = { succeeded: [], failed: [], ...(rule.pending && { pending: [] }) };
  for (const { verdict, entries } of groups.values()) {
    const part = { ...input, [list]: entries } as In;
    if (verdict === 'done') result.succeeded.push({ input: part, output });
    else if (verdict === 'pending') result.pending?.push({ input: part, output });
    else result.failed.push({ input: part, error: errorOf(rule, verdict, at), sent: true });
  }
  return result;
}
