import type { AnyBatchRule } from '../endpoint/rules.ts';
import { ApiError, type ChatError, type ErrorContext, ResponseError } from '../errors/index.ts';
import { textOf } from './rows.ts';

type Rule = NonNullable<AnyBatchRule['outcomes']>;

/** What is said of an entry: of one that failed, its code and words, or whether it was listed. */
export type Verdict =
  | 'done'
  | 'pending'
  | { readonly code: unknown; readonly words: unknown }
  | 'listed'
  | 'unlisted';

/** Tells what an answer says of an entry. With `responses: 'report'` the answer may be anything. */
export function verdictsOf(
  key: string | undefined,
  rule: Rule,
  output: unknown,
): (entry: unknown) => Verdict {
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

export function errorOf(rule: Rule, verdict: Verdict, at: ErrorContext): ChatError {
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
export function entriesAt(value: unknown, path: string): unknown[] {
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
