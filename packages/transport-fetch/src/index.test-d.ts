// Compiled, never run: each `@ts-expect-error` is an error that has to be there.

import type { Transport } from '@tim-rest/core';
import ky from 'ky';
import { bareTransport } from './bare.ts';
import { fetchTransport } from './index.ts';

export function transports(): Transport[] {
  // @ts-expect-error: one of the two
  fetchTransport({ ky, fetch });
  // @ts-expect-error: an instance, not its options
  fetchTransport({ ky: { retry: 3 } });
  // @ts-expect-error: retries are the kernel's
  fetchTransport({ retry: 3 });
  // @ts-expect-error: no ky here
  bareTransport({ ky });
  // @ts-expect-error: a number as text
  bareTransport({ maxResponseBytes: '1000' });
  // @ts-expect-error: no fetch at all
  bareTransport({ fetch: async () => 'a text' });
  return [
    fetchTransport(),
    fetchTransport({ fetch: undefined, maxResponseBytes: 1000 }),
    fetchTransport({ ky: ky.create({ headers: { 'x-trace': 'on' } }) }),
    bareTransport({ fetch, maxResponseBytes: undefined }),
  ];
}
