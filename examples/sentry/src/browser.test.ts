import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createEmulator } from '@tim-rest/core/emulator';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, noChromium } from '../../../packages/core/test/support/chromium.ts';

if (noChromium && process.env.CI) throw new Error(noChromium);
if (noChromium) console.warn(`SKIPPED: Sentry in a browser: ${noChromium}`);

const canary = 'eJwtzMEKgkAUQNF-mXXI0-canary';
declare function report(userSig: string, recipe: string): Promise<string>;

describe.skipIf(Boolean(noChromium))('Sentry in a page', () => {
  let server: Server;
  let browser: Browser;
  let origin: string;
  beforeAll(async () => {
    const entry = fileURLToPath(new URL('../test/page.ts', import.meta.url));
    const conditions = ['@tim-rest/source', 'browser', 'module'];
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      write: false,
      conditions,
    });
    const script = outputFiles[0]?.text;
    const emulator = createEmulator({
      sdkAppId: 1400000000,
      admins: ['viewer'],
      groups: [{ GroupId: '@TGS#live', Type: 'AVChatRoom' }],
    });
    server = createServer(async (incoming, outgoing) => {
      if (incoming.url === '/main.js')
        outgoing.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      else if (incoming.method === 'GET')
        outgoing
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<!doctype html><title>page</title><script type="module" src="/main.js"></script>');
      else {
        const body = Buffer.concat(await Array.fromAsync(incoming));
        const answer = await emulator.fetch(`${origin}${incoming.url}`, { method: 'POST', body });
        outgoing.writeHead(200, { 'content-type': 'application/json' }).end(await answer.text());
      }
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
    args.push('--disable-background-networking', '--disable-component-update');
    browser = await chromium.launch({ executablePath: chromiumPath as string, args });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    server?.closeAllConnections();
  });

  const reported = async (recipe: string) => {
    const page = await browser.newPage();
    await page.goto(origin);
    await page.waitForFunction('typeof report === "function"');
    const sent = await page.evaluate(([userSig, recipe]) => report(userSig, recipe), [
      canary,
      recipe,
    ] as const);
    await page.close();
    expect(sent).toContain('get_group_ban_member');
    return sent;
  };

  it('sends UserSigs, left alone', async () => {
    expect(await reported('none')).toContain(canary);
  });

  it.each(['collecting', 'hooks'])('sends none with %s', async (recipe) => {
    expect(await reported(recipe)).not.toContain(canary);
  });

  it('a page that keeps no entries of requests has no UserSig among them', async () => {
    const page = await browser.newPage();
    const names = async (before: string) => {
      await page.goto(origin);
      await page.evaluate(before);
      await page.evaluate(
        `fetch('/v4/x?usersig=${canary}', { method: 'POST', body: '{}' }).then((r) => r.text())`,
      );
      return page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name).join()");
    };
    expect(await names('')).toContain(canary);
    expect(await names('performance.setResourceTimingBufferSize(0)')).not.toContain(canary);
    // Why the library clears none: a name is not looked at, and everybody's go.
    expect(await names('')).toContain('/main.js');
    expect(await page.evaluate(`performance.clearResourceTimings('no such name')`)).toBeUndefined();
    expect(await page.evaluate("performance.getEntriesByType('resource').length")).toBe(0);
    await page.close();
  });
});
