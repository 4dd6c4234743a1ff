/** Throws unless two values are the same, by `Object.is`. */
export function equal(actual: unknown, expected: unknown): void {
  if (!Object.is(actual, expected)) fail(`expected ${show(expected)}, got ${show(actual)}`);
}

/** Throws unless two values are the same data: own fields, entries, bytes. */
export function deepEqual(actual: unknown, expected: unknown, path = ''): void {
  if (Object.is(actual, expected)) return;
  if (!isObject(actual) || !isObject(expected) || outline(actual) !== outline(expected))
    fail(`expected ${show(expected)}${path && ` at ${path}`}, got ${show(actual)}`);
  for (const [key, value] of Object.entries(expected)) deepEqual(actual[key], value, `${path}/${key}`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What kind of value it is, and which fields it has. */
function outline(value: object): string {
  return `${Array.isArray(value)} ${Object.keys(value).sort()}`;
}

/** Throws unless an object has these fields, each the same data. */
export function includes(actual: unknown, expected: object): void {
  for (const [key, value] of Object.entries(expected))
    deepEqual((actual as Record<string, unknown> | undefined)?.[key], value, `/${key}`);
}

/** Throws unless it holds. */
export function ok(holds: unknown, words: string): void {
  if (!holds) fail(words);
}

/** What the work throws or rejects with. */
// biome-ignore lint/suspicious/noExplicitAny: what is thrown may be anything; cases say what they expect.
export async function caught(work: (() => unknown) | Promise<unknown>): Promise<any> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    return error;
  }
  return fail('expected a failure');
}

function fail(message: string): never {
  throw new Error(message);
}

function show(value: unknown): string {
  if (value instanceof Error || typeof value === 'symbol' || typeof value === 'function')
    return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
