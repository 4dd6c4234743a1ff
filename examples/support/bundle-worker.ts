import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What is read of a wrangler.jsonc. */
export interface WorkerSettings {
  readonly main: string;
  readonly vars: Readonly<Record<string, never>>;
  readonly compatibility_date: string;
  readonly durable_objects?: { readonly bindings: readonly { name: string; class_name: string }[] };
}

/** A Worker in an installed copy of its example, bundled as wrangler does. */
export async function bundleWorker(copy: string): Promise<{ script: string; settings: WorkerSettings }> {
  const text = readFileSync(join(copy, 'wrangler.jsonc'), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const settings: WorkerSettings = JSON.parse(text);
  const { outputFiles, metafile } = await build({
    absWorkingDir: copy,
    entryPoints: [settings.main],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*'],
  });
  const ours = Object.keys(metafile.inputs).filter((path) => path.includes('@tim-rest/core/'));
  if (!ours.some((path) => path.includes('/dist/')))
    throw new Error('bundled from sources, not from the tarball');
  return { script: outputFiles.map(({ text }) => text).join(''), settings };
}
