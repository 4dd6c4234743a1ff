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
 * be, unless it is in `required`. Returns them as they were read: once.
 */
export function checkOptions<Options extends object>(
  where: string,
  options: Options,
  rules: Readonly<Record<string, OptionRule>>,
  required: readonly string[] = [],
): Options {
  const given = entriesOf(where, options).filter(([, value]) => value !== undefined);
  const issues: Issue[] = required
    .filter((name) => !given.some(([key]) => key === name))
    .map((name) => ({ path: name, expected: rules[name]?.[1] ?? 'a value' }));
  if (options === null && !required.length) issues.push({ path: 'options', expected: 'an object' });
  for (const [path, value] of given) {
    const rule = Object.hasOwn(rules, path) ? rules[path] : undefined;
    if (!rule) issues.push({ path, expected: 'no such option' });
    else if (!holds(rule, value)) issues.push({ path, expected: rule[1] });
  }
  if (issues.length) throw new InputError(where, issues);
  return Object.fromEntries(given) as Options;
}

/** What a getter or a proxy throws may hold a value. */
function entriesOf(where: string, options: object): [name: string, value: unknown][] {
  try {
    return Object.entries(options ?? {});
  } catch {
    throw new InputError(where, [{ path: 'options', expected: 'a value that can be read' }]);
  }
}

function holds([test]: OptionRule, value: unknown): boolean {
  try {
    return Boolean(test(value as never));
  } catch {
    return false;
  }
}
