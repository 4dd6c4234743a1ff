import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as core from '@tim-rest/core';
import * as emulator from '@tim-rest/core/emulator';
import * as explain from '@tim-rest/core/explain';
import * as group from '@tim-rest/core/group';
import * as signer from '@tim-rest/signer';
import * as transport from '@tim-rest/transport-fetch';
import * as bare from '@tim-rest/transport-fetch/bare';
import { expect, test } from 'vitest';

const workspace = fileURLToPath(new URL('../../../..', import.meta.url));
const folder = join(workspace, 'node_modules/.snippets');

/** Code in pages, and in the examples of TSDoc. */
const pages = globSync(['README.md', 'packages/*/README.md', 'docs/guide/*.md'], { cwd: workspace });
const sources = globSync('packages/*/src/**/*.ts', { cwd: workspace }).filter((path) => !/\.test/.test(path));

function snippets(path: string): string[] {
  const text = readFileSync(join(workspace, path), 'utf8').replace(
    /^ *\* ?/gm,
    path.endsWith('.ts') ? '' : '$&',
  );
  return [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code);
}

/** What snippets use without importing it: everything of ours, and a few things of the reader's own. */
function globals(): string {
  const entries = {
    '@tim-rest/core': core,
    '@tim-rest/core/emulator': emulator,
    '@tim-rest/core/explain': explain,
    '@tim-rest/core/group': group,
    '@tim-rest/signer': signer,
    '@tim-rest/transport-fetch': transport,
    '@tim-rest/transport-fetch/bare': bare,
  };
  const ours = Object.entries(entries).flatMap(([entry, module]) =>
    Object.keys(module).map((name) => `const ${name}: typeof import('${entry}').${name};`),
  );
  const types = ['Client', 'ClientOptions', 'Transport'].map(
    (name) => `type ${name} = import('@tim-rest/core').${name};`,
  );
  const theirs = [
    'const client: Client;',
    'const options: ClientOptions;',
    'const accounts: string[];',
    'const userSig: string;',
    'const error: unknown;',
    'const myHttp: { post(url: string, init: object): Promise<Response> };',
  ];
  return `export {};\ndeclare global {\n${[...ours, ...types, ...theirs].join('\n')}\n}\n`;
}

test('every piece of code in the READMEs, the guides and TSDoc compiles', { timeout: 120_000 }, () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'globals.d.ts'), globals());
  const files = ['globals.d.ts'];
  for (const path of [...pages, ...sources])
    for (const code of snippets(path)) {
      files.push(`${path.replaceAll(/\W/g, '-')}-${files.length}.ts`);
      writeFileSync(join(folder, files.at(-1) as string), `${code}\nexport {};\n`);
    }
  expect(files.length).toBeGreaterThan(25);
  // The dependencies of the packages, which are the reader's too.
  const paths = {
    valibot: [join(workspace, 'packages/core/node_modules/valibot')],
    ky: [join(workspace, 'packages/transport-fetch/node_modules/ky')],
  };
  const compilerOptions = {
    paths,
    types: ['node'],
    lib: ['ESNext', 'DOM'],
    skipLibCheck: true,
    noUnusedLocals: false,
  };
  const tsconfig = { extends: '../../tsconfig.base.json', compilerOptions, files };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
  const { stdout } = spawnSync('tsc', ['-p', folder], { encoding: 'utf8' });
  expect(stdout).toBe('');
});
