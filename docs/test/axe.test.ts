import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { seriousFaults } from './support/axe.ts';
import { hasChromium, launch, open } from './support/chromium.ts';
import { serve } from './support/serve.ts';
import { templates } from './support/templates.ts';

const site = inject('site');
const screens = { desktop: { width: 1280, height: 800 }, phone: { width: 375, height: 740 } };
const settings = (['desktop', 'phone'] as const).flatMap((screen) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ screen, colorScheme })),
);

describe.skipIf(!hasChromium)('in the eyes of axe', () => {
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

  it.each(settings)(
    'no page has a serious fault on a $screen, $colorScheme',
    async ({ screen, colorScheme }) => {
      const context = await browser.newContext({
        viewport: screens[screen],
        colorScheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const faults: string[] = [];
      for (const path of templates(site)) {
        await open(page, home + path);
        faults.push(...(await seriousFaults(page)).map((fault) => `${path}: ${fault}`));
      }
      expect(faults).toEqual([]);

      await page.keyboard.press('ControlOrMeta+k');
      await page.fill('#localsearch-input', '10007');
      await page.waitForSelector('#localsearch-list li a');
      expect(await seriousFaults(page), 'the search').toEqual([]);
      await context.close();
    },
  );

  it('fits a phone: no page is wider than the screen, whatever its tables hold', async () => {
    const page = await browser.newPage({ viewport: screens.phone });
    for (const path of templates(site)) {
      await open(page, home + path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(screens.phone.width);
    }
    await page.close();
  });
});
