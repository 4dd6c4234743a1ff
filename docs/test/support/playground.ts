import type { Page } from 'playwright-core';
import { open } from './chromium.ts';

declare global {
  var userSigs: string[];
}

/** Has a page note each UserSig that reaches the emulator. */
export async function noteUserSigs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.userSigs = [];
    globalThis.Request = class extends Request {
      constructor(input: RequestInfo | URL, init?: RequestInit) {
        super(input, init);
        const userSig = new URL(this.url).searchParams.get('usersig');
        if (userSig) globalThis.userSigs.push(userSig);
      }
    };
  });
}

/** Opens the playground in the state of a link. */
export async function openPlayground(page: Page, home: string, hash = ''): Promise<void> {
  // A page that is there already would not load again for a new hash.
  await page.goto('about:blank');
  await open(page, `${home}playground.html${hash}`);
  await page.getByRole('button', { name: 'Run', exact: true }).waitFor();
}

/** Presses Run, and waits for the end. Returns how it is told. */
export async function runIt(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  return ended(page);
}

/** Waits for the end of a run. */
export async function ended(page: Page): Promise<string> {
  const status = page.locator('.playground .status').filter({ hasText: /^(Done|Failed|Stopped)/ });
  return (await status.textContent()) ?? '';
}
