import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { transformSync } from 'esbuild';
import { beforeAll, expect, inject, test } from 'vitest';

const folder = mkdtempSync(join(inject('tarballs').consumer, 'commonjs-'));
const { resolve } = createRequire(new URL('../conformance/package.json', import.meta.url));
const runtimes = [
  ['22', resolve('node22/bin/node')],
  ['24', process.execPath],
  ['26', resolve('node26/bin/node')],
] as const;

beforeAll(() => {
  const source = readFileSync(new URL('apps/whole.ts', import.meta.url), 'utf8');
  const { code } = transformSync(source, { loader: 'ts', format: 'cjs', target: 'es2022' });
  writeFileSync(join(folder, 'whole.cjs'), code);
  const run = `require('./whole.cjs').default.fetch().then((it) => it.text()).then(console.log);`;
  writeFileSync(join(folder, 'run.cjs'), run);
});

test.each(runtimes)(
  'a CommonJS app requires every entry in Node %s, without a warning',
  async (line, node) => {
    const { stdout: version } = await promisify(execFile)(node, ['--version']);
    expect(version).toMatch(new RegExp(`^v${line}\\.`));
    expect(readFileSync(join(folder, 'whole.cjs'), 'utf8')).toContain('require("@tim-rest/core")');

    const { stdout, stderr } = await promisify(execFile)(node, ['run.cjs'], { cwd: folder });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      applied: ['teacher'],
      skipped: ['student'],
      banned: ['a', 'b', 'c'],
    });
  },
);
