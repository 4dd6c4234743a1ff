import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { compiler, globals, resolutions, strict, type Version, versions } from './compilers.ts';

// Each compilation is seconds of work, and five wait for the same processors.
vi.setConfig({ testTimeout: 600_000 });

type Resolution = keyof typeof resolutions;
type Globals = keyof typeof globals;

const apps = ['whole.ts', 'edge.ts', 'mistakes.ts'];
const folder = mkdtempSync(join(inject('tarballs').consumer, 'compilers-'));
beforeAll(() => {
  for (const app of apps) cpSync(new URL(`apps/${app}`, import.meta.url), join(folder, app));
  // One that nothing expects.
  writeFileSync(join(folder, 'error.ts'), `import { createCleint } from '@tim-rest/core';\ncreateCleint();`);
});

let projects = 0;
/** Compiles files in a project of their own; rejects with what the compiler says against them. */
async function compile(line: Version, settings: object, files: readonly string[]): Promise<void> {
  const project = join(folder, `tsconfig.${projects++}.json`);
  writeFileSync(project, JSON.stringify({ compilerOptions: { ...strict, ...settings }, files }));
  const args = [compiler(line).tsc, '--project', project];
  await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(({ stdout, stderr }) => {
    throw new Error(`${stdout}${stderr}`);
  });
}

describe.each(versions)('TypeScript %s', (line) => {
  test('is that', () => {
    expect(compiler(line).version).toMatch(new RegExp(`^${line}\\.`));
  });

  const settings = Object.keys(resolutions).flatMap((resolution) =>
    Object.keys(globals).map((types) => [resolution as Resolution, types as Globals] as const),
  );
  test.concurrent.each(settings)('resolution %s, %s: the apps compile', (resolution, types) =>
    compile(line, { ...resolutions[resolution], ...globals[types] }, apps),
  );

  test.concurrent('says what is wrong, so that the silence means something', async () => {
    const quick = { ...resolutions.nodenext, ...globals['types of the DOM'], skipLibCheck: true };
    await expect(compile(line, quick, ['error.ts'])).rejects.toThrow(/error\.ts.*createCleint/);
  });
});

describe('a TypeScript that is too old', () => {
  test.each(['bundler', 'nodenext'] as const)(
    'is told so where it imports, resolution %s',
    async (resolution) => {
      const settings = { ...resolutions[resolution], ...globals['@types/node alone'], skipLibCheck: true };
      const told = /edge\.ts\(.*needs-typescript-5\.4-or-later/;
      await expect(compile('5.3', settings, ['edge.ts'])).rejects.toThrow(told);
    },
  );
});
