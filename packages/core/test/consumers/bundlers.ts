import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite from 'vite';
import { webpack } from 'webpack';

const wrangler = fileURLToPath(new URL('node_modules/.bin/wrangler', import.meta.url));

/** Bundles an app into a folder, under the app's name, minified, and gives what was said against it. */
export type Bundler = (app: string, folder: string) => Promise<readonly string[]>;

const withEsbuild =
  (platform: esbuild.Platform): Bundler =>
  async (app, outdir) => {
    const { warnings } = await esbuild.build({
      entryPoints: [app],
      outdir,
      bundle: true,
      minify: true,
      format: 'esm',
      platform,
      logLevel: 'silent',
    });
    return warnings.map(({ text }) => text);
  };

const withRollup: Bundler = async (app, dir) => {
  const warnings: string[] = [];
  const onwarn = ({ message }: { message: string }) => void warnings.push(message);
  const bundle = await rollup({ input: app, plugins: [nodeResolve({ browser: true })], onwarn });
  await bundle.write({ dir });
  return warnings;
};

const withVite: Bundler = async (app, outDir) => {
  const warnings: string[] = [];
  const warn = (message: string) => void warnings.push(message);
  await vite.build({
    configFile: false,
    envDir: false,
    root: join(app, '..'),
    logLevel: 'warn',
    customLogger: { ...vite.createLogger('silent'), warn, warnOnce: warn, error: warn },
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry: app, formats: ['es'], fileName: () => basename(app) },
    },
  });
  return warnings;
};

const withWebpack: Bundler = async (app, path) => {
  const compiler = webpack({
    mode: 'production',
    // The emulator is in it: that is large.
    performance: { hints: false },
    context: join(app, '..'),
    entry: app,
    target: 'web',
    experiments: { outputModule: true },
    output: { path, filename: basename(app), library: { type: 'module' } },
  });
  const stats = await new Promise<string[]>((resolve, reject) =>
    compiler.run((failure, done) => {
      const { errors = [], warnings = [] } = done?.toJson({ all: false, errors: true, warnings: true }) ?? {};
      if (failure) reject(failure);
      else resolve([...errors, ...warnings].map(({ message }) => message));
    }),
  );
  await promisify(compiler.close.bind(compiler))();
  return stats;
};

/** The command itself, up to the point where it would deploy. */
const withWrangler: Bundler = async (app, folder) => {
  const name = basename(app, '.js');
  const config = join(folder, `${name}.json`);
  writeFileSync(config, JSON.stringify({ name, main: app, compatibility_date: '2026-11-01' }));
  const args = ['deploy', '--config', config, '--dry-run', '--minify', '--outdir', folder];
  const env = {
    ...process.env,
    CI: 'true',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_LOG_PATH: join(folder, 'logs'),
    XDG_CONFIG_HOME: folder,
  };
  const { stdout, stderr } = await promisify(execFile)(wrangler, args, { cwd: folder, env });
  return [stderr, ...stdout.split(/^(?=▲)/m).filter((part) => part.startsWith('▲'))].filter(Boolean);
};

/** The bundlers that are tried, each set up the way its users do who target browsers and workers. */
export const bundlers: Readonly<Record<string, Bundler>> = {
  'esbuild for browsers': withEsbuild('browser'),
  'esbuild for Node': withEsbuild('node'),
  rollup: withRollup,
  vite: withVite,
  webpack: withWebpack,
  wrangler: withWrangler,
};
