import { deepEqual } from './assert.ts';
import type { Surroundings } from './case.ts';
import { cases } from './index.ts';
import { probes } from './probes.ts';
import { watchRejections } from './rejections.ts';
import { type Result, run } from './run.ts';

/** The one case that is about all the others. */
export const HEARD = 'errors / no rejection of any case goes unheard';

/** What a runtime has to say: a result for each case, and for each probe. */
export function report(surroundings: Surroundings): Promise<Result[]> {
  const unheard = watchRejections();
  const heard = { name: HEARD, run: async () => deepEqual(await unheard(), []) };
  return run([...cases, heard, ...probes], surroundings);
}
