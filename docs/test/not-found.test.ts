import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { seriousFaults } from './support/axe.ts';
import { hasChromium, launch, open } from './support/chromium.ts';
import { serve } from './support/serve.ts';

const site = inject('site');

describe.skipIf(!hasChromium).each(['/', '/team/docs/v1/'])('a page that is not there, below %s', (path) => {
  let browser: Browser;
  let page: Page;
  let home: string;
  let close: () => void;

  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage();
    ({ url: home, close } = await serve(site, path));
  });

  afterAll(async () => {
    await browser?.close();
    close?.();
  });

  it.each([
    ['errors/99999.html', 'Error code 99999 is not known here', 'Search for “99999”'],
    ['errors/99999', 'Error code 99999 is not known here', 'Search for “99999”'],
    ['reference/endpoints/older/ban-member.html', 'Page not found', 'Search for “ban member”'],
    ['zh/errors/99999.html', '没有错误码 99999 的说明', '搜索“99999”'],
    ['zh/a/b/c/', '页面不存在', '搜索“c”'],
    ['404.html', 'Page not found', 'All error codes'],
  ])('is said to be so at any depth, in the language of its address: %s', async (address, title, way) => {
    await open(page, home + address);
    expect(await page.textContent('h1')).toBe(title);
    expect(await page.locator('.not-found .ways').textContent()).toContain(way);
    const nav = await page.textContent('.VPNavBarMenu');
    expect(nav).toContain(address.startsWith('zh/') ? '错误码' : 'Error');
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  });

  it('offers to search for what its address names', async () => {
    await open(page, `${home}guides/getting-started.html`);
    await page.getByRole('button', { name: 'Search for “getting started”' }).click();
    await page.waitForSelector(`#localsearch-list a[href^="${path}guide/getting-started.html"]`);
    expect(await page.inputValue('#localsearch-input')).toBe('getting started');
  });

  it('leads back into the site', async () => {
    await open(page, `${home}some/where/else.html`);
    await page.click('.not-found a:has-text("All error codes")');
    await page.waitForURL(`${home}errors/`);
    await page.waitForSelector('h1:has-text("Error codes")');
  });

  it.each(['light', 'dark'] as const)('has no serious fault, %s, on any screen', async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 740 });
      await open(page, `${home}errors/99999.html`);
      expect(await seriousFaults(page), `${width}`).toEqual([]);
    }
  });

  it('says so without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${home}errors/99999.html`);
    await plain.getByText('There is no page at this address.').waitFor({ state: 'visible' });
    await context.close();
  });
});
