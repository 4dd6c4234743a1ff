import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which part an installed file belongs to: an endpoint, an event, an entry, or a whole package. */
export function partOf(file: string): string {
  const [, call, event, entry] =
    /^@tim-rest\/core\/dist\/(?:endpoints\/([\w-]+\/[\w-]+)|webhook\/(events\/[\w-]+\/[\w-]+)|(emulator|explain\/(?:en|zh)|explain|webhook))[/.]/.exec(
      file,
    ) ?? [];
  return call ?? event ?? entry ?? file.replace(/^((@[\w-]+\/)?[\w-]+)\/.*/, '$1');
}

/** The parts that files belong to, each once. */
export const partsOf = (files: readonly string[]): string[] => [...new Set(files.map(partOf))].sort();

/** What stands between two quotes in a bundle: each word of {@link marksOf} that it holds is among it. */
export function wordsOf(code: string): Set<string> {
  // Without reading code, a quote that ends one text might begin the next.
  return new Set(
    Array.from(
      code.matchAll(/(["'`])(?=([\w .,:/\p{Script=Han}，。：；-]{4,})\1)/gu),
      ([, , text = '']) => text,
    ),
  );
}

/**
 * Of each part, words that no other part has: where they turn up, the part has come along. They are the texts in
 * quotes of its files.
 */
export function marksOf(files: readonly string[], installed: string): Map<string, string[]> {
  const owners = new Map<string, Set<string>>();
  for (const file of files) {
    const code = readFileSync(join(installed, 'node_modules', file), 'utf8');
    for (const text of wordsOf(code)) owners.set(text, (owners.get(text) ?? new Set()).add(partOf(file)));
  }
  const marks = new Map<string, string[]>(partsOf(files).map((part) => [part, []]));
  for (const [text, parts] of owners)
    if (parts.size === 1) for (const part of parts) marks.get(part)?.push(text);
  return marks;
}

/** The code of the packages and of what they depend on, in the form that bundlers take. */
export function installedFiles(installed: string): string[] {
  const all = readdirSync(join(installed, 'node_modules'), { recursive: true, encoding: 'utf8' });
  const ours = /^@tim-rest\/[\w-]+\/dist\/.*\.mjs$/;
  const theirs = /^(valibot\/dist\/index\.mjs|(ky|@noble\/hashes)\/.*\.js)$/;
  return all.filter((path) => ours.test(path) || theirs.test(path)).sort();
}

const endpoints = new URL('../../src/endpoints/', import.meta.url);
const sourceOf = (part: string) => readFileSync(new URL(`${part}.ts`, endpoints), 'utf8');

/** What an export of a family stands in, and what that uses of the families, by their sources: nothing else may come along. */
export function partsBehind(family: string, name: string): string[] {
  const exporting = Array.from(
    sourceOf(`${family}/index`).matchAll(/export \{([^}]*)\} from '\.\/(.*)\.ts'/g),
  );
  const [, , file] = exporting.find(([, names = '']) => names.split(/[\s,]+/).includes(name)) ?? [];
  const parts = new Set<string>();
  const add = (part: string) => {
    if (parts.has(part)) return;
    parts.add(part);
    const used = sourceOf(part).matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '(\.[^']+)\.ts'/gm);
    for (const [, path = ''] of used) {
      const { href } = new URL(`${path}`, new URL(part, endpoints));
      if (href.startsWith(endpoints.href)) add(href.slice(endpoints.href.length));
    }
  };
  add(`${family}/${file}`);
  // Its own comes last.
  return [...parts].reverse();
}
