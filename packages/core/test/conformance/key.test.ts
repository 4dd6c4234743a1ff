import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { chromiumPath, noChromium } from '../support/chromium.ts';
import { output } from './runners/process.ts';
import { startService } from './runners/service.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { consumer } = inject('tarballs');
const folder = join(consumer, 'key');

/** The kinds of places that the suite does not run in: each has this script, which tells whether a key may be held there. */
let script: string;
beforeAll(async () => {
  const contents = await readFile(here('hosts/key.ts'), 'utf8');
  const stdin = { contents, resolveDir: consumer, loader: 'ts' as const };
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  script = outputFiles[0]!.text;
});

describe.skipIf(noChromium && !process.env.CI)('in Chromium, users can read a key', () => {
  let service: Awaited<ReturnType<typeof startService>>;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    service = await startService({
      '/': '<!doctype html>',
      '/worker.js': `${script}; postMessage(tryKey());`,
      '/shared.js': `${script}; onconnect = ({ ports }) => ports[0].postMessage(tryKey());`,
      '/service.js': `${script}; onmessage = ({ ports }) => ports[0].postMessage(tryKey());`,
      '/worklet.js': `${script}; registerProcessor('key', class extends AudioWorkletProcessor {
        constructor() { super(); this.port.postMessage(tryKey()); }
        process() { return false; }
      });`,
    });
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--disable-gpu'] });
    page = await browser.newPage();
    await page.goto(service.origin);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  /** Opens each kind of place from a page, and gives where its word comes from. */
  test.each(
    Object.entries({
      'a dedicated worker': `new Worker('/worker.js')`,
      'a worker of modules': `new Worker('/worker.js', { type: 'module' })`,
      'a worker from a blob': `
        new Worker(URL.createObjectURL(await (await fetch('/worker.js')).blob()))`,
      'a worker without an origin': `
        new Worker('data:text/javascript,' + encodeURIComponent(await (await fetch('/worker.js')).text()))`,
      'a shared worker': `new SharedWorker('/shared.js').port`,
      'a service worker': `await (async () => {
        await navigator.serviceWorker.register('/service.js');
        const { active } = await navigator.serviceWorker.ready;
        const { port1, port2 } = new MessageChannel();
        active.postMessage('', [port2]);
        return port1;
      })()`,
      'a worklet': `await (async () => {
        const context = new AudioContext();
        await context.audioWorklet.addModule('/worklet.js');
        return new AudioWorkletNode(context, 'key').port;
      })()`,
    }),
  )('%s', async (_, place) => {
    const said = await page.evaluate(`(async () => {
      const place = ${place};
      return new Promise((resolve) => { place.onmessage = ({ data }) => resolve(data); });
    })()`);
    expect(said).toMatch(/^TypeError: secretKey: users can read it here/);
  });

  test('a page', async () => {
    await page.addScriptTag({ content: script });
    expect(await page.evaluate('tryKey()')).toMatch(/^TypeError: secretKey: users can read it here/);
  });
});

describe('on a server, they cannot', () => {
  const binary = (path: string) => here(`node_modules/${path}`);
  const run = ['run', '--allow-read', '--no-config'];
  const node24 = here('../../../../node_modules/node/bin/node');

  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    const files = {
      'process.mjs': `${script}; console.log(tryKey());`,
      'worker.mjs': `${script}; postMessage(tryKey());`,
      'with-worker.mjs': `
        const worker = new Worker(new URL('worker.mjs', import.meta.url), { type: 'module' });
        worker.onmessage = ({ data }) => { console.log(data); worker.terminate(); };`,
      'thread.mjs': `import { parentPort } from 'node:worker_threads'; ${script}; parentPort.postMessage(tryKey());`,
      'with-thread.mjs': `
        import { Worker } from 'node:worker_threads';
        new Worker(new URL('thread.mjs', import.meta.url)).on('message', console.log);`,
    };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  });

  test.each<[string, string, string[]]>([
    ['Node 22, a thread', binary('node22/bin/node'), ['with-thread.mjs']],
    ['Node 24, a thread', node24, ['with-thread.mjs']],
    ['Node 26, a thread', binary('node26/bin/node'), ['with-thread.mjs']],
    ['Deno', binary('deno/deno'), [...run, 'process.mjs']],
    ['Deno with a location', binary('deno/deno'), [...run, '--location=https://example.com', 'process.mjs']],
    ['Deno, a worker', binary('deno/deno'), [...run, 'with-worker.mjs']],
    ['Deno, a thread', binary('deno/deno'), [...run, 'with-thread.mjs']],
    ['Bun, a worker', binary('bun/bin/bun.exe'), ['with-worker.mjs']],
    ['Bun, a thread', binary('bun/bin/bun.exe'), ['with-thread.mjs']],
  ])('%s', async (_, command, args) => {
    const [file = '', ...before] = [...args].reverse();
    expect(await output(command, [...before.reverse(), join(folder, file)])).toBe('signs');
  });
});
