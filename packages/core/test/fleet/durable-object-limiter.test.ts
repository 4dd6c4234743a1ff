import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { crowd, sleep } from './fleet.ts';

const QUOTA = 200;
const ISOLATES = ['a', 'b', 'c', 'd'] as const;
let workerd: Miniflare;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    conditions: ['@tim-rest/source'],
  });
  const script = outputFiles[0]?.text as string;
  workerd = new Miniflare(
    convertV4MiniflareOptions({
      workers: ISOLATES.map((name) => ({
        name,
        modules: true,
        script,
        compatibilityDate: '2026-11-01',
        durableObjects: { LIMITER: { className: 'CountingObject', scriptName: 'a' } },
      })),
    }),
  );
  await workerd.ready;
}, 60_000);
afterAll(() => workerd?.dispose());

interface Worker {
  fetch(url: string): Promise<Response>;
}
interface Objects {
  idFromName(name: string): object;
  get(id: object): Worker;
}

async function object() {
  const namespace = (await workerd.getDurableObjectNamespace('LIMITER', 'a')) as unknown as Objects;
  return namespace.get(namespace.idFromName('1400000000:test_svc/make_thing'));
}

async function report(): Promise<{ gone: number[]; made: number }> {
  return (await (await object()).fetch('https://limiter/gone')).json() as never;
}

/** Each isolate works for so long; gives how many calls went in all. */
async function workInAll(ms: number): Promise<number> {
  const counts = ISOLATES.map(async (name) => {
    const worker = (await workerd.getWorker(name)) as unknown as Worker;
    return (await (await worker.fetch(`https://worker/?ms=${ms}`)).json()) as number;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

it('isolates never send more than the quota in any second, and nearly all of it', {
  timeout: 30_000,
}, async () => {
  const count = await workInAll(2500);
  const { gone } = await report();
  expect(crowd(gone)).toBeLessThanOrEqual(QUOTA);
  // 96 % where nothing else runs.
  expect(count).toBeGreaterThan(0.4 * QUOTA * 2.5);
  expect(count).toBeLessThanOrEqual(gone.length);
});

it('nor do they where the object is evicted in the middle', { timeout: 30_000 }, async () => {
  const before = await report();
  const done = workInAll(3000);
  await sleep(1200);
  await (await object()).fetch('https://limiter/evict').catch(() => {});
  await done;
  const { gone, made } = await report();
  expect(made).toBeGreaterThan(before.made);
  // One more than the quota, where the new object knows nothing of the last step.
  expect(crowd(gone)).toBeLessThanOrEqual(QUOTA + 1);
  expect(gone.length - before.gone.length).toBeGreaterThan(0.3 * QUOTA * 3);
});
