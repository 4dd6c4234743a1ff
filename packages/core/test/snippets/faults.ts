import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '@tim-rest/core/emulator';
import { type Snippet, snippetsOf, workspace } from './fences.ts';

/** Each fault that a page may name, as a reader would inject it. */
const faults: Readonly<Record<string, Fault>> = {
  errorCode: { errorCode: 10002 },
  errorInfo: { errorCode: 10007, errorInfo: 'not now' },
  "drop: 'request'": { drop: 'request' },
  "drop: 'answer'": { drop: 'answer' },
  "drop: 'body'": { drop: 'body' },
  status: { status: 503 },
  headers: { status: 302, headers: { location: '/elsewhere' } },
  body: { status: 204, body: '' },
  delayMs: { delayMs: 100 },
  truncate: { truncate: 5 },
};

/** The names in the first column of a page's table of faults; `'answer'` goes with the `drop:` before it. */
function faultsNamedIn(path: string): string[] {
  const [, rows = ''] =
    /^\| fault \|.*\n\|[ -|]+\n((?:\|.*\n)+)/m.exec(readFileSync(join(workspace, path), 'utf8')) ?? [];
  return rows
    .split('\n')
    .flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
    .map((name) => (name.startsWith("'") ? `drop: ${name}` : name));
}

/** Code that serves requests by an emulator of its own, under one of the faults that its page names. */
export interface Trial {
  readonly snippet: Snippet;
  readonly name: string;
  /** The code, with an emulator that has the fault waiting, … */
  readonly code: string;
  /** … which comes from this module. */
  readonly emulator: { readonly file: string; readonly code: string };
}

const ENTRY = "'@tim-rest/core/emulator'";

export function trialsOf(path: string): Trial[] {
  const names = faultsNamedIn(path);
  const servers = snippetsOf(path).filter(
    ({ code }) => /emulator\.fetch\(/.test(code) && code.includes(ENTRY),
  );
  return servers.flatMap((snippet) => names.map((name) => trial(snippet, name)));
}

function trial(snippet: Snippet, name: string): Trial {
  const fault = faults[name];
  if (!fault) throw new Error(`${snippet.path}: the fault ${name} is not tried`);
  const file = `emulator-${name.replaceAll(/\W+/g, '-')}.ts`;
  const code = `import { createEmulator as create } from ${ENTRY};
export const createEmulator: typeof create = (options) => {
  const emulator = create(options);
  emulator.inject(${JSON.stringify(fault)});
  return emulator;
};
`;
  return { snippet, name, code: snippet.code.replace(ENTRY, `'./${file}'`), emulator: { file, code } };
}
