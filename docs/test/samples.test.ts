import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { wholeProgram } from '../.vitepress/theme/whole-program.ts';
import { hasChromium, launch, open } from './support/chromium.ts';
import { serve } from './support/serve.ts';

const site = inject('site');
const setUp = readFileSync(
  new URL('../../packages/core/test/snippets/set-up/client.ts', import.meta.url),
  'utf8',
);

/** The first code of a page that imports the file. */
function firstSample(page: string): string {
  const text = readFileSync(new URL(`../${page}.md`, import.meta.url), 'utf8');
  const fences = [...text.matchAll(/^```ts[^\n]*\n(.*?)^```$/gms)].map(([, code = '']) => code);
  return fences.find((code) => code.includes("'./client.ts'")) ?? '';
}

describe.skipIf(!hasChromium)('code that imports a file', () => {
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

  it.each([
    ['guide/lists', 'Copy with client.ts'],
    ['zh/guide/lists', '连同 client.ts 一起复制'],
    ['reference/endpoints/ban-group-member', 'Copy with client.ts'],
    ['zh/reference/endpoints/ban-group-member', '连同 client.ts 一起复制'],
    ['errors/10007', 'Copy with client.ts'],
  ])('is copied with it as one program: %s', async (path, label) => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await open(page, `${home}${path}.html`);
    const shown = page.locator('.vp-doc details', { hasText: 'client.ts' });
    expect(await shown.count()).toBe(1);
    expect(await shown.locator('pre').isVisible()).toBe(false);
    await page.getByRole('button', { name: label }).first().click();
    await page.locator('.copy-whole.copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(wholeProgram(firstSample(path), setUp));
    expect(copied).not.toContain('./client.ts');
    await context.close();
  });
});
