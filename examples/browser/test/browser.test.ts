import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { chromiumPath, noChromium } from '../../../packages/core/test/support/chromium.ts';
import { run } from '../../../packages/core/test/support/run.ts';
import { installCopy } from '../../../packages/core/test/support/tarballs.ts';
import { start } from '../../support/child.ts';
import { app, openService, serveService } from '../../support/service.ts';

const GroupId = '@TGS#live';
const names = Array.from({ length: 249 }, (_, index) => `troll${index}`);
names.push('<img src=x onerror=alert(1)>');
const banned = names.map((Member_Account, index) => ({ Member_Account, BannedUntil: 2_000_000_000 + index }));
const emulator = openService(
  { GroupId, Type: 'AVChatRoom', banned },
  { GroupId: 'another', Type: 'AVChatRoom' },
);

if (noChromium && process.env.CI) throw new Error(noChromium);
if (noChromium) console.warn(`SKIPPED: the page in a browser: ${noChromium}`);

let copy: string;
let service: Awaited<ReturnType<typeof serveService>>;
let program: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  copy = installCopy(fileURLToPath(new URL('..', import.meta.url)), inject('tarballs'));
  run('npm', ['run', '--silent', 'build'], copy);
  service = await serveService(emulator);
});
afterAll(() => service?.close());

/** A server of its own, with one link to sign in. */
async function open() {
  const env = { ...service.env, PORT: '0', ROOMS: `${GroupId},empty` };
  program = await start('node', ['src/main.ts'], copy, env);
  return program;
}

describe.skipIf(Boolean(noChromium))('the page, in a browser', () => {
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];
  /** All that the browser was sent, and sent itself. */
  const seen: Promise<string>[] = [];
  const urls: string[] = [];

  beforeAll(async () => {
    await open();
    const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
    args.push('--disable-background-networking', '--disable-component-update');
    browser = await chromium.launch({ executablePath: chromiumPath!, args });
    page = await browser.newPage();
    page.on('pageerror', (error) => problems.push(`${error}`));
    page.on('console', (message) => problems.push(message.text()));
    page.on('request', (request) => urls.push(request.url()));
    page.on('requestfinished', (request) => {
      const look = async () => {
        const response = await request.response();
        // A redirect has no body that could be asked for.
        const body = response?.status() === 303 ? '' : await response?.text();
        return [request.url(), request.postData(), JSON.stringify(await response?.allHeaders()), body].join();
      };
      seen.push(look());
    });
    await page.goto(program.url);
    await page.getByRole('option').first().waitFor({ state: 'attached' });
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  const show = () => page.getByRole('button', { name: 'Show' }).click();
  const says = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();
  const accounts = () => page.locator('tbody td:first-child').allTextContents();

  test('lists all who are banned, and runs nothing that they wrote', async () => {
    await show();
    await says('250 in all');
    expect(await accounts()).toEqual(names);
    expect(await page.locator('tbody tr:first-child td:last-child').textContent()).toBe(
      '2033-05-18T03:33:20.000Z',
    );
    expect(emulator.requests.map(({ body }) => (body as { Offset: number }).Offset)).toEqual([0, 100, 200]);
  });

  test('says what failed, and goes on from there', async () => {
    emulator.inject({ after: 2, errorCode: 10007, errorInfo: 'not now' });
    await show();
    await says('[api.10007]');
    expect(await accounts()).toEqual(names.slice(0, 200));
    await page.getByRole('button', { name: 'Go on' }).click();
    await says('250 in all');
    expect(await accounts()).toEqual(names);
  });

  test('talks to its own server alone, and has nothing to complain of', () => {
    expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set([new URL(program.url).origin]));
    expect(problems).toEqual([]);
  });

  test('holds one ticket for all pages, which the service would refuse, and no secret', async () => {
    const tickets = new Set(urls.map((url) => new URL(url).searchParams.get('usersig')).filter(Boolean));
    expect(urls.filter((url) => url.endsWith('/token'))).toHaveLength(1);
    expect(tickets.size).toBe(1);
    const [usersig = ''] = tickets as Set<string>;
    const query = new URLSearchParams({
      sdkappid: `${app.sdkAppId}`,
      identifier: 'moderator',
      usersig,
      contenttype: 'json',
    });
    const url = `${service.env.TIM_ORIGIN}/v4/group_open_http_svc/get_group_ban_member?${query}`;
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ GroupId }) });
    expect(await answer.json()).toMatchObject({ ErrorCode: 70009 });

    const all = (await Promise.all(seen)).join();
    const holds = (words: string) => [words, all.includes(words)];
    expect(['troll248', usersig].map(holds)).toEqual([
      ['troll248', true],
      [usersig, true],
    ]);
    expect([app.secretKey, 'administrator'].map(holds)).toEqual([
      [app.secretKey, false],
      ['administrator', false],
    ]);
  });
});

