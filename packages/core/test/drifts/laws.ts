import { isDeepStrictEqual } from 'node:util';
import type { AnyEndpoint } from '../contract/families.ts';
import { readOnEmulator } from '../contract/reading.ts';
import { differences } from '../records/law/differences.ts';
import type { Drift } from './drift.ts';
import { DriftedFamilies, isRun } from './families.ts';
import { type Known, known } from './known.ts';

/** Whether some endpoint that a drift reaches does not load, or does what its record does not say. */
export async function isCaughtByLaws(drift: Drift): Promise<boolean> {
  if (!isRun(drift)) return false;
  const families = new DriftedFamilies(drift);
  for (const path of families.reached) {
    const each = known.get(path);
    try {
      const endpoint = each && (families.load(path)[each.name] as AnyEndpoint);
      if (endpoint && isSeen(endpoint, each)) return true;
      if (endpoint?.page && drift.kind === 'page' && !(await isReadWhole(endpoint))) return true;
    } catch {
      return true;
    }
  }
  return false;
}

/** A departure that is gone is as good as a difference: the law wants all of them. */
function isSeen(endpoint: AnyEndpoint, { record, departures }: Known): boolean {
  let n = 0;
  for (const difference of differences(endpoint, record)) if (difference !== departures[n++]) return true;
  return n !== departures.length;
}

/** Whether three requests give each item once, as another law wants it. */
async function isReadWhole(endpoint: AnyEndpoint): Promise<boolean> {
  const { read, items, requests } = await readOnEmulator(endpoint, 2);
  return requests === 3 && isDeepStrictEqual(read, items);
}
