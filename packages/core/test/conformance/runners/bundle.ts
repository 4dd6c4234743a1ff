import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** The suite as each kind of runtime takes it: paths of files. */
export interface Bundles {
  /** A module that imports the packages as they are installed. */
  readonly process: string;
  /** With the packages in it, as each kind of runtime's own tools would bundle them. */
  readonly workerd: string;
  readonly edge: string;
  readonly page: string;
  readonly serviceWorker: string;
}

const hosts = fileURLToPath(new URL('../hosts/', import.meta.url));
const shared = { bundle: true, target: 'es2022', format: 'esm' } as const satisfies BuildOptions;

/** Of records only what the suite reads: no runtime has to carry the rest. */
const onlyRead: Plugin = {
  name: 'only-what-is-read',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[/\\]records[/\\].*\.json$/ }, async ({ path }) => {
      const { service, command, examples } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ service, command, examples }), loader: 'json' };
    }),
};

/**
 * Puts the suite into the folder of someone who has installed the packages, and makes everything else from there:
 * it cannot but meet what was installed.
 */
export async function bundle(consumer: string): Promise<Bundles> {
  const outdir = join(consumer, 'conformance');
  await build({
    ...shared,
    entryPoints: ['process', 'workerd', 'script', 'service-worker'].map((host) => join(hosts, `${host}.ts`)),
    external: ['@tim-rest/*'],
    plugins: [onlyRead],
    platform: 'neutral',
    outdir,
    outExtension: { '.js': '.mjs' },
  });
  const make = async (host: string, name: string, options: BuildOptions) => {
    const outfile = join(outdir, name);
    await build({ ...shared, ...options, entryPoints: [join(outdir, `${host}.mjs`)], outfile });
    return outfile;
  };
  return {
    process: join(outdir, 'process.mjs'),
    workerd: await make('workerd', 'workerd.bundle.mjs', {
      platform: 'neutral',
      conditions: ['workerd', 'worker', 'browser'],
    }),
    edge: await make('script', 'edge.bundle.js', {
      platform: 'neutral',
      conditions: ['edge-light', 'worker', 'browser'],
      format: 'iife',
    }),
    page: await make('script', 'page.bundle.js', { platform: 'browser', format: 'iife' }),
    serviceWorker: await make('service-worker', 'service-worker.bundle.js', {
      platform: 'browser',
      format: 'iife',
    }),
  };
}
