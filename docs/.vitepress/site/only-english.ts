import { globSync } from 'node:fs';
import { join } from 'node:path';

/** Where the paths of pages begin that are in English alone. All others are in both languages, or the site is not built. */
export function onlyEnglish(docs: string): readonly string[] {
  const prefixes = ['errors/', 'reference/api/', 'decisions/', 'playground.md'];
  const pagesBelow = (folder: string) =>
    globSync('{*,{guide,reference,errors,decisions}/**/*}.md', { cwd: folder });
  const chinese = new Set(pagesBelow(join(docs, 'zh')));
  const missing = pagesBelow(docs).filter(
    (page) => !chinese.has(page) && !prefixes.some((prefix) => page.startsWith(prefix)),
  );
  if (missing.length) throw new Error(`not in Chinese: ${missing.join(', ')}`);
  return prefixes;
}
