import { equal } from './assert.ts';
import type { Case } from './case.ts';

/** Cases that have to fail: a runner that does not report them as failed would not notice a defect either. */
export const probes: readonly Case[] = [
  { name: 'probe / an assertion that does not hold', run: () => equal(1 + 1, 3) },
  { name: 'probe / a rejection with no error', run: () => Promise.reject('probe') },
];
