import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Tarballs } from '../test/support/tarballs.ts';

/** The packages as people install them, made by `run.ts` once for all benchmarks. */
export function installed(): Tarballs {
  const made = process.env.TIM_REST_TARBALLS;
  if (!made) throw new Error('the packages are not packed');
  return JSON.parse(made);
}

/** What a bundler makes of some code in a folder where the packages are installed. */
export async function bundle(contents: string, resolveDir: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

/** In kB, as a browser or a worker is sent it. */
export function gzipped(text: string): number {
  return gzipSync(text).length / 1000;
}
