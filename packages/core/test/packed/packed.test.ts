import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test, vi } from 'vitest';
import { run } from '../support/run.ts';
import { npmInstall } from '../support/tarballs.ts';

// On a busy machine npm takes its time.
vi.setConfig({ testTimeout: 600_000 });

const workspace = fileURLToPath(new URL('../../../..', import.meta.url));
const { folder, files, consumer } = inject('tarballs');

const apps = fileURLToPath(new URL('../consumers/apps', import.meta.url));
const bin = fileURLToPath(new URL('../consumers/node_modules/.bin', import.meta.url));

/** What the whole app answers in a folder where the packages are installed. */
function answerIn(installed: string): string {
  for (const app of ['serve.ts', 'whole.ts']) cpSync(join(apps, app), join(installed, app));
  return run('node', ['serve.ts', 'whole.ts'], installed);
}

describe.each(Object.entries(files))('the tarball of %s', (_, tarball) => {
  test('gives publint nothing to say', () => {
    run(join(bin, 'publint'), ['run', '--strict', tarball], folder);
  });

  test('has types that are right, as far as ESM goes', () => {
    run(join(bin, 'attw'), ['--profile', 'esm-only', tarball], folder);
  });
});

test('tarballs that npm makes install as well as those of pnpm', () => {
  const other = mkdtempSync(join(folder, 'npm-'));
  const packages = Object.keys(files).map((name) => join(workspace, 'packages', name));
  run('npm', ['pack', '--silent', '--pack-destination', other, ...packages], other);
  const made = readdirSync(other).map((file) => join(other, file));
  expect(made).toHaveLength(packages.length);
  npmInstall(other, made);
  expect(answerIn(other)).toBe(answerIn(consumer));
});

test('tarballs hold no tests and no path of this machine', () => {
  for (const name of Object.keys(files)) {
    const installed = join(consumer, 'node_modules/@tim-rest', name);
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /\.test(-d)?\.|vitest|tsconfig/.test(file))).toEqual([]);
    expect(spawnSync('grep', ['-rlF', workspace, installed]).stdout.toString()).toBe('');
  }
});

test('each tarball says what its version brought', () => {
  for (const name of Object.keys(files)) {
    const installed = join(consumer, 'node_modules/@tim-rest', name);
    const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const [, newest] = /^## (.*)$/m.exec(readFileSync(join(installed, 'CHANGELOG.md'), 'utf8')) ?? [];
    expect(newest).toBe(version);
  }
});

test('a program that marks, bans and reads the list runs on the installed packages', () => {
  expect(JSON.parse(answerIn(consumer))).toMatchObject({
    applied: ['teacher'],
    skipped: ['student'],
    banned: ['a', 'b', 'c'],
  });
});
