import { drifted as fields } from './fields.ts';
import { drifted as limits } from './limits.ts';
import { drifted as rules } from './rules.ts';
import { type Edit, edited, type Source } from './source.ts';

/** What one drift changes, and of which kind it is. */
export type Change = readonly [kind: string, what: string, edits: readonly Edit[]];

/** A file of a family with one thing wrong in it. */
export interface Drift {
  readonly kind: string;
  /** `group/ban-group-member.ts:47 Duration: gone`. */
  readonly what: string;
  readonly path: string;
  readonly text: string;
}

/** Everything that can be made wrong in a file, one thing at a time. */
export function* driftsOf(source: Source): Generator<Drift> {
  const seen = new Set([source.text]);
  for (const drifted of [fields, limits, rules])
    for (const [kind, what, edits] of drifted(source)) {
      const text = withImports(edited(source.text, edits));
      if (seen.has(text)) continue;
      seen.add(text);
      const { line } = source.tree.getLineAndCharacterOfPosition(edits[0]?.start ?? 0);
      yield { kind, what: `${source.path}:${line + 1} ${what}`, path: source.path, text };
    }
}

/** What an edit uses that the file did not. On one line, so that the others keep their numbers. */
function withImports(text: string): string {
  const needed = [
    [/\bv\./, /import \* as v /, "import * as v from 'valibot';"],
    [/\boptional\(/, /\boptional\b[^(]*from /, "import { optional } from '../../endpoint/held.ts';"],
    [/\binteger\(/, /\binteger\b[^(]*from /, "import { integer } from '../../endpoint/schema.ts';"],
  ] as const;
  const missing = needed.filter(([use, from]) => use.test(text) && !from.test(text));
  return missing.map(([, , line]) => `${line} `).join('') + text;
}
