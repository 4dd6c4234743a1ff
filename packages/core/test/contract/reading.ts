import * as core from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { secretKeySigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { type AnyEndpoint, endpointNamed } from './families.ts';
import { operationOf } from './fixtures.ts';
import { LISTS } from './lists/index.ts';
import { NOW } from './lists/list.ts';

const app = { sdkAppId: 88888888, identifier: 'admin' };

/** The client on the emulator. */
export function emulated(options: object) {
  const emulator = createEmulator({ sdkAppId: app.sdkAppId, admins: ['admin'], now: () => NOW, ...options });
  const transport = fetchTransport({ fetch: emulator.fetch });
  const signer = secretKeySigner('the-secret-key-of-a-test');
  const client = core.createClient({ ...app, region: 'singapore', transport, signer, retry: false });
  return { emulator, client };
}

/** How a list of two pages and an entry more is read on the emulator; a page is as long as it may be, or of this size. */
export async function readOnEmulator(endpoint: AnyEndpoint, size?: number) {
  const list = LISTS[operationOf(endpoint)];
  if (!list) throw new Error(`no list for ${operationOf(endpoint)}`);
  const maxPage = size ?? list(0).longestPage;
  const { input, group, world, calls = [], items, overlaps } = list(2 * maxPage + 1);
  const { client, emulator } = emulated({ maxPage, groups: group ? [group] : [], ...world });
  for (const [called, given] of calls) await core.call(client, endpointNamed(called), given);
  const paged = endpoint as core.PagedEndpoint<unknown, unknown, unknown>;
  const read: unknown[] = [];
  for await (const item of core.items(client, paged, input)) read.push(item);
  return { read: overlaps ? once(read) : read, items, requests: emulator.requests.length - calls.length };
}

/** Each of the items once. */
function once<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
