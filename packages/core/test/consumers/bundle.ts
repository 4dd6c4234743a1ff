import { build, type Plugin } from 'esbuild';

/** Names, by the entry that they are imported from; `*` is all of them. */
export type Imports = Readonly<Record<string, readonly string[]>>;

/** What an app pays that imports these names from the installed packages. */
export interface Bundle {
  readonly code: Uint8Array;
  readonly text: string;
  /** The installed files that some of the code came from, `@tim-rest/core/dist/call.mjs` and its like, by name. */
  readonly files: readonly string[];
  /** How many bytes of the minified code came from each. */
  readonly bytes: ReadonlyMap<string, number>;
}

/** Bundles imports, minified, all names in use; `installed` is a folder in which the packages are installed. */
export async function bundle(imports: Imports, installed: string): Promise<Bundle> {
  const [made] = await bundles([imports], installed);
  return made as Bundle;
}

/** A bundle of each, as of an app of its own. What they have in common is read once, so that many cost little. */
export async function bundles(apps: readonly Imports[], installed: string): Promise<Bundle[]> {
  const { outputFiles, metafile } = await build({
    entryPoints: apps.map((_, app) => ({ in: `app:${app}`, out: `${app}` })),
    plugins: [pluginOf(apps, installed)],
    absWorkingDir: installed,
    outdir: 'out',
    bundle: true,
    minify: true,
    // As most bundlers have it: the others write Chinese as escapes.
    charset: 'utf8',
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  const codes = new Map(outputFiles.map((file) => [file.path.split(/[\\/]/).at(-1), file]));
  return apps.map((_, app) => {
    const { contents: code, text } = codes.get(`${app}.js`) as (typeof outputFiles)[number];
    const parts = Object.entries(metafile.outputs[`out/${app}.js`]?.inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(
        ([path, { bytesInOutput }]) => [path.split('node_modules/').at(-1) as string, bytesInOutput] as const,
      );
    const bytes = new Map(parts);
    return { code, text, files: [...bytes.keys()].sort(), bytes };
  });
}

/** The sources of the apps: each does nothing but hand its imports on. */
function pluginOf(apps: readonly Imports[], resolveDir: string): Plugin {
  const sources = apps.map((imports) => {
    const taken = new Set<string>();
    const once = (name: string) =>
      taken.size === taken.add(name).size ? `${name} as ${name}_${taken.size}` : name;
    return Object.entries(imports).map(([entry, names]) =>
      names.includes('*')
        ? `export * from '${entry}';`
        : `export { ${names.map(once).join(', ')} } from '${entry}';`,
    );
  });
  return {
    name: 'apps',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^app:/ }, ({ path }) => ({ path: path.slice(4), namespace: 'app' }));
      onLoad({ filter: /.*/, namespace: 'app' }, ({ path }) => ({
        contents: sources[Number(path)]?.join('\n') ?? '',
        resolveDir,
      }));
    },
  };
}
