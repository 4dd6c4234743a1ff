import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** The rooms from the ground up: what stands in one may use its own and those below it. */
const ROOMS = [
  'util',
  'errors',
  'options',
  'plugins',
  'endpoint',
  'client',
  'wire',
  'call',
  'lists',
  'endpoints',
];

/** What stands beside them, and the only ones that it may use. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  '': ROOMS,
  emulator: ['util', 'errors', 'options', 'endpoint', 'wire', 'endpoints', 'webhook'],
  explain: ['errors'],
  limiters: ['util', 'errors', 'options', 'plugins'],
  webhook: ['util', 'errors', 'options', 'endpoint', 'endpoints'],
};

/** No file of logic is longer, in lines. */
const LONGEST = 160;

/** Words or names, and no logic. */
const DATA = ['explain/en/texts.ts', 'explain/zh/texts.ts', 'webhook/events/index.ts'];

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(file))
  .map((file) => {
    const text = readFileSync(resolve(source, file), 'utf8');
    const uses = [...text.matchAll(/^(?:import|export)\s[^;]*?from '(\.[^']+)'/gm)].map(([, path]) =>
      relative(source, resolve(source, dirname(file), path as string)),
    );
    return { file, text, uses };
  });

const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] as string) : '');

it('has a place for every room', () => {
  const rooms = new Set(files.map(({ file }) => roomOf(file)));
  expect([...rooms].sort()).toEqual([...ROOMS, ...Object.keys(BESIDE)].sort());
});

describe.each(files)('$file', ({ file, text, uses }) => {
  const room = roomOf(file);

  it('uses only rooms that stand below its own', () => {
    const below = BESIDE[room] ?? ROOMS.slice(0, ROOMS.indexOf(room));
    expect(uses.filter((used) => ![room, ...below].includes(roomOf(used)))).toEqual([]);
  });

  it('does not come back to itself', () => {
    const reached = new Set<string>();
    const walk = (from: readonly string[]) => {
      for (const used of from) {
        if (reached.has(used)) continue;
        reached.add(used);
        walk(files.find((each) => each.file === used)?.uses ?? []);
      }
    };
    walk(uses);
    expect([...reached]).not.toContain(file);
  });

  it(`has at most ${LONGEST} lines, or no logic`, () => {
    expect(DATA.includes(file) || text.split('\n').length - 1 <= LONGEST).toBe(true);
  });
});
