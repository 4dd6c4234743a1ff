import { build } from 'esbuild';

/** Names, by the entry that they are imported from. */
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
  const lines = Object.entries(imports).map(
    ([entry, names]) => `export { ${names.join(', ')} } from '${entry}';`,
  );
  const { outputFiles, metafile } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: installed },
    absWorkingDir: installed,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  const parts = Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(
      ([path, { bytesInOutput }]) => [path.split('node_modules/').at(-1) as string, bytesInOutput] as const,
    );
  const bytes = new Map(parts);
  const files = [...bytes.keys()].sort();
  const [{ contents: code, text }] = outputFiles as [(typeof outputFiles)[number]];
  return { code, text, files, bytes };
}
