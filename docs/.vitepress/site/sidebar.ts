import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefaultTheme } from 'vitepress';
import { inOrder } from '../../generate/language/families.ts';

type Item = DefaultTheme.SidebarItem;

/** The order in which the guides are read. Others follow, by name. */
const reading = [
  'getting-started',
  'signing',
  'calling',
  'lists',
  'marks',
  'messages',
  'moderation',
  'migration',
  'jobs',
  'errors',
  'retries',
  'fleets',
  'edge',
  'webhooks',
  'testing',
  'transport',
  'endpoint',
  'sdk',
  'security',
  'performance',
];

/** The pages of a folder, by their first headings; an index is left out. */
export function pagesIn(docs: string, folder: string): (Item & { text: string; link: string })[] {
  const path = join(docs, folder);
  if (!existsSync(path)) return [];
  const rank = (name: string) => (reading.indexOf(name) + 1 || reading.length + 1) * 1000;
  return readdirSync(path)
    .filter((file) => file.endsWith('.md') && !/^(index|README)\.md$/.test(file))
    .map((file) => file.slice(0, -3))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name) => ({ text: titleOf(join(path, `${name}.md`)), link: `/${folder}/${name}` }));
}

/**
 * The pages of calls or of events, a section that opens for each family. Which a page belongs to, and what it is about, stands at
 * its head.
 */
export function familiesIn(docs: string, folder: string, titleOfFamily: (family: string) => string): Item[] {
  const pages = pagesIn(docs, folder).map((item) => {
    const page = readFileSync(join(docs, `${item.link}.md`), 'utf8');
    const [family = '', about = ''] = ['family', 'about']
      .map((field) => new RegExp(`^${field}: (".*")$`, 'm').exec(page)?.[1])
      .map((text) => (text ? String(JSON.parse(text)) : ''));
    return { family, item: { ...item, text: `${plain(about)} <small>${item.text}</small>` } };
  });
  return inOrder(pages.map(({ family }) => family)).map((family) => ({
    text: titleOfFamily(family),
    collapsed: true,
    items: pages.filter((page) => page.family === family).map(({ item }) => item),
  }));
}

/** The theme takes what an item says for HTML. */
function plain(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function titleOf(file: string): string {
  const [, title = file] = /^# (.+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
  return title.replaceAll(/[`\\]/g, '').trim();
}

/** A section, or nothing where it has no pages. */
export function section(text: string, items: Item[]): Item[] {
  return items.length ? [{ text, items }] : [];
}

/** A page that may not be there yet. */
export function pageIf(docs: string, text: string, link: string): (Item & { text: string; link: string })[] {
  const file = join(docs, link.endsWith('/') ? `${link}index.md` : `${link}.md`);
  return existsSync(file) ? [{ text, link }] : [];
}
