import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumPath, noChromium } from '../../../packages/core/test/support/chromium.ts';

/** Whether the tests in a browser can run. In CI they must. */
export const hasChromium = !noChromium;
if (noChromium) {
  if (process.env.CI) throw new Error(noChromium);
  console.warn(`SKIPPED: the tests of the site in a browser: ${noChromium}`);
}

export function launch(): Promise<Browser> {
  const off = ['background-networking', 'component-update', 'sync', 'gpu', 'quic'];
  return chromium.launch({
    executablePath: chromiumPath as string,
    args: ['--no-sandbox', '--no-first-run', ...off.map((feature) => `--disable-${feature}`)],
  });
}

/** What a page complains of: its errors, what it could not load, and each request to another host. */
export function complaintsOf(page: Page, home: string): string[] {
  const complaints: string[] = [];
  const complain = (what: string) => complaints.push(`${page.url().slice(home.length)}: ${what}`);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(message.text());
  });
  page.on('pageerror', (error) => complain(`${error}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left lets go of what it was still prefetching.
    if (reason !== 'net::ERR_ABORTED') complain(`${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complain(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(home).origin && protocol !== 'data:') complain(`another host: ${request.url()}`);
  });
  return complaints;
}

/** Opens a page, and waits until its scripts have taken it over. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}));
}
