import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { exampleOf } from '../.vitepress/theme/playground/examples.ts';
import { faults } from '../.vitepress/theme/playground/faults.ts';
import { fromHash, toHash } from '../.vitepress/theme/playground/state.ts';
import { seriousFaults } from './support/axe.ts';
import { complaintsOf, hasChromium, launch } from './support/chromium.ts';
import { kinds } from './support/kinds.ts';
import { ended, noteUserSigs, openPlayground, runIt } from './support/playground.ts';
import { serve } from './support/serve.ts';

const site = inject('site');
/** One of each kind: the others are run without a browser. */
const runs = kinds.map((job) => ({ job }));
const usual = fromHash('');
const codes = {
  lost: 'transport.network',
  60007: 'api.60007',
  expired: 'api.70001',
  stalled: 'transport.timeout',
};

let browser: Browser;
let context: BrowserContext;
let home: string;
let close: () => void;

beforeAll(async () => {
  if (!hasChromium) return;
  browser = await launch();
  // Pages have it in common: its cache spares them most of loading.
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  ({ url: home, close } = await serve(site, '/team/docs/'));
});

afterAll(async () => {
  await browser?.close();
  close?.();
});

/** Each has a page of its own, which may not complain of anything. */
const it = test.extend<{ page: Page }>({
  page: async ({ task: _ }, use) => {
    const page = await context.newPage();
    const complaints = complaintsOf(page, home);
    await noteUserSigs(page);
    await use(page);
    await page.close();
    expect(complaints).toEqual([]);
  },
});

