import { Parser } from 'htmlparser2';

/** A page, as it is read. */
export interface PageRead {
  readonly title: string;
  readonly headings: number;
  /** All words of it, as they follow each other. */
  readonly text: string;
  readonly ids: readonly string[];
  readonly links: readonly { href: string; words: string }[];
  /** What it loads: its scripts, styles and pictures. */
  readonly parts: readonly string[];
  readonly tablesWithoutHeader: number;
}

/** Reads a page as it was built, before any script has run. */
export function readPage(html: string): PageRead {
  const ids: string[] = [];
  const links: { href: string; words: string }[] = [];
  const parts: string[] = [];
  let title = '';
  let words = '';
  let headings = 0;
  let tables = 0;
  let headers = 0;
  let inTable = false;
  let inTitle = false;
  let link: { href: string; words: string; label: string } | undefined;
  const parser = new Parser({
    onopentag(name, { id, href, src, 'aria-label': label = '' }) {
      if (id) ids.push(id);
      if (src) parts.push(src);
      if (name === 'h1') headings += 1;
      else if (name === 'title') inTitle = title === '';
      else if (name === 'link' && href) parts.push(href);
      else if (name === 'a' && href !== undefined) link = { href, words: '', label };
      else if (name === 'table') [inTable, tables] = [true, tables + 1];
      else if (name === 'th' && inTable) [inTable, headers] = [false, headers + 1];
    },
    ontext(text) {
      words += text;
      if (inTitle) title += text;
      if (link) link.words += text;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (name !== 'a' || !link) return;
      links.push({ href: link.href, words: link.words.trim() || link.label });
      link = undefined;
    },
  });
  parser.end(html);
  return { title, headings, text: words, ids, links, parts, tablesWithoutHeader: tables - headers };
}
