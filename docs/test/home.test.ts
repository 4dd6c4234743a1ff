import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { documented } from '../generate/endpoints/endpoints.ts';
import { documentedEvents } from '../generate/events/events.ts';
import { hasChromium, launch, open } from './support/chromium.ts';
import { readPage } from './support/read-page.ts';
import { serve } from './support/serve.ts';

const site = inject('site');
const [calls, events] = [documented.length, documentedEvents.length];
const install = 'npm install @tim-rest/core @tim-rest/transport-fetch @tim-rest/signer';

describe.each([
  ['index.html', ['An unofficial TypeScript client', `All ${calls} calls and ${events} webhook events`]],
  ['zh/index.html', ['非官方的', 'TypeScript 客户端', `全部 ${calls} 个接口和 ${events} 个回调事件`]],
])('the first page, %s', (path, words) => {
  const html = readFileSync(join(site, path), 'utf8');
  const { text, parts } = readPage(html);

  it('says what this is, how it is installed, and what a program prints', () => {
    for (const said of [...words, install, 'bannedMembers(client', 'ApiError: [api.10010]'])
      expect(text).toContain(said);
  });

  it('is less than 80 kB of script, gzipped', () => {
    const scripts = parts.filter((part) => part.endsWith('.js')).map((part) => join(site, path, '..', part));
    const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    expect(scripts.length).toBeGreaterThan(2);
    expect(bytes).toBeLessThan(80_000);
  });
});

describe.skipIf(!hasChromium)('the first screen', () => {
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

  it.each(['', 'zh/'])('shows the line to install, and where code begins: %s', async (folder) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await open(page, home + folder);
    const command = await page.getByText(install).boundingBox();
    expect((command?.y ?? 720) + (command?.height ?? 0)).toBeLessThan(600);
    const code = await page.locator('.language-ts', { hasText: 'bannedMembers(client' }).boundingBox();
    expect(code?.y).toBeLessThan(640);
    await page.close();
  });

  it('leads to the same list in the playground', async () => {
    const page = await browser.newPage();
    await open(page, home);
    await page.click('.vp-doc a:has-text("Run it in the playground")');
    await page.waitForURL(`${home}playground.html#run=bannedMembers`);
    await page.getByLabel('Endpoint or helper').waitFor();
    expect(await page.getByLabel('Endpoint or helper').inputValue()).toBe('bannedMembers');
    await page.close();
  });
});
