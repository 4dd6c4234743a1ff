import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { watchRejections } from './judge.ts';
import { answers, clients, inputs, unruly } from './properties.ts';
import { STATUSES, webhooks } from './webhook.ts';

/** Always the same; `run.ts` draws another each time. */
const SEED = 20261122;

beforeAll(watchRejections);

/** The short form of `run.ts`, which does a hundred times as many. */
it.each([
  ['random responses', answers, 1000],
  ['random responses, with plugs that throw, hang and give garbage', unruly, 500],
  ['random inputs, with random options', inputs, 1200],
  ['random options of a client', clients, 400],
] as const)('ends %s in a documented error or a valid value', async (_, property, numRuns) => {
  const endings = new Map<string, number>();
  await fc.assert(property(endings) as fc.IAsyncProperty<unknown>, { seed: SEED, numRuns });
  // It is no use where everything fails in the same way.
  expect(endings.size).toBeGreaterThan(1);
  expect([...endings.values()].reduce((sum, times) => sum + times, 0)).toBe(numRuns);
});

it('ends random requests to a webhook in a documented status, and in each of these', async () => {
  const endings = new Map<string, number>();
  await fc.assert(webhooks(endings), { seed: SEED, numRuns: 3000 });
  const reached = new Set([...endings.keys()].flatMap((ending) => ending.match(/\d+/g) ?? []));
  expect([...reached].map(Number).sort()).toEqual(STATUSES);
});