/** What takes its time by waiting does so beside each other. */
describe.skipIf(!hasChromium).concurrent('a run in the playground', () => {
  it.for(runs)('of $job.name gets over each fault that happens once', async ({ job }, { page }) => {
    await openPlayground(page, home, toHash({ ...usual, job: job.name, input: exampleOf(job.name) }));
    for (const { name, label } of faults) {
      await page.getByLabel(label).check();
      expect(await runIt(page), label).toMatch(/^Done:/);
      const [first, second] = await page.locator('.timeline li').allInnerTexts();
      expect(first, label).toContain(`failed, sent again (${codes[name]})`);
      expect(second, label).toMatch(/attempt 2.*success$/is);
      if (job.kind === 'list') expect(await page.locator('.rows tbody tr').count()).toBe(45);
      else expect(await page.locator('pre.result').textContent()).toMatch(/"ErrorCode": 0|"applied": \[\n/);
      await page.getByLabel(label).uncheck();
    }
    await seesNoUserSig(page);
  });

  it.for(runs)('of $job.name explains each fault that does not go away', async ({ job }, { page }) => {
    const state = { ...usual, job: job.name, input: exampleOf(job.name), retries: 1 };
    await openPlayground(page, home, toHash({ ...state, often: 'always' }));
    for (const { name, label } of faults) {
      await page.getByLabel(label).check();
      expect(await runIt(page), label).toMatch(/^Failed.*: 1 call, 2 requests,/);
      const [first, second] = await page.locator('.timeline li').allInnerTexts();
      expect(first, label).toContain(`failed, sent again (${codes[name]})`);
      expect(second, label).toContain(`failed (${codes[name]})`);
      const link = page.locator('.error').getByRole('link', { name: codes[name] });
      const about = await page.request.get(new URL((await link.getAttribute('href')) ?? '', home).href);
      expect(about.status(), label).toBe(200);
      expect(await about.text()).toContain(`<title>Error ${codes[name].replace('api.', '')} `);
      await page.getByLabel(label).uncheck();
    }
    await seesNoUserSig(page);
  });

  it('leads to the page of an error', async ({ page }) => {
    await openPlayground(page, home, '#run=banGroupMember&faults=60007&often=always&retries=0');
    await runIt(page);
    await page.getByRole('link', { name: 'api.60007' }).click();
    await page.waitForURL(`${home}errors/60007.html`);
    await page.getByRole('heading', { level: 1, name: 'Error 60007' }).waitFor();
    await page.goBack();
    await page.getByLabel('60007').and(page.locator(':checked')).waitFor();
  });

  /** Neither shown, nor kept anywhere in the page. */
  async function seesNoUserSig(page: Page): Promise<void> {
    const { userSigs, seen } = await page.evaluate(() => ({
      userSigs: globalThis.userSigs,
      seen: [
        document.documentElement.outerHTML,
        document.querySelector('textarea')?.value,
        location.href,
        JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }]),
      ].join('\n'),
    }));
    expect(userSigs.length).toBeGreaterThan(0);
    expect(userSigs.filter((userSig) => userSig.length < 50)).toEqual([]);
    expect(
      userSigs.filter((userSig) => seen.includes(userSig) || seen.includes(encodeURIComponent(userSig))),
    ).toEqual([]);
    expect(seen).toContain('usersig=***');
  }

  it('shows the list as it fills, page by page', async ({ page }) => {
    await openPlayground(page, home);
    await page.evaluate(() => {
      const told = new Set<string>();
      Object.assign(globalThis, { told });
      new MutationObserver(() => {
        const text = [...document.querySelectorAll('[role=status]')].map(
          ({ textContent }) => textContent ?? '',
        );
        for (const words of text) if (words.includes('row')) told.add(words);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await runIt(page);
    const told = await page.evaluate(() => [...(globalThis as unknown as { told: Set<string> }).told]);
    expect(told).toEqual(
      expect.arrayContaining([
        '10 rows of 1 page',
        '20 rows of 2 pages',
        '30 rows of 3 pages',
        '40 rows of 4 pages',
        '45 rows of 5 pages',
      ]),
    );
    const accounts = await page.locator('.rows tbody td:last-child').allTextContents();
    expect(accounts).toEqual(Array.from({ length: 45 }, (_, index) => `troll-${index + 1}`));
  });

  it('draws the timeline to scale', async ({ page }) => {
    await openPlayground(page, home, '#run=getGroupBanMember&faults=60007+stalled');
    await runIt(page);
    const scale = await page.locator('.timeline li').evaluateAll((items) =>
      items.flatMap((item) => {
        const text = item.textContent?.replaceAll(',', '') ?? '';
        const width = (selector: string) => item.querySelector(selector)?.getBoundingClientRect().width ?? 0;
        const ms = (words: RegExp) => Number(words.exec(text)?.[1] ?? 0);
        return [
          { ms: ms(/waited (\d+) ms/), px: width('.wait') },
          { ms: ms(/took (\d+) ms/), px: width('i:not(.wait)') },
        ];
      }),
    );
    const longest = scale.reduce((most, bar) => (bar.ms > most.ms ? bar : most));
    expect(longest.ms).toBeGreaterThan(900);
    for (const { ms, px } of scale) expect(Math.abs(px - (ms * longest.px) / longest.ms)).toBeLessThan(3);
    const ticks = await page.locator('.axis span').evaluateAll((spans) =>
      spans
        .filter(({ className }) => className !== 'late')
        .map((span) => ({
          ms: Number.parseInt(span.textContent?.replace(',', '') ?? '', 10),
          px: span.getBoundingClientRect().left - (span.parentElement?.getBoundingClientRect().left ?? 0),
        })),
    );
    expect(ticks.length).toBeGreaterThan(2);
    for (const { ms, px } of ticks) expect(Math.abs(px - (ms * longest.px) / longest.ms)).toBeLessThan(3);
  });

  it('takes a foreign link for none', async ({ page }) => {
    await openPlayground(page, home, '#run=constructor&faults=x&often=x&retries=1e9');
    expect(await page.getByLabel('Endpoint or helper').inputValue()).toBe('bannedMembers');
    expect(await runIt(page)).toMatch(/^Done: 5 calls, 5 requests/);
  });

  it('is stopped', async ({ page }) => {
    await openPlayground(page, home, '#run=bannedMembers&faults=stalled&often=always&retries=5');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('.timeline .under-way').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    expect(await ended(page)).toMatch(/^Stopped: 1 call, [1-5] requests?,/);
  });

  const screens = { desktop: { width: 1280, height: 800 }, phone: { width: 375, height: 740 } };
  const settings = (['desktop', 'phone'] as const).flatMap((screen) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ screen, colorScheme })),
  );

  // What is around it is in the eyes of axe on all pages.
  it.for(settings)(
    'has no serious fault on a $screen, $colorScheme',
    async ({ screen, colorScheme }, { page }) => {
      await page.setViewportSize(screens[screen]);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const hash of [
        '#run=bannedMembers&faults=lost+60007+expired&retries=2',
        '#run=markMembers&faults=lost&often=always&retries=1',
        '#run=banGroupMember&faults=60007&often=always&retries=0',
      ]) {
        await openPlayground(page, home, hash);
        await runIt(page);
        await page.locator('.playground details').evaluateAll((all) => {
          for (const details of all) details.setAttribute('open', '');
        });
        expect(await seriousFaults(page, '.playground'), hash).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), hash).toBeLessThanOrEqual(
          screens[screen].width,
        );
      }
      await page.getByLabel('Input').fill('{ "GroupId": 5 }');
      expect(await seriousFaults(page, '.playground'), 'a wrong input').toEqual([]);
    },
  );
});

