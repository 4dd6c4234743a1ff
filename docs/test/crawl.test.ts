import { globSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { complaintsOf, hasChromium, launch, open } from './support/chromium.ts';
import { serve } from './support/serve.ts';

/** A page, as a reader's browser has it. */
interface Visit {
  readonly path: string;
  readonly title: string;
  readonly headings: number;
  readonly ids: readonly string[];
  readonly links: readonly { href: string; words: string }[];
  readonly tablesWithoutHeader: number;
}

const site = inject('site');
const files = globSync('**/*.html', { cwd: site }).filter((path) => path !== '404.html');

/** Pages of errors and of calls are made alike, hundreds of them: all are read, and of each kind every tenth is run. */
const alike = ['errors/', 'reference/endpoints/', 'zh/reference/endpoints/'];
const run = new Set(
  [...alike, ''].flatMap((kind) => {
    const held = files.filter((path) => (alike.find((each) => path.startsWith(each)) ?? '') === kind);
    return held.filter((_, at) => kind === '' || at % 10 === 0);
  }),
);

describe.skipIf(!hasChromium)('every page of the site', () => {
  let browser: Browser;
  let home: string;
  let close: () => void;
  const visits = new Map<string, Visit>();
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    ({ url: home, close } = await serve(site, '/some/where/'));
    await visitAll(
      files.filter((path) => run.has(path)),
      true,
    );
    await visitAll(
      files.filter((path) => !run.has(path)),
      false,
    );
  });

  async function visitAll(left: string[], javaScriptEnabled: boolean): Promise<void> {
    const context = await browser.newContext({ javaScriptEnabled });
    const work = async () => {
      const page = await context.newPage();
      const heard = complaintsOf(page, home);
      for (let path = left.pop(); path !== undefined; path = left.pop()) {
        await (javaScriptEnabled ? open(page, home + path) : page.goto(home + path));
        visits.set(path, { path, ...(await page.evaluate(look)) });
      }
      // A page that may not run scripts says of each that it did not load it.
      complaints.push(...heard.filter((what) => javaScriptEnabled || !what.endsWith('.js: csp')));
      await page.close();
    };
    await Promise.all([work(), work(), work()]);
    await context.close();
  }

  afterAll(async () => {
    await browser?.close();
    close?.();
  });

  it('is there', () => {
    expect(visits.size).toBeGreaterThan(330);
    expect([...visits.keys()]).toContain('errors/10007.html');
    for (const kind of alike) expect([...run].some((path) => path.startsWith(kind))).toBe(true);
  });

  it('loads without an error, and asks no other host', () => {
    expect(complaints).toEqual([]);
  });

  it('has one first heading, a title of its own, and tables with headers', () => {
    const wrong = [...visits.values()].filter((page) => page.headings !== 1 || page.tablesWithoutHeader > 0);
    expect(wrong.map(({ path, headings }) => `${path}: ${headings} first headings`)).toEqual([]);
    const titles = [...visits.values()].map(({ path, title }) => `${path.startsWith('zh/')} ${title}`);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  it('has no link that leads nowhere, in the site or on a page, and none without words', () => {
    const dead = [...visits.values()].flatMap(({ path, links }) =>
      links
        .filter(({ href, words }) => !words || (href.startsWith(home) && !leads(href.slice(home.length))))
        .map(({ href, words }) => `${path}: "${words}" ${href}`),
    );
    expect(dead).toEqual([]);
  });

  function leads(target: string): boolean {
    const [path = '', anchor = ''] = target.split('#');
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const visit = visits.get(file);
    if (!visit) return globSync(file, { cwd: site }).length > 0 && !anchor;
    return !anchor || visit.ids.includes(decodeURIComponent(anchor));
  }
});

/** Runs in the page. */
function look(): Omit<Visit, 'path'> {
  const all = <Kind extends Element>(selector: string) => [...document.querySelectorAll<Kind>(selector)];
  return {
    title: document.title,
    headings: all('h1').length,
    ids: all('[id]').map(({ id }) => id),
    links: all<HTMLAnchorElement>('a[href]').map((link) => ({
      href: link.href,
      words: link.textContent?.trim() || link.getAttribute('aria-label') || '',
    })),
    tablesWithoutHeader: all('table').filter((table) => !table.querySelector('th')).length,
  };
}
