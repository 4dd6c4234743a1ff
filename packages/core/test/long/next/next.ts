import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute, start } from '../../../../../examples/support/child.ts';
import { npmInstall, type Tarballs } from '../../support/tarballs.ts';
import { type Route, writeApp } from './app.ts';

/** A folder in which Next and the packed packages are installed; apps take turns in it. */
export interface Next {
  prepare(app: AppOptions): App;
  remove(): void;
}

interface AppOptions {
  readonly routes: readonly Route[];
  /** What next.config.mjs exports. */
  readonly config: object;
  readonly env: NodeJS.ProcessEnv;
}

interface App {
  build(): Promise<{ code: number | null; output: string }>;
  serve(): ReturnType<typeof start>;
  /** The files of the build in which a text is found. */
  filesWith(text: string): string[];
}

/** Versions of what comes from the registry. */
export interface Versions {
  readonly next: string;
  readonly react: string;
}

export function installNext({ next, react }: Versions, { files }: Tarballs): Next {
  const folder = mkdtempSync(join(tmpdir(), 'tim-rest-next-'));
  npmInstall(folder, [`next@${next}`, `react@${react}`, `react-dom@${react}`, ...Object.values(files)]);
  return {
    prepare: (options) => prepare(folder, options),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function prepare(folder: string, { routes, config, ...options }: AppOptions): App {
  for (const old of ['app', '.next']) rmSync(join(folder, old), { recursive: true, force: true });
  writeApp(folder, routes, config);
  const bin = join(folder, 'node_modules/next/dist/bin/next');
  const env = { ...options.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const built = join(folder, '.next');
  return {
    async build() {
      // With --debug, Next prints why it did not prerender a page.
      const { code, stdout, stderr } = await execute('node', [bin, 'build', '--debug'], folder, env);
      return { code, output: stdout + stderr };
    },
    serve: () => start('node', [bin, 'start', '--port', '0'], folder, env),
    filesWith: (text) =>
      readdirSync(built, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .filter((file) => readFileSync(file).includes(text)),
  };
}
