import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { complaintsOf, hasChromium, launch, open } from './support/chromium.ts';
import { type PageRead, readPage } from './support/read-page.ts';
import { serve } from './support/serve.ts';

const site = inject('site');
const files = globSync('**/*.html', { cwd: site }).filter((path) => path !== '404.html');
/** Any host: pages do not know where they are. */
const home = 'http://host/some/where/';

/** Pages that are made alike, hundreds of them: all are read, and of each kind every tenth is run. */
const alike = ['errors/', 'reference/endpoints/', 'reference/webhooks/'].flatMap((kind) => [
  kind,
  `zh/${kind}`,
]);
const kindOf = (path: string) => alike.find((kind) => path.startsWith(kind)) ?? '';
const run = ['', ...alike].flatMap((kind) =>
  files.filter((path) => kindOf(path) === kind).filter((_, at) => kind === '' || at % 10 === 0),
);

describe('every page of the site', () => {
  const pages = new Map<string, PageRead>();

  beforeAll(() => {
    for (const path of files) pages.set(path, readPage(readFileSync(join(site, path), 'utf8')));
  });

  it('is there', () => {
    expect(pages.size).toBeGreaterThan(800);
    expect([...pages.keys()]).toContain('errors/10007.html');
  });

  it('has one first heading, a title of its own, and tables with headers', () => {
    const wrong = [...pages].filter(([, page]) => page.headings !== 1 || page.tablesWithoutHeader > 0);
    expect(wrong.map(([path, { headings }]) => `${path}: ${headings} first headings`)).toEqual([]);
    const titles = [...pages].map(([path, { title }]) => `${path.startsWith('zh/')} ${title}`);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    expect(titles.filter((title) => title.endsWith(' '))).toEqual([]);
  });

  it('loads what is there, and asks no other host', () => {
    expect(problems(({ parts }) => parts.filter((part) => !part.startsWith('data:')))).toEqual([]);
  });

  it('has no link that leads nowhere, in the site or on a page, and none without words', () => {
    expect(problems(({ links }) => links.map(({ href }) => href).filter((href) => !abroad(href)))).toEqual(
      [],
    );
    const silent = [...pages].flatMap(([path, { links }]) =>
      links.filter(({ words }) => !words).map(({ href }) => `${path}: ${href}`),
    );
    expect(silent).toEqual([]);
  });

  /** Addresses on the pages that lead nowhere. */
  function problems(addresses: (page: PageRead) => string[]): string[] {
    return [...pages].flatMap(([path, page]) =>
      [...new Set(addresses(page))].filter((href) => !leads(path, href)).map((href) => `${path}: ${href}`),
    );
  }

  function abroad(href: string): boolean {
    return /^[a-z]+:/.test(href);
  }

  function leads(path: string, href: string): boolean {
    const { href: whole } = new URL(href, home + path);
    if (!whole.startsWith(home)) return false;
    const [target = '', anchor = ''] = whole.slice(home.length).split('#');
    const file = decodeURIComponent(target === '' || target.endsWith('/') ? `${target}index.html` : target);
    // What follows is the state of the playground, and no place on the page.
    if (file === 'playground.html' && anchor.startsWith('run=')) return true;
    const page = pages.get(file);
    if (!page) return !anchor && existsSync(join(site, file));
    return !anchor || idsOf(page).has(decodeURIComponent(anchor));
  }

  const held = new Map<PageRead, Set<string>>();
  function idsOf(page: PageRead): Set<string> {
    const ids = held.get(page) ?? new Set(page.ids);
    held.set(page, ids);
    return ids;
  }
});

describe.skipIf(!hasChromium)('a page in a browser', () => {
  let browser: Browser;
  let close: () => void;
  let home: string;
  const complaints: string[] = [];
  const wrong: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    ({ url: home, close } = await serve(site, '/some/where/'));
    const context = await browser.newContext();
    const left = [...run];
    const work = async () => {
      const page = await context.newPage();
      const heard = complaintsOf(page, home);
      for (let path = left.pop(); path !== undefined; path = left.pop()) {
        await open(page, home + path);
        const { headings, lost } = await page.evaluate(look, home);
        if (headings !== 1) wrong.push(`${path}: ${headings} first headings`);
        wrong.push(...lost.map((href) => `${path}: ${href}`));
      }
      complaints.push(...heard);
      await page.close();
    };
    await Promise.all([work(), work(), work()]);
  });

  afterAll(async () => {
    await browser?.close();
    close?.();
  });

  it('is one of each kind', () => {
    for (const kind of ['', ...alike.filter((kind) => existsSync(join(site, kind)))])
      expect(run.map(kindOf)).toContain(kind);
  });

  it('loads without an error, and asks no other host', () => {
    expect(complaints).toEqual([]);
  });

  it('keeps its heading and its links when its scripts have taken it over', () => {
    expect(wrong).toEqual([]);
  });
});

/** Runs in the page: how many first headings there are, and links that were of this site and are not any more. */
function look(home: string): { headings: number; lost: string[] } {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
  return {
    headings: document.querySelectorAll('h1').length,
    lost: links
      .filter(({ href, origin }) => origin === location.origin && !href.startsWith(home))
      .map(({ href }) => href),
  };
}
