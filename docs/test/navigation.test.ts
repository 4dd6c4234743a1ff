import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { documented } from '../generate/endpoints/endpoints.ts';
import { hasChromium, launch, open } from './support/chromium.ts';
import { serve } from './support/serve.ts';

const site = inject('site');
const pageOf = (path: string) => readFileSync(join(site, path), 'utf8');

describe('without a browser', () => {
  it('no page of an error, nor the playground, has a pager', () => {
    const paths = [...globSync('errors/*.html', { cwd: site }), 'playground.html'];
    expect(paths.filter((path) => pageOf(path).includes('pager-link'))).toEqual([]);
    expect(pageOf('guide/lists.html')).toMatch(/pager-link/);
  });

  it('decisions are in no sidebar but their own', () => {
    const sidebarOf = (path: string) => /<aside class="VPSidebar.*?<\/aside>/s.exec(pageOf(path))?.[0] ?? '';
    const sections = [
      'guide/lists',
      'reference/index',
      'reference/api/signer',
      'errors/index',
      'zh/guide/lists',
    ];
    for (const path of sections) {
      const sidebar = sidebarOf(`${path}.html`);
      expect(sidebar, path).toContain('href=');
      expect(sidebar, path).not.toContain('decisions/');
    }
    expect(sidebarOf('decisions/index.html')).toContain('href=');
  });
});

describe.skipIf(!hasChromium)('finding a call', () => {
  let browser: Browser;
  let page: Page;
  let home: string;
  let close: () => void;

  beforeAll(async () => {
    browser = await launch();
    ({ url: home, close } = await serve(site, '/'));
  });

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  });

  afterEach(() => page.close());

  afterAll(async () => {
    await browser?.close();
    close?.();
  });

  it.each([
    ['reference/endpoints/ban-group-member.html', 'Ban accounts from a group', 'banGroupMember'],
    ['zh/reference/endpoints/ban-group-member.html', '', 'banGroupMember'],
    ['reference/webhooks/state-change.html', '', 'stateChange'],
  ])(
    'has a sidebar of its section, open where the page is, and there in view: %s',
    async (path, title, name) => {
      await open(page, home + path);
      const active = page.locator('.VPSidebar .VPSidebarItem.is-link.is-active');
      await page.waitForFunction(() => {
        const box = document.querySelector('.VPSidebar .is-link.is-active')?.getBoundingClientRect();
        return box && box.top > 64 && box.bottom < innerHeight;
      });
      expect(await active.textContent()).toContain(`${title} ${name}`);
      expect(await page.locator('.VPSidebar .collapsible:not(.collapsed)').count()).toBe(1);
      const section = path.replace(/[^/]*$/, '');
      const hrefs = await page
        .locator('.VPSidebar a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
      expect(hrefs.length).toBeGreaterThan(50);
      expect(
        hrefs.filter((href) => !`${href}`.startsWith(`/${section}`.replace(/endpoints\/$/, ''))),
      ).toEqual([]);
    },
  );

  const shown = () =>
    page.locator('.vp-doc tbody tr:visible td:first-child a[href*="/endpoints/"]').allTextContents();

  it.each([
    ['reference/', 'send_group_msg', 'sendGroupMsg'],
    ['reference/', 'ban accounts', 'banGroupMember'],
    ['reference/', 'unbanGroupMember', 'unbanGroupMember'],
    ['zh/reference/', '封禁', 'banGroupMember'],
  ])('filters the catalogue by command, title and function: %s %s', async (path, words, found) => {
    await open(page, home + path);
    await page.locator('#call-filter').fill(words);
    await page.waitForFunction(() => /\d/.test(document.querySelector('[role=status]')?.textContent ?? ''));
    const names = await shown();
    expect(names).toContain(found);
    expect(names.length).toBeLessThan(12);
  });

  it('filters by what is known of calls, and keeps what was chosen in the link', async () => {
    await open(page, `${home}reference/`);
    await page.getByLabel('Group type').selectOption('AVChatRoom');
    await page.getByLabel('Kind').selectOption('list');
    await page.getByLabel('Calls a second').selectOption('100');
    const wanted = documented
      .filter(
        ({ endpoint, record }) =>
          endpoint.page && record.groupTypes?.AVChatRoom && (endpoint.quota ?? 0) >= 100,
      )
      .map(({ endpoint }) => endpoint.name);
    expect(wanted.length).toBeGreaterThan(1);
    await page.getByText(`${wanted.length} found`, { exact: true }).waitFor();
    expect((await shown()).sort()).toEqual(wanted.sort());
    expect(new URL(page.url()).search).toBe('?type=AVChatRoom&kind=list&quota=100');

    const link = page.url();
    await page.click(`.vp-doc tbody a:has-text("${wanted[0]}")`);
    await page.waitForURL(/\/endpoints\//);
    await page.goBack();
    await page.getByText(`${wanted.length} found`, { exact: true }).waitFor();
    expect(await page.getByLabel('Kind').inputValue()).toBe('list');
    const other = await browser.newPage();
    await open(other, link);
    await other.getByText(`${wanted.length} found`, { exact: true }).waitFor();
    await other.close();
  });

  it.each([
    ['Family', 'group', ({ record }) => record.family === 'group'],
    ['Plan', 'named', ({ record }) => record.plan !== null],
    ['Idempotent', 'no', ({ endpoint }) => endpoint.idempotent === false],
    ['Kind', 'batch', ({ endpoint }) => endpoint.batch !== undefined],
  ] as readonly [string, string, (call: (typeof documented)[number]) => boolean][])(
    'filters by %s',
    async (label, option, holds) => {
      await open(page, `${home}reference/`);
      await page.getByLabel(label).selectOption(option);
      await page.getByText(`${documented.filter(holds).length} found`, { exact: true }).waitFor();
    },
  );
});
