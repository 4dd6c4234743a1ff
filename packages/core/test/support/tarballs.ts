import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { run } from './run.ts';

const workspace = fileURLToPath(new URL('../../../..', import.meta.url));
const names = ['core', 'transport-fetch', 'signer'] as const;

/** For tests of what people install: the three packages as they would be published, built and packed once a run. */
export interface Tarballs {
  /** Outside this workspace, and gone after the run. */
  readonly folder: string;
  readonly files: Readonly<Record<(typeof names)[number], string>>;
  /** A folder of someone who has installed all three with npm, and types for Node beside them. */
  readonly consumer: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    tarballs: Tarballs;
  }
}

/** Runs before the first test of a project that has this file as its global setup. */
export default function setup(project: TestProject): (() => void) | undefined {
  // Several projects ask for it in one run.
  const made = process.env.TIM_REST_TARBALLS;
  const tarballs: Tarballs = made ? JSON.parse(made) : pack();
  project.provide('tarballs', tarballs);
  if (made) return undefined;
  process.env.TIM_REST_TARBALLS = JSON.stringify(tarballs);
  return () => {
    delete process.env.TIM_REST_TARBALLS;
    rmSync(tarballs.folder, { recursive: true, force: true });
  };
}

/** Builds, packs and installs; the caller removes the folder. */
export function pack(): Tarballs {
  const folder = mkdtempSync(join(tmpdir(), 'tim-rest-'));
  run('node', [join(workspace, '.config/tarballs.mjs'), folder], workspace);
  const packed = readdirSync(folder);
  const files = names.map((name) => {
    const file = packed.find((file) => file.startsWith(`tim-rest-${name}-`));
    if (!file) throw new Error(`${name}: no tarball among ${packed}`);
    return [name, join(folder, file)] as const;
  });
  const consumer = join(folder, 'consumer');
  mkdirSync(consumer);
  npmInstall(consumer, [...files.map(([, file]) => file), '@types/node@24']);
  return { folder, files: Object.fromEntries(files) as Tarballs['files'], consumer };
}

/** Installs what is wanted into a folder that is no package yet. */
export function npmInstall(folder: string, wanted: readonly string[]): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...wanted], folder);
}

/**
 * A copy of an example outside this workspace, its dependencies installed, and the three packages from their
 * tarballs; `versions` are taken in place of those in its package.json.
 */
export function installCopy(
  example: string,
  { folder, files }: Tarballs,
  versions: Readonly<Record<string, string>> = {},
): string {
  const copy = mkdtempSync(join(folder, `${basename(example)}-`));
  cpSync(example, copy, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  const path = join(copy, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const overrides = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [`@tim-rest/${name}`, `file:${file}`]),
  );
  for (const field of ['dependencies', 'devDependencies'])
    for (const name of Object.keys(manifest[field] ?? {}))
      manifest[field][name] = overrides[name] ?? versions[name] ?? manifest[field][name];
  writeFileSync(path, JSON.stringify(manifest));
  // What its tsconfig extends comes along: bundlers and runtimes read it.
  cpSync(join(workspace, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'));
  for (const file of readdirSync(copy).filter((file) => /^tsconfig.*\.json$/.test(file))) {
    const config = readFileSync(join(copy, file), 'utf8');
    writeFileSync(join(copy, file), config.replace('../../tsconfig.base.json', './tsconfig.base.json'));
  }
  // The catalog and the allowed builds are the workspace's; what is in it is not.
  const settings = readFileSync(join(workspace, 'pnpm-workspace.yaml'), 'utf8');
  const lines = settings.replace(/^packages:\n( {2}- .*\n)+/m, '');
  const named = Object.entries(overrides).map(([name, file]) => `  "${name}": "${file}"\n`);
  writeFileSync(join(copy, 'pnpm-workspace.yaml'), `${lines}\noverrides:\n${named.join('')}`);
  run('pnpm', ['install', '--prefer-offline', '--no-frozen-lockfile'], copy);
  if (!existsSync(join(copy, 'node_modules'))) throw new Error(`${example}: nothing was installed`);
  return copy;
}
