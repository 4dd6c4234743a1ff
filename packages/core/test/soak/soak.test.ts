import { expect, it } from 'vitest';
import { soak } from './soak.ts';

/** The short form of `run.ts`, which makes 200,000 calls and looks at the heap. */
it('keeps 3,000 calls straight, faults and all', { timeout: 30_000 }, async () => {
  const { tally, listenersLeft } = await soak(3000, 20261122, 5);
  expect(listenersLeft).toBe(0);
  expect(tally.sum('calls')).toBeGreaterThanOrEqual(3000);
  expect(tally.sum('faults')).toBeGreaterThan(100);
  expect(tally.of('lists', 'complete')).toBeGreaterThan(50);
  expect(tally.of('lists', 'resumed')).toBeGreaterThan(0);
});