/** One after another: they share a clipboard, and what is typed. */
describe.skipIf(!hasChromium)('the playground', () => {
  it('checks the input as it is typed, and runs no wrong one', async ({ page }) => {
    await openPlayground(page, home, '#run=getGroupBanMember');
    const input = page.getByLabel('Input');
    const button = page.getByRole('button', { name: 'Run', exact: true });
    const said = page.locator('[aria-live=polite]');
    await input.fill('{ "GroupId": "@TGS#live", "Limit": 10');
    await said.getByText('line 1, column 38: close brace expected').waitFor();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await button.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('playground-input');
    expect(await page.locator('.status').textContent()).toBe('Nothing has run yet.');
    await page.keyboard.press('End');
    await page.keyboard.type('1 }');
    await said.getByText('line 1, Limit: expected at most 100').waitFor();
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Backspace');
    await page.keyboard.type(' }');
    await said.getByText('The input is valid.').waitFor();
    expect(await button.getAttribute('aria-disabled')).toBe('false');
    await page.keyboard.press('Control+Enter');
    expect(await ended(page)).toMatch(/^Done/);
    await page.getByRole('button', { name: 'Reset input' }).click();
    expect(await input.inputValue()).toBe(exampleOf('getGroupBanMember'));
  });

  it('is worked by keyboard alone', async ({ page }) => {
    await openPlayground(page, home);
    const focused = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());
    const tabTo = async (what: string) => {
      const passed: unknown[] = [];
      for (let name = await focused(); name !== what; name = await focused()) {
        if (passed.length > 200) throw new Error(`no ${what} among ${passed}`);
        passed.push(name);
        await page.keyboard.press('Tab');
      }
    };
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await tabTo('playground-job');
    await page.keyboard.type('getGroupB');
    await tabTo('playground-input');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('{ "GroupId": "@TGS#live", "Limit": 3 }');
    await tabTo('playground-fault-lost');
    await page.keyboard.press('Space');
    await tabTo('Run');
    await page.keyboard.press('Enter');
    expect(await ended(page)).toMatch(/^Done: 1 call, 2 requests/);
    expect(await focused()).toBe('Run');
    await tabTo('Attempt 2: HTTP 200, ErrorCode 0');
    await page.keyboard.press('Enter');
    await page.locator('details[open] .response').getByText('"NextOffset": 3').waitFor();
  });

  it('is shared by its link', async ({ page }) => {
    await openPlayground(page, home);
    await page.getByLabel('Endpoint or helper').selectOption('banGroupMember');
    await page
      .getByLabel('Input')
      .fill('{ "GroupId": "@TGS#live", "Members_Account": ["a & b"], "Duration": 60 }');
    await page.getByLabel('60007').check();
    await page.getByLabel('Stalled response').check();
    await page.getByLabel('Each happens').selectOption('again and again');
    await page.getByLabel('Retries, at most').selectOption('0');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(page.url());

    const other = await context.newPage();
    const heard = complaintsOf(other, home);
    await openPlayground(other, home, new URL(link).hash);
    expect(await other.getByLabel('Endpoint or helper').inputValue()).toBe('banGroupMember');
    expect(await other.getByLabel('Input').inputValue()).toContain('"a & b"');
    expect(
      await other.locator('fieldset input:checked').evaluateAll((boxes) => boxes.map(({ id }) => id)),
    ).toEqual(['playground-fault-60007', 'playground-fault-stalled']);
    expect(await runIt(other)).toMatch(/^Failed: 1 call, 1 request,/);
    // A link that is pasted over another one is followed, too.
    await other.evaluate(() => {
      location.hash = '#run=markMembers';
    });
    await other.waitForFunction(() => document.querySelector('select')?.value === 'markMembers');
    expect(await other.locator('fieldset input:checked').count()).toBe(0);
    expect(heard).toEqual([]);
  });

  it('gives the run as a program to copy', async ({ page }) => {
    await openPlayground(page, home, '#run=markMembers&faults=60007');
    await page.getByText('TypeScript', { exact: true }).click();
    await page.getByRole('button', { name: 'Copy code' }).click();
    await page.getByText('Copied.').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toBe(await page.locator('pre.code').textContent());
    expect(code).toContain('await markMembers(client, input)');
  });
});
