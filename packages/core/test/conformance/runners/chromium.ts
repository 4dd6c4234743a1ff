import { readFile } from 'node:fs/promises';
import { chromium, type Page } from 'playwright-core';
import { chromiumPath, noChromium } from '../../support/chromium.ts';
import type { Surroundings } from '../suite/case.ts';
import type { Result } from '../suite/run.ts';
import type { Bundles } from './bundle.ts';
import { LIMIT_MS, type Runtime } from './runtime.ts';
import { startService } from './service.ts';

/** A page of the service's own origin, which has the suite beside it. */
function browser(
  name: string,
  bundleOf: (bundles: Bundles) => string,
  runIn: (page: Page, origin: string) => Promise<Result[]>,
): Runtime {
  return {
    name,
    missing: noChromium,
    async run(bundles) {
      if (!chromiumPath) throw new Error(noChromium);
      const script = await readFile(bundleOf(bundles), 'utf8');
      const service = await startService({ '/': '<!doctype html>', '/suite.js': script });
      const args = ['--disable-gpu', '--disable-quic', '--disable-background-networking'];
      const browser = await chromium.launch({ executablePath: chromiumPath, args });
      const limit = setTimeout(() => browser.close(), LIMIT_MS);
      try {
        const page = await browser.newPage();
        await page.goto(service.origin);
        return { version: browser.version(), results: await runIn(page, service.origin) };
      } finally {
        clearTimeout(limit);
        await browser.close();
        await service.close();
      }
    },
  };
}

declare const report: (surroundings: Surroundings) => Promise<Result[]>;

export const browsers: readonly Runtime[] = [
  browser(
    'Chromium, page',
    ({ page }) => page,
    async (page, origin) => {
      await page.addScriptTag({ url: '/suite.js' });
      return page.evaluate((origin) => report({ origin, isBrowser: true }), origin);
    },
  ),
  browser(
    'Chromium, service worker',
    ({ serviceWorker }) => serviceWorker,
    (page, origin) =>
      page.evaluate(async (origin) => {
        await navigator.serviceWorker.register('/suite.js');
        const { active } = await navigator.serviceWorker.ready;
        const { port1, port2 } = new MessageChannel();
        const results = new Promise<Result[]>((resolve) => {
          port1.onmessage = ({ data }) => resolve(data);
        });
        active?.postMessage(origin, [port2]);
        return results;
      }, origin),
  ),
];
