import { build } from 'esbuild';

/** What an app gets that imports this: the code, and the modules that some of it came from. */
export async function bundle(contents: string): Promise<{ text: string; modules: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['@tim-rest/source'],
  });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const modules = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  return { text: outputFiles.map(({ text }) => text).join('\n'), modules };
}

/** Whether the code has this string, and not only a longer one. */
export function holds(text: string, string: string): boolean {
  return ['"', "'", '`'].some((quote) => text.includes(quote + string + quote));
}
