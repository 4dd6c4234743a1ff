import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('an error about very many entries takes no more than 128 MB', { timeout: 60_000 }, async () => {
  const script = fileURLToPath(new URL('./support/long-lists.ts', import.meta.url));
  const flags = ['--max-old-space-size=128', '--conditions=@tim-rest/source', '--no-warnings'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script]);
  expect(JSON.parse(stdout)).toEqual({ wrong: 100, holes: 100, right: 17_500 });
});
