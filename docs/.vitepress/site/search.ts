import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import type { UserConfig } from 'vitepress';

type Plugin = NonNullable<NonNullable<UserConfig['vite']>['plugins']>[number];

interface Section {
  readonly anchor?: string;
  readonly titles: string[];
  readonly text: string;
}

const docs = fileURLToPath(new URL('../..', import.meta.url));
const sections = new Map<string, Section[]>();

/** Cuts a rendered page at its headings. */
export function sectionsOf(file: string, html: string): Section[] {
  const above: string[] = [];
  const found: Section[] = [];
  const parts = html.split(/<h([1-6]) id="([^"]*)"[^>]*>(.*?)<\/h\1>/s);
  for (let at = 1; at < parts.length; at += 4) {
    const [level, anchor = '', heading = '', content = ''] = parts.slice(at, at + 4);
    above.length = Number(level) - 1;
    above.push(textOf(heading.replace(/<a class="header-anchor".*?<\/a>/s, '')));
    found.push({ anchor, titles: above.filter(Boolean), text: textOf(content) });
  }
  const page = relative(docs, file);
  // What the list of errors says, the page of each error says, too.
  if (page === 'errors/index.md') found.length = 1;
  sections.set(page, found);
  return found;
}

function textOf(html: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(lt|gt|quot|amp);/g, (entity, name) => entities[name] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Chinese has no spaces: each tail of a run of it is a term, so that any part of it is found as a prefix. */
function terms(text: string): string[] {
  const words: string[] = MiniSearch.getDefault('tokenize')(text);
  return words.flatMap((word) =>
    (word.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? []).flatMap((run) =>
      /\p{Script=Han}/u.test(run) ? [...run].map((_, at) => run.slice(at, at + 12)) : run,
    ),
  );
}

/**
 * The API and the errors are in English alone, so the Chinese search looks through those beside the Chinese pages.
 * `sectionsOf` has seen every page by the time that this is asked for.
 */
export function searchEverywhere(): Plugin {
  let base = '/';
  return {
    name: 'search-everywhere',
    configResolved: (config) => {
      base = config.base;
    },
    transform(_, id) {
      if (id !== '/@localSearchIndexzh') return undefined;
      const index = new MiniSearch({
        fields: ['title', 'titles', 'text'],
        storeFields: ['title', 'titles'],
        tokenize: terms,
      });
      for (const [file, found] of sections)
        if (/^(zh|reference\/api|errors)\//.test(file))
          for (const { anchor, titles, text } of found) {
            const path = file.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '.html');
            index.add({
              id: `${base}${path}#${anchor}`,
              title: titles.at(-1),
              titles: titles.slice(0, -1),
              text,
            });
          }
      return `export default ${JSON.stringify(JSON.stringify(index))}`;
    },
  };
}
