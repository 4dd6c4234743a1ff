import { departuresOf } from '../records/law/departures.ts';
import { interfaceDifferences } from '../records/law/interfaces.ts';
import { Compiled } from '../records/new/compile.ts';
import type { Drift } from './drift.ts';
import { known } from './known.ts';
import { dependentsOf, sources } from './source.ts';

/** Something is not used any more: no type caught that. */
const UNUSED = [6133, 6192, 6196, 6198];

/** How many drifts are compiled at once. */
const AT_ONCE = 600;

/** Who catches a drift. */
export type Catcher = 'types' | 'laws';

/**
 * Those that do not compile, and those whose types say what no record does. What a file by itself does not show, its
 * dependents may.
 */
export function caughtByTypes(drifts: readonly Drift[]): Map<Drift, Catcher> {
  const alone = caughtIn(drifts, ({ path }) => new Set([path]));
  const rest = drifts.filter((drift) => !alone.has(drift));
  return new Map([...alone, ...caughtIn(rest, ({ path }) => dependentsOf(path))]);
}

function caughtIn(
  drifts: readonly Drift[],
  reached: (drift: Drift) => ReadonlySet<string>,
): Map<Drift, Catcher> {
  const caught = new Map<Drift, Catcher>();
  for (let from = 0; from < drifts.length; from += AT_ONCE) {
    const tried = drifts.slice(from, from + AT_ONCE).map((drift, n) => new Copies(drift, reached(drift), n));
    const compiled = new Compiled(new Map(tried.flatMap(({ texts }) => [...texts])));
    for (const copies of tried) {
      const catcher = copies.catcher(compiled);
      if (catcher) caught.set(copies.drift, catcher);
    }
  }
  return caught;
}

/** The drifted file and others that it reaches, each beside the one that it is a copy of. */
class Copies {
  readonly drift: Drift;
  readonly texts: ReadonlyMap<string, string>;
  readonly #reached: ReadonlySet<string>;
  readonly #suffix: string;

  constructor(drift: Drift, reached: ReadonlySet<string>, n: number) {
    this.drift = drift;
    this.#reached = reached;
    this.#suffix = `.drift${n}.ts`;
    this.texts = new Map([...reached].map((path) => [this.#copyOf(path), this.#textOf(path)]));
  }

  catcher(compiled: Compiled): Catcher | undefined {
    for (const path of this.texts.keys())
      if (compiled.diagnosticsOf(path).some(({ code }) => !UNUSED.includes(code))) return 'types';
    for (const path of this.#reached) {
      const { name = '', record } = known.get(path) ?? {};
      const declared = compiled.constantOf(this.#copyOf(path), name);
      const found = declared && record ? [...interfaceDifferences(declared, record, compiled.checker)] : [];
      if (declared && found.join() !== departuresOf(name, 'interface').join()) return 'laws';
    }
    return undefined;
  }

  #copyOf(path: string): string {
    return path.replace(/\.ts$/, this.#suffix);
  }

  /** It imports the copies of the others. */
  #textOf(path: string): string {
    if (path === this.drift.path) return this.drift.text;
    const { text = '', imports = [] } = sources.find((each) => each.path === path) ?? {};
    return imports
      .filter((each) => this.#reached.has(each))
      .map((each) => each.slice(each.indexOf('/')))
      .reduce((before, file) => before.replaceAll(`${file}'`, `${this.#copyOf(file)}'`), text);
  }
}
