import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const workspace = fileURLToPath(new URL('../../../..', import.meta.url));
const packages = ['core', 'transport-fetch', 'signer'];

/** A folder of someone who has installed the three packages with npm, and nothing of this workspace. */
let consumer: string;
let tarballs: string[];

function run(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${error ?? ''}${stdout}${stderr}`);
  return stdout;
}

function install(folder: string, ...wanted: (string | string[])[]): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...wanted.flat()], folder);
}

beforeAll(() => {
  consumer = mkdtempSync(join(tmpdir(), 'tim-rest-consumer-'));
  for (const name of packages) {
    const folder = join(workspace, 'packages', name);
    run('pnpm', ['run', 'build'], folder);
    run('pnpm', ['pack', '--pack-destination', consumer], folder);
  }
  tarballs = readdirSync(consumer).map((file) => join(consumer, file));
  install(consumer, tarballs, '@types/node@24');
  cpSync(new URL('consumer.ts', import.meta.url), join(consumer, 'consumer.ts'));
}, 180_000);

afterAll(() => rmSync(consumer, { recursive: true, force: true }));

test('each package makes one tarball, which publint finds nothing to say about', () => {
  expect(tarballs).toHaveLength(packages.length);
  for (const tarball of tarballs) run('publint', ['run', '--strict', tarball], consumer);
});

test('tarballs that npm makes install as well as those of pnpm', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tim-rest-npm-'));
  try {
    for (const name of packages)
      run('npm', ['pack', '--silent', '--pack-destination', folder], join(workspace, 'packages', name));
    install(
      folder,
      readdirSync(folder).map((file) => join(folder, file)),
    );
    cpSync(join(consumer, 'consumer.ts'), join(folder, 'consumer.ts'));
    expect(run('node', ['consumer.ts'], folder)).toBe(run('node', ['consumer.ts'], consumer));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('tarballs hold no tests and no path of this machine', () => {
  for (const name of packages) {
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
