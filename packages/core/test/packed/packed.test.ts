import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { run } from '../support/run.ts';
import { npmInstall } from '../support/tarballs.ts';

const workspace = fileURLToPath(new URL('../../../..', import.meta.url));
const { folder, files, consumer } = inject('tarballs');

beforeAll(() => cpSync(new URL('consumer.ts', import.meta.url), join(consumer, 'consumer.ts')));

test.each(Object.values(files))('publint finds nothing to say about %s', (tarball) => {
  run('publint', ['run', '--strict', tarball], folder);
});

test('tarballs that npm makes install as well as those of pnpm', () => {
  const other = mkdtempSync(join(folder, 'npm-'));
  for (const name of Object.keys(files))
    run('npm', ['pack', '--silent', '--pack-destination', other], join(workspace, 'packages', name));
  npmInstall(
    other,
    readdirSync(other).map((file) => join(other, file)),
  );
  cpSync(join(consumer, 'consumer.ts'), join(other, 'consumer.ts'));
  expect(run('node', ['consumer.ts'], other)).toBe(run('node', ['consumer.ts'], consumer));
});

test('tarballs hold no tests and no path of this machine', () => {
  for (const name of Object.keys(files)) {
    const installed = join(consumer, 'node_modules/@tim-rest', name);
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /\.test(-d)?\.|vitest|tsconfig/.test(file))).toEqual([]);
    expect(spawnSync('grep', ['-rlF', workspace, installed]).stdout.toString()).toBe('');
  }
});

test('a program that marks, bans and reads the list runs on the installed packages', () => {
  expect(JSON.parse(run('node', ['consumer.ts'], consumer))).toEqual({
    applied: ['teacher'],
    skipped: ['student'],
    banned: ['a', 'b', 'c'],
  });
});

describe('its types check, library declarations included', () => {
  const dom = { lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] };
  const node = { lib: ['ES2022'], types: ['node'] };
  test.each([
    ['bundler', 'the DOM', 'ESNext', dom],
    ['nodenext', 'the DOM', 'NodeNext', dom],
    ['nodenext', 'Node', 'NodeNext', node],
  ])('with moduleResolution %s and the globals of %s', (moduleResolution, _, module, globals) => {
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'ES2022',
      ...globals,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    };
    writeFileSync(
      join(consumer, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['consumer.ts'] }),
    );
    run('tsc', [], consumer);
  });
});
