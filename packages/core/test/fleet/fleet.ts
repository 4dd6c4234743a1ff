import type { Limiter } from '@tim-rest/core';

/** In any runtime. */
export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The most of these moments that lie in any second. */
export function crowd(moments: readonly number[]): number {
  const sorted = moments.toSorted((a, b) => a - b);
  let first = 0;
  return Math.max(
    0,
    ...sorted.map((at, index) => {
      while ((sorted[first] as number) <= at - 1000) first += 1;
      return index - first + 1;
    }),
  );
}

/** Processes of a fleet, each with calls under way at a time, for so long. */
export async function work(limiters: readonly Limiter[], ms: number, atATime = 8): Promise<number> {
  const end = performance.now() + ms;
  let gone = 0;
  const worker = async (limit: Limiter) => {
    while (performance.now() < end) {
      if (await takeTurn(limit, end)) gone += 1;
      // On its way to the service and back.
      await sleep(10);
    }
  };
  await Promise.all(limiters.flatMap((limit) => Array.from({ length: atATime }, () => worker(limit))));
  return gone;
}

/** Asks as a call does; one whose time is over leaves. */
async function takeTurn(limit: Limiter, end: number): Promise<boolean> {
  const begun = performance.now();
  const send = { operation: 'test_svc/make_thing', sdkAppId: 1400000000, quota: 200, ticket: Math.random() };
  for (;;) {
    const ms = await limit({ ...send, waitedMs: performance.now() - begun });
    if (ms === 0) return true;
    if (performance.now() + ms > end) return false;
    await sleep(ms);
  }
}
