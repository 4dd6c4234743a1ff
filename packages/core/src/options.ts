import { InputError, type Issue } from './errors/index.ts';

/** What an option must be: a test, and the words that complete "expected …". */
export type OptionRule = readonly [holds: (value: never) => unknown, expected: string];

export const positive: OptionRule = [
  (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0,
  'a positive integer',
];
export const plug: OptionRule = [(value: unknown) => typeof value === 'function', 'a function'];
export const plugOrFalse: OptionRule = [
  (value: unknown) => value === false || typeof value === 'function',
  'a function or false',
];

/**
 * Refuses options that are unknown or not what they must be. One that is `undefined` counts as left out, and may
 * be, unless it is in `required`.
 */
export function checkOptions(
  where: string,
  options: object,
  rules: Readonly<Record<string, OptionRule>>,
  required: readonly string[] = [],
): void {
  const given = Object.entries(options ?? {}).filter(([, value]) => value !== undefined);
  const issues: Issue[] = required
    .filter((name) => !given.some(([key]) => key === name))
    .map((name) => ({ path: name, expected: rules[name]?.[1] ?? 'a value' }));
  if (options === null && !required.length) issues.push({ path: 'options', expected: 'an object' });
  for (const [path, value] of given) {
    const rule = Object.hasOwn(rules, path) ? rules[path] : undefined;
    if (!rule) issues.push({ path, expected: 'no such option' });
    else if (!rule[0](value as never)) issues.push({ path, expected: rule[1] });
  }
  if (issues.length) throw new InputError(where, issues);
}
