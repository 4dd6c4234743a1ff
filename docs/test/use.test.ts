import { globSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { complaintsOf, hasChromium, launch, open } from './support/chromium.ts';
import { serve } from './support/serve.ts';

const site = inject('site');
const guides = new URL('../zh/guide/', import.meta.url);

/** The guides in Chinese, and the first run of Chinese in the title of each. */
const chinese = globSync('*.md', { cwd: guides }).map((file) => {
  const [title = ''] = /^# .*$/m.exec(readFileSync(new URL(file, guides), 'utf8')) ?? [];
  const [words = ''] = /\p{Script=Han}+/u.exec(title) ?? [];
  return [file.slice(0, -3), words] as const;
});

/** The site is a folder of files: it has to work wherever that is put. */
describe.skipIf(!hasChromium).each(['/', '/team/docs/v1/'])('a reader of the site below %s', (path) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let home: string;
  let close: () => void;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launch();
    ({ url: home, close } = await serve(site, path));
  });

  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    complaints = complaintsOf(page, home);
  });

  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    close?.();
  });

  it('goes from page to page by links in the text, the sidebar and the header', async () => {
    await open(page, `${home}errors/10007.html`);
    await page.click('.vp-doc a:has-text("getGroupBanMember")');
    await page.waitForURL(`${home}reference/endpoints/get-group-ban-member.html`);
    await page.click('.VPSidebar a:has-text("unbanGroupMember")');
    await page.waitForURL(`${home}reference/endpoints/unban-group-member.html`);
    await page.click('.VPNavBarMenu a:has-text("API")');
    await page.waitForURL(/\/reference\/api\//);
    await page.click('.VPSidebar a:has-text("@tim-rest/signer")');
    await page.waitForURL(`${home}reference/api/signer.html`);
    await page.click('.VPNavBarTitle a');
    await page.waitForURL(home);
    await page.click('.VPHero a:has-text("Error codes")');
    await page.waitForURL(`${home}errors/`);
    await page.waitForSelector('h1:has-text("Error codes")');
    await page.goBack();
    await page.waitForSelector('.VPHero');
  });

  it.each([
    ['10007', 'errors/10007.html', 'Error 10007'],
    ['BannedUntil', 'reference/', ''],
    ['transport.timeout', 'errors/transport.timeout.html', 'Error transport.timeout'],
  ])('finds %s by typing, and opens it with Enter', async (words, target, heading) => {
    await open(page, `${home}decisions/`);
    await page.keyboard.press('ControlOrMeta+k');
    await page.waitForFunction(() => document.activeElement?.id === 'localsearch-input');
    await page.keyboard.type(words);
    await page.waitForSelector(`.result.selected[href^="${path}${target}"]`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`.vp-doc h1:has-text("${heading}")`);
    await page.waitForURL((url) => url.pathname.startsWith(path + target));
  });

  it('reads Chinese: navigation, search, and the errors in English', async () => {
    await open(page, home);
    await page.click('.VPNavBarTranslations button');
    await page.click('.VPNavBarTranslations a:has-text("简体中文")');
    await page.waitForURL(`${home}zh/`);
    await page.waitForSelector('html[lang=zh-Hans]');
    expect(await page.textContent('.VPNavBarMenu')).toContain('错误码');
    await page.click('#local-search button');
    await page.fill('#localsearch-input', '10007');
    await page.click(`#localsearch-list a[href^="${path}errors/10007.html"]`);
    await page.waitForURL((url) => url.pathname === `${path}errors/10007.html`);
  });

  it('goes from a call to the same call in the other language, and finds it there by Chinese words', async () => {
    await open(page, `${home}reference/endpoints/ban-group-member.html`);
    await page.click('.VPNavBarTranslations button');
    await page.click('.VPNavBarTranslations a:has-text("简体中文")');
    await page.waitForURL(`${home}zh/reference/endpoints/ban-group-member.html`);
    await page.click('.VPSidebar a:has-text("unbanGroupMember")');
    await page.waitForURL(`${home}zh/reference/endpoints/unban-group-member.html`);
    await page.click('#local-search button');
    await page.fill('#localsearch-input', '封禁');
    await page.click(`#localsearch-list a[href^="${path}zh/reference/endpoints/"]`);
    await page.waitForURL((url) => url.pathname.startsWith(`${path}zh/reference/endpoints/`));
  });

  it('finds each Chinese guide by Chinese words, and by parts of them', async () => {
    await open(page, `${home}zh/`);
    await page.click('#local-search button');
    for (const [file, words] of chinese) {
      await page.fill('#localsearch-input', words.length > 3 ? words.slice(1) : words);
      await page.waitForSelector(`#localsearch-list a[href^="${path}zh/guide/${file}.html"]`);
    }
  });
});

describe.skipIf(!hasChromium)('the list of error codes', () => {
  let browser: Browser;
  let home: string;
  let close: () => void;

  beforeAll(async () => {
    browser = await launch();
    ({ url: home, close } = await serve(site, '/'));
  });

  afterAll(async () => {
    await browser?.close();
    close?.();
  });

  it('narrows to what is typed, and says how many are left', async () => {
    const page = await browser.newPage();
    await open(page, `${home}errors/`);
    await page.getByLabel('Show codes with').fill('10007');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === '1 found');
    expect(await page.locator('.vp-doc tbody tr:visible').allTextContents()).toEqual([
      expect.stringContaining('10007'),
    ]);
    expect(await page.locator('.vp-doc h2:visible').allTextContents()).toEqual([
      expect.stringContaining('permission'),
    ]);
    expect(await page.locator('.vp-doc table:visible').count()).toBe(1);
    await page.getByLabel('Show codes with').fill('');
    await page.waitForFunction(
      () => document.querySelectorAll('.vp-doc tbody tr:not([hidden])').length > 300,
    );
    await page.close();
  });

  it('narrows to a category', async () => {
    const page = await browser.newPage();
    await open(page, `${home}errors/`);
    await page.getByLabel('Show codes with').fill('rate limit group');
    await page.waitForFunction(() =>
      /^\d+ found$/.test(document.querySelector('[role=status]')?.textContent ?? ''),
    );
    expect(await page.locator('.vp-doc h2:visible').allTextContents()).toEqual([
      expect.stringContaining('rate-limit'),
    ]);
    expect(await page.locator('.vp-doc tbody tr:visible').count()).toBeGreaterThan(2);
    await page.close();
  });

  it('is as it was left when the reader comes back to it, and when its link is opened', async () => {
    const page = await browser.newPage();
    await open(page, `${home}errors/`);
    await page.getByLabel('Show codes with').fill('10007');
    await page.click('.vp-doc tbody tr:visible a');
    await page.waitForURL(`${home}errors/10007.html`);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === '1 found');
    expect(await page.getByLabel('Show codes with').inputValue()).toBe('10007');
    await open(page, `${home}errors/?show=rate-limit`);
    await page.waitForFunction(() => document.querySelectorAll('.vp-doc h2:not([hidden])').length === 1);
    await page.close();
  });

  it('is a table without scripts, and its links lead to pages', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${home}errors/index.html`);
    expect(await page.locator('.vp-doc tbody tr').count()).toBeGreaterThan(300);
    await page.click('.vp-doc a:text-is("10007")');
    expect(page.url()).toBe(`${home}errors/10007.html`);
    expect(await page.textContent('h1')).toContain('Error 10007');
    await context.close();
  });

  it('is reached by keyboard: the first Tab offers to skip to the content', async () => {
    const page = await browser.newPage();
    await open(page, `${home}errors/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'VPContent');
    await page.close();
  });
});
