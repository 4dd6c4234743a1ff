import { entries as names } from '../contract/entries.ts';

/** What snippets use without importing it: everything of ours, … */
const entries: Readonly<Record<string, object>> = Object.fromEntries(
  await Promise.all(names.map(async (entry) => [entry, await import(entry)])),
);

/** … and a few things of the reader's own. */
const theirs = {
  client: "import('@tim-rest/core').Client",
  options: "import('@tim-rest/core').ClientOptions",
  accounts: 'string[]',
  userSig: 'string',
  error: 'unknown',
  myHttp: '{ post(url: string, init: object): Promise<Response> }',
};

/** Values for {@link theirs}. */
export type Theirs = Record<keyof typeof theirs, unknown>;

/** Types for the compiler. */
export function declarations(): string {
  const ours = Object.entries(entries).flatMap(([entry, module]) =>
    Object.keys(module).map((name) => `const ${name}: typeof import('${entry}').${name};`),
  );
  const types = ['Client', 'ClientOptions', 'Transport'].map(
    (name) => `type ${name} = import('@tim-rest/core').${name};`,
  );
  const readers = Object.entries(theirs).map(([name, type]) => `const ${name}: ${type};`);
  return `export {};\ndeclare global {\n${[...ours, ...types, ...readers].join('\n')}\n}\n`;
}

/** Values for the run. */
export function surround(values: Theirs): void {
  Object.assign(globalThis, ...Object.values(entries), values);
}
