/**
 * The whole soak: `node --conditions=@tim-rest/source packages/core/test/soak/run.ts [--calls 200000] [--seed n]`.
 * Prints one table; exit code 1 where a list was not complete, a batch's sum not exact, the service's state not as
 * reported, an error not documented, a rejection unhandled, a listener left, or the heap grew beyond noise.
 */

import { parseArgs } from 'node:util';
import { growthOf, HEAP_RULE } from './heap.ts';
import { type SoakResult, soak } from './soak.ts';

const { values } = parseArgs({ options: { calls: { type: 'string' }, seed: { type: 'string' } } });
const calls = Number(values.calls ?? 200_000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
if (!(Number.isInteger(calls) && calls > 0 && Number.isInteger(seed)))
  throw new Error('--calls and --seed take integers');

console.log(`soak: ${calls} calls, seed ${seed}`);
const startedAt = performance.now();
const result = await soak(calls, seed).catch((error: unknown) => {
  console.error(error);
  return undefined;
});
process.exit(result && print(result) ? 0 : 1);

function print({ tally, heap, listenersLeft }: SoakResult): boolean {
  const requests = tally.sum('requests');
  const faults = tally.sum('faults');
  for (const chapter of ['operations', 'calls', 'requests', 'faults', 'errors', 'lists']) {
    console.log(`\n${chapter}`);
    for (const [line, times] of tally.lines(chapter)) console.log(`${String(times).padStart(9)}  ${line}`);
  }
  const { megabytes, isNoise } = growthOf(heap);
  const at = (share: number) => heap[Math.round(heap.length * share) - 1]?.toFixed(1);
  console.log(
    `\n${tally.sum('calls')} calls, ${requests} requests in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`,
  );
  console.log(`faults: ${((100 * faults) / requests).toFixed(1)} % of the requests`);
  console.log(`listeners left on signals that live on: ${listenersLeft}`);
  console.log(
    `heap after a forced collection, MB: 25 % ${at(0.25)}, 50 % ${at(0.5)}, 75 % ${at(0.75)}, 100 % ${at(1)}`,
  );
  console.log(`heap growth: ${megabytes.toFixed(2)} MB (rule: ${HEAP_RULE})`);
  const passed = isNoise && listenersLeft === 0;
  console.log(passed ? '\nevery list complete, every sum exact, nothing left behind' : '\nFAILED');
  return passed;
}
