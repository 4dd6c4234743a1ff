import { InputError, type Issue } from '../errors/index.ts';
import { defined } from '../util/defined.ts';
import { isRecord } from '../util/fields.ts';

/** What an option must be: a test, and the words that complete "expected …". */
export type OptionRule = readonly [holds: Test['holds'], expected: string];

/** As a method, so that a test may take for granted what it would throw about. */
interface Test {
  holds(value: unknown, beside: unknown): unknown;
}

export const positive: OptionRule = [
  (value: number) => Number.isSafeInteger(value) && value > 0,
  'a positive integer',
];
export const plug: OptionRule = [(value: unknown) => typeof value === 'function', 'a function'];
export const plugOrFalse: OptionRule = [
  (value: unknown) => value === false || typeof value === 'function',
  'a function or false',
];
export const flag: OptionRule = [(value: unknown) => typeof value === 'boolean', 'true or false'];
export const abortSignal: OptionRule = [
  (signal: AbortSignal) => {
    const { aborted } = signal;
    // One that cannot be listened to would be obeyed by chance.
    signal.addEventListener('abort', ignore);
    signal.removeEventListener('abort', ignore);
    return typeof aborted === 'boolean';
  },
  'an AbortSignal',
];
export const fields: OptionRule = [
  (value: object) => isRecord(value) && !('toJSON' in value),
  'an object of fields',
];

/**
 * Refuses options that are unknown or not what they must be. One that is `undefined` counts as left out, and may
 * be, unless it is in `required`. Returns them as they were read: once.
 */
export function checkOptions<Options extends object>(
  where: string,
  options: Options,
  rules: Readonly<Record<string, OptionRule>>,
  required: readonly string[] = [],
): Options {
  const issues: Issue[] = [];
  let given: Record<string, unknown> = {};
  try {
    given = defined((options ?? {}) as Record<string, unknown>);
    if (options === null && !required.length) issues.push({ path: 'options', expected: 'an object' });
    for (const path of new Set([...required, ...Object.keys(given)])) {
      const [holds, expected] = (Object.hasOwn(rules, path) && rules[path]) || UNKNOWN;
      let right: unknown = false;
      try {
        right = holds(given[path], given);
      } catch {}
      if (!right) issues.push({ path, expected });
    }
  } catch {
    // What a getter or a proxy throws may hold a value.
    issues.push({ path: 'options', expected: 'a value that can be read' });
  }
  if (issues.length) throw new InputError(where, issues);
  return given as Options;
}

const ignore = () => {};

const UNKNOWN: OptionRule = [() => false, 'no such option'];
