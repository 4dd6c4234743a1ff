import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test, vi } from 'vitest';
import { run } from '../support/run.ts';
import { compiler, globals, resolutions, strict, type Version } from './compilers.ts';

// Several compilations at once wait for the same processors.
vi.setConfig({ testTimeout: 600_000 });

const { folder, files } = inject('tarballs');

/** A folder as pnpm fills it: what a package does not depend on by itself, it cannot name. */
function installed(dependencies: Record<string, string>): string {
  const library = mkdtempSync(join(folder, 'library-'));
  const ours = Object.entries(files).map(([name, file]) => [`@tim-rest/${name}`, `file:${file}`] as const);
  const manifest = {
    private: true,
    type: 'module',
    dependencies: { ...Object.fromEntries(ours), ...dependencies },
  };
  writeFileSync(join(library, 'package.json'), JSON.stringify(manifest));
  const overrides = ours.map(([name, file]) => `  "${name}": "${file}"\n`);
  writeFileSync(join(library, 'pnpm-workspace.yaml'), `overrides:\n${overrides.join('')}`);
  run('pnpm', ['install', '--prefer-offline'], library);
  return library;
}

/** The declarations that a compiler writes for one of the apps. */
function declarationsOf(app: string, library: string, line: Version): string {
  cpSync(new URL(`apps/${app}.ts`, import.meta.url), join(library, `${app}.ts`));
  const settings = { ...resolutions.nodenext, ...globals['types of the DOM'] };
  const compilerOptions = {
    ...strict,
    ...settings,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
  };
  writeFileSync(join(library, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [`${app}.ts`] }));
  run(process.execPath, [compiler(line).tsc, '--project', library], library);
  return readFileSync(join(library, `${app}.d.ts`), 'utf8');
}

const libraries = {
  'has no valibot': installed({}),
  'has a valibot of another version': installed({ valibot: '1.4.1' }),
  'has the valibot that comes with ours': installed({ valibot: '1.5.0' }),
};

// The compilers in JavaScript, and the native one.
describe.each(['5.9', '7.0'] as const)('TypeScript %s writes declarations for a library that', (line) => {
  test.each(Object.entries(libraries))('%s', (_, library) => {
    expect(declarationsOf('library', library, line)).toContain('import("@tim-rest/core").RequestObject<{}>');
  });

  test.each(Object.entries(libraries).slice(1))('%s, and endpoints of its own', (_, library) => {
    const written = declarationsOf('library-endpoint', library, line);
    expect(written).toContain('input: import("@tim-rest/core").RequestObject<{');
  });
});
