import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { workspace } from './fences.ts';

/** What a reader has installed: our packages, and what pages use beside them. */
export const installed = {
  '@tim-rest/core': 'packages/core',
  '@tim-rest/signer': 'packages/signer',
  '@tim-rest/transport-fetch': 'packages/transport-fetch',
  '@sentry/node': 'examples/sentry/node_modules/@sentry/node',
  '@types/node': 'node_modules/@types/node',
  ky: 'packages/transport-fetch/node_modules/ky',
  msw: 'node_modules/msw',
  valibot: 'packages/core/node_modules/valibot',
  zod: 'node_modules/zod',
};

const compilerOptions = {
  types: ['node'],
  lib: ['ESNext', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
  skipLibCheck: true,
  noUnusedLocals: false,
  noUnusedParameters: false,
};

/** A folder outside the workspace: Node takes no types off in `node_modules`. Gone after `use`. */
export async function withWorkbench<T>(use: (folder: string) => T): Promise<Awaited<T>> {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  try {
    for (const [name, path] of Object.entries(installed)) {
      const link = join(folder, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(workspace, path), link, 'junction');
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Modules, ready for the compiler. */
export function writeModules(
  folder: string,
  modules: Readonly<Record<string, string>>,
  options: Readonly<Record<string, unknown>> = {},
): void {
  for (const [file, code] of Object.entries(modules)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  const tsconfig = {
    extends: join(workspace, 'tsconfig.base.json'),
    compilerOptions: { ...compilerOptions, ...options },
    files: Object.keys(modules),
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
}
