import { basename } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What an app gets: the code, and the modules that some of it came from. */
export interface Bundle {
  readonly text: string;
  readonly modules: readonly string[];
}

export async function bundle(app: string): Promise<Bundle> {
  const [made] = await bundles([app]);
  return made as Bundle;
}

/** What each of these apps gets, by its source. All that they have in common is read once. */
export async function bundles(apps: readonly string[]): Promise<Bundle[]> {
  const { outputFiles, metafile } = await build({
    entryPoints: apps.map((_, app) => ({ in: `app:${app}`, out: `${app}` })),
    plugins: [pluginOf(apps)],
    outdir: 'out',
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['@tim-rest/source'],
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  return apps.map((_, app) => {
    const inputs = Object.entries(metafile.outputs[`out/${app}.js`]?.inputs ?? {});
    const modules = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
    return { text: texts.get(`${app}.js`) as string, modules };
  });
}

function pluginOf(apps: readonly string[]): Plugin {
  return {
    name: 'apps',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^app:/ }, ({ path }) => ({ path: path.slice(4), namespace: 'app' }));
      onLoad({ filter: /.*/, namespace: 'app' }, ({ path }) => ({
        contents: apps[Number(path)] as string,
        resolveDir: import.meta.dirname,
      }));
    },
  };
}

/** Whether the code has this string, and not only a longer one. */
export function holds(text: string, string: string): boolean {
  return ['"', "'", '`'].some((quote) => text.includes(quote + string + quote));
}
