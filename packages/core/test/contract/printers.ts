import { inspect } from 'node:util';

const everything = {
  showHidden: true,
  depth: Number.POSITIVE_INFINITY,
  getters: true,
  maxStringLength: null,
};

/** Ways to see what is in a value. */
const printers: Readonly<Record<string, (value: unknown) => unknown>> = {
  String: (value) => String(value),
  'a template': (value) => `${value}`,
  'JSON.stringify': (value) => JSON.stringify(value),
  'JSON.stringify of all properties': (value) => JSON.stringify(properties(value)),
  'util.inspect': (value) => inspect(value, everything),
  structuredClone: (value) => inspect(structuredClone(value), everything),
  'the stack': (value) => Object(value).stack,
  'the causes': (value) =>
    causes(value).map((cause) => [cause, Object(cause).stack, properties(cause)].map(show)),
};

export const printerNames = Object.keys(printers);

/** The printers that show some of a secret. What a printer throws counts as printed. */
export function leaks(value: unknown, secrets: readonly string[]): string[] {
  const shards = secrets.flatMap((secret) => secret.match(/.{10}/g) ?? []);
  return printerNames.filter((name) => {
    const text = attempt(() => `${printers[name]?.(value)}`);
    return shards.some((shard) => text.includes(shard));
  });
}

function attempt(print: () => string): string {
  try {
    return print();
  } catch (error) {
    return `${error}`;
  }
}

const show = (value: unknown) => inspect(value, everything);

function properties(value: unknown): object {
  const owner = Object(value);
  return Object.fromEntries(Reflect.ownKeys(owner).map((key) => [String(key), owner[key]]));
}

function causes(value: unknown): unknown[] {
  const { cause } = Object(value);
  return cause === undefined ? [] : [cause, ...causes(cause)];
}
