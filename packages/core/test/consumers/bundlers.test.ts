import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { entries } from '../contract/entries.ts';
import { run } from '../support/run.ts';
import { bundlers } from './bundlers.ts';

const tarballs = inject('tarballs');
const folder = mkdtempSync(join(tarballs.consumer, 'apps-'));
const source = (name: string) => readFileSync(new URL(`apps/${name}.ts`, import.meta.url), 'utf8');

/** What the apps answer when they do their job. */
const ANSWERS = {
  whole: {
    applied: ['teacher'],
    skipped: ['student'],
    banned: ['a', 'b', 'c'],
    advice: expect.stringMatching(/\w/),
    inChinese: '请求的域名与 SDKAppID 不在同一地域。',
  },
  edge: { banned: ['a', 'b', 'c'] },
};
const apps = Object.entries(ANSWERS);

/** Not all bundlers read TypeScript. */
function add(name: string, code: string): void {
  writeFileSync(join(folder, `${name}.js`), transformSync(code, { loader: 'ts' }).code);
}

beforeAll(() => {
  for (const [name] of apps) add(name, source(name));
  add('mistaken', `import * as core from '@tim-rest/core'; export default { fetch: core.createCleint };`);
  cpSync(new URL('apps/serve.ts', import.meta.url), join(folder, 'serve.ts'));
});

test('the whole app imports every entry', () => {
  const imported = [...source('whole').matchAll(/ from '(.+)';/g)].map(([, entry]) => entry);
  expect(imported.sort()).toEqual([...entries].sort());
});

describe.each(Object.entries(bundlers))('%s', (_, bundle) => {
  // Outside the folder with the dependencies: a bundle that still imports one of them does not run.
  const out = mkdtempSync(join(tarballs.folder, 'bundles-'));

  test.each(apps)('bundles the %s app without a warning, and it does its job', async (name, answer) => {
    expect(await bundle(join(folder, `${name}.js`), out)).toEqual([]);
    const bundled = join(out, `${name}.js`);
    expect(JSON.parse(run('node', [join(folder, 'serve.ts'), bundled], folder))).toEqual(answer);
  });

  test('warns of a mistake, so that the silence means something', async () => {
    const said = await bundle(join(folder, 'mistaken.js'), out);
    expect(said.join('\n')).toContain('createCleint');
  });
});
