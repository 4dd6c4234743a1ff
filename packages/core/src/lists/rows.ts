import { toJson } from '../util/json.ts';

/** So many rows are remembered, and as many again of those before them. */
const MOST_ROWS = 10_000;

/**
 * Tells whether a page has a row that the last pages had not. A page is read to its first row only, to cost next to
 * nothing; whole where it begins with a row that is known, and where its number is a power of two, so that a service
 * that begins to repeat itself is found out sooner or later, in whatever order it gives the rows. Of rows no more than a
 * hash is kept.
 */
export function watchRows<Row>(textOf: (row: Row) => string): (rows: readonly unknown[]) => boolean {
  let young = new Set<number>();
  let old = young;
  let pages = 0;
  return (rows) => {
    let whole = (++pages & (pages - 1)) === 0;
    let hasNew = false;
    for (const row of rows) {
      const hash = hashOf(textOf(row as Row));
      if (young.has(hash) || old.has(hash)) whole = true;
      else {
        hasNew = true;
        young.add(hash);
        if (!whole) break;
      }
    }
    if (young.size >= MOST_ROWS) {
      old = young;
      young = new Set();
    }
    return hasNew;
  };
}

/** A row as text; nothing for one that is nested too deep to have any, or that is none. */
export function textOf(row: unknown): string {
  try {
    return toJson(row) ?? '';
  } catch {
    return '';
  }
}

/** FNV-1a, of 32 bits. */
function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return hash;
}
