import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTcp } from '../support.ts';
import { type Arrival, talk } from './service.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const binaries = here('../../../core/test/conformance/node_modules/');

/** Runtimes whose own `fetch` repeats a POST of text, and one that does not. */
const runtimes: Record<string, [command: string, ...args: string[]]> = {
  'Node 22': [`${binaries}node22/bin/node`],
  'Node 24': [here('../../../../node_modules/node/bin/node')],
  'Node 26': [`${binaries}node26/bin/node`],
  Deno: [`${binaries}deno/deno`, 'run', '--allow-net=127.0.0.1'],
  Bun: [`${binaries}bun/bin/bun.exe`],
};

const ends = { close: 'network', reset: 'network', 421: 421, 408: 408, 503: 503, break: 'network' };
const expected = ['bare', 'ky'].flatMap((name) =>
  ['close', 'reset', '421', '408', '503', 'break'].map((end) => [name, end, ends[end as keyof typeof ends]]),
);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'once-'));
  await build({
    entryPoints: [here('host.ts')],
    outfile: join(folder, 'host.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['@tim-rest/source'],
  });
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(Object.entries(runtimes))('%s sends a request once', (_, [command, ...args]) => {
  it('whatever becomes of its connection, with its length', async () => {
    const arrivals: Arrival[] = [];
    const origin = await serveTcp((socket) => talk(socket, arrivals));
    const { stdout } = await promisify(execFile)(command, [...args, join(folder, 'host.mjs'), origin]);
    expect(JSON.parse(stdout)).toEqual(expected);

    const hard = arrivals.filter(({ path }) => !path.endsWith('warm'));
    expect(hard.map(({ path }) => path)).toEqual(expected.map(([name, end]) => `/${name}/${end}`));
    for (const { turn, head, body } of hard) {
      expect(turn, 'it came on a fresh connection, where nothing is repeated').toBeGreaterThan(1);
      expect(body).toBe('{"GroupId":"@TGS#直播"}');
      expect(head).toMatch(/^content-length: 25\r?$/im);
      expect(head).not.toMatch(/^transfer-encoding/im);
      expect(head).toMatch(/^content-type: application\/json\r?$/im);
    }
  });
});
