import { transformSync } from 'esbuild';
import type { Drift } from './drift.ts';
import { dependentsOf, folder, sources } from './source.ts';

type Module = Readonly<Record<string, unknown>>;

/** What stands today in all that the files of families import. */
const present = new Map<string, Module>([['valibot', await import('valibot')]]);
for (const href of new Set(sources.flatMap(({ uses }) => uses))) present.set(href, await import(href));

/** Each file as the body of a function that runs it again. */
const compiled = new Map(sources.map(({ path, text }) => [path, codeOf(text)]));

function codeOf(text: string): string {
  return transformSync(text, { loader: 'ts', format: 'cjs', target: 'esnext' }).code;
}

/** Whether anything runs differently: types leave no trace. */
export function isRun({ path, text }: Drift): boolean {
  return codeOf(text) !== compiled.get(path);
}

/** The families with a drift in them: the files that it reaches are run again, all others are as they are. */
export class DriftedFamilies {
  readonly reached: ReadonlySet<string>;
  readonly #drift: Drift;
  readonly #loaded = new Map<string, Module>();

  constructor(drift: Drift) {
    this.#drift = drift;
    this.reached = dependentsOf(drift.path);
  }

  /** What a file exports that the drift reaches. */
  load(path: string): Module {
    const loaded = this.#loaded.get(path);
    if (loaded) return loaded;
    const module: { exports: Module } = { exports: {} };
    const require = (from: string) => {
      const href = from.startsWith('.') ? new URL(from, new URL(path, folder)).href : from;
      const inner = href.slice(folder.href.length);
      return this.reached.has(inner) ? this.load(inner) : present.get(href);
    };
    const { path: drifted, text } = this.#drift;
    const code = path === drifted ? codeOf(text) : compiled.get(path);
    new Function('exports', 'require', 'module', code ?? '')(module.exports, require, module);
    this.#loaded.set(path, module.exports);
    return module.exports;
  }
}