describe('the backend', () => {
  let origin: string;
  let cookie: string;
  beforeAll(async () => {
    const { url } = await open();
    origin = new URL(url).origin;
    const response = await fetch(url, { redirect: 'manual' });
    cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Strict;/);
  });
  afterAll(() => program?.stop());

  const post = (path: string, body?: object, headers: Record<string, string> = { cookie }) =>
    fetch(`${origin}${path}`, { method: 'POST', headers, ...(body && { body: JSON.stringify(body) }) });
  const ticket = async () => (await (await post('/token')).json()).value;
  const list = (usersig: string) => `/v4/group_open_http_svc/get_group_ban_member?usersig=${usersig}`;
  const code = async (response: Promise<Response>) => (await (await response).json()).ErrorCode;

  test('lets a link be used once', async () => {
    expect((await fetch(program.url, { redirect: 'manual' })).status).toBe(403);
  });

  test('gives nothing to whom it does not know', async () => {
    const usersig = await ticket();
    const before = emulator.requests.length;
    for (const headers of [{}, { cookie: 'session=guessed' }]) {
      expect((await fetch(`${origin}/me`, { headers })).status).toBe(401);
      expect((await post('/token', undefined, headers)).status).toBe(401);
      expect((await post(list(usersig), { GroupId }, headers)).status).toBe(401);
    }
    expect(emulator.requests).toHaveLength(before);
  });

  test('relays what pages may ask for, of the rooms of who asks', async () => {
    const usersig = await ticket();
    expect(await code(post(list(usersig), { GroupId, Limit: 1 }))).toBe(0);
    const before = emulator.requests.length;
    const ban = `/v4/group_open_http_svc/ban_group_member?usersig=${usersig}`;
    expect(await code(post(ban, { GroupId, Members_Account: ['a'], Duration: 1 }))).toBe(10003);
    expect(await code(post(list(usersig), { GroupId: 'another' }))).toBe(10007);
    expect(await code(post(list(usersig), { GroupId, Limit: 'all' }))).toBe(10004);
    expect(await code(post(list(''), { GroupId }))).toBe(70002);
    expect(await code(post(list('guessed'), { GroupId }))).toBe(70003);
    expect(emulator.requests).toHaveLength(before);
  });

  test("keeps what is wrong with its own key to itself, and the page's size in check", async () => {
    emulator.inject({ errorCode: 70014 });
    expect((await post(list(await ticket()), { GroupId })).status).toBe(502);
    expect((await post('/token', { long: 'x'.repeat(200_000) })).status).toBe(500);
    expect(program.output.stderr).toContain('ApiError: [api.70014]');
  });

  test('has no secret in a file that it serves, nor in its log', async () => {
    const served = await Promise.all(
      ['/', '/main.js'].map(async (path) => (await fetch(origin + path)).text()),
    );
    expect(served[1]).toBe(readFileSync(join(copy, 'dist/main.js'), 'utf8'));
    const { stdout, stderr } = program.output;
    for (const text of [...served, stdout, stderr]) expect(text.includes(app.secretKey)).toBe(false);
    expect(stdout + stderr).not.toContain('usersig');
  });
});
