import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is alive after a forced collection, in MB. */
export function liveMegabytes(): number {
  // Twice: what finalizers let go is only then collected.
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

export const HEAP_RULE = 'median of the last quarter − median of the first quarter after 10 % warm-up < 5 MB';
const MOST_GROWTH_MB = 5;

/** By how much the heap has grown, in MB, and whether that is more than noise. */
export function growthOf(samples: readonly number[]): { megabytes: number; isNoise: boolean } {
  const warm = samples.slice(Math.ceil(samples.length / 10));
  const quarter = Math.max(1, Math.floor(warm.length / 4));
  const megabytes = median(warm.slice(-quarter)) - median(warm.slice(0, quarter));
  return { megabytes, isNoise: megabytes < MOST_GROWTH_MB };
}

function median(samples: readonly number[]): number {
  return [...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0;
}
