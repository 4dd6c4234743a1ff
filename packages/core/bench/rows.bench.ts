import { createClient, items } from '@tim-rest/core';
import { bannedMembers, getGroupBanMember } from '@tim-rest/core/group';
import { secretKeySigner, signUserSig } from '@tim-rest/signer';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { inTurn } from '../../../.config/bench/rounds.ts';
import type { Row } from '../../../.config/bench/row.ts';
import { median, medianRatio } from '../../../.config/bench/statistics.ts';
import { liveMegabytes } from '../test/soak/heap.ts';
import { app, askForPage, byHand, GroupId, type Page, pageText, ROWS_A_PAGE } from './service.ts';

const ROWS = 1_000_000;
const HEAP_EVERY = 50_000;

const origin = 'https://emulator.example';

/**
 * Two pages in turn, so that neighbours have no row in common; made once, so that rows cost the service nothing. Only the
 * first row of each is a new one: a service that gave the same pages again and again would be taken for one gone astray.
 */
const halves = [0, 1].map((page) =>
  pageText(0, page)
    .replace(/\d+\}$/, '')
    .split(`viewer_${page * ROWS_A_PAGE}"`),
);

const instant: typeof fetch = async (_, init) => {
  const { Offset } = JSON.parse(init?.body as string);
  const next = Offset + ROWS_A_PAGE;
  const [before, after] = halves[(Offset / ROWS_A_PAGE) % 2] ?? [];
  return new Response(`${before}first_${Offset}"${after}${next < ROWS ? next : 0}}`);
};

/** A list of 1,000,000 rows: how fast it is read, and what is alive meanwhile. */
export async function bench(): Promise<Row[]> {
  const lists = { 'a loop by hand': rowsByHand, items: allItems, bannedMembers: allBanned };
  const rates = await inTurn(
    Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, () => rowsPerSecond(list)])),
    3,
  );
  const heap = await heapWhileReading();
  const quarter = Math.floor(heap.length / 4);
  const [early, late] = [median(heap.slice(0, quarter)), median(heap.slice(-quarter))];
  return [
    ...Object.entries(rates).map(([name, rate]) => ({
      name,
      value: median(rate),
      unit: 'rows/s',
      ratio: medianRatio(rate, rates['a loop by hand'] ?? []),
      ...(name === 'bannedMembers' && { note: 'drops rows that neighbouring pages repeat' }),
    })),
    {
      name: 'live heap: last quarter of the rows to the first',
      value: late,
      unit: 'MB',
      ratio: late / early,
      ceiling: 1.1,
      note: `at most ${Math.max(...heap).toFixed(1)} MB`,
    },
  ];
}

function client() {
  const { sdkAppId, identifier, secretKey } = app;
  const transport = bareTransport({ fetch: instant });
  const signer = secretKeySigner(secretKey);
  // 200 pages a second, as the service allows, would take 50 seconds.
  return createClient({ sdkAppId, identifier, origin, transport, signer, limiter: false });
}

const allItems = () => items(client(), getGroupBanMember, { GroupId, Limit: ROWS_A_PAGE });
const allBanned = () => bannedMembers(client(), { GroupId });

async function* rowsByHand(): AsyncGenerator<Page['BannedAccountList'][number]> {
  const userSig = signUserSig({ ...app, expireSeconds: 86_400 });
  let Offset = 0;
  do {
    const page = (await byHand(instant, origin, userSig, askForPage(Offset))) as Page;
    yield* page.BannedAccountList;
    Offset = page.NextOffset;
  } while (Offset !== 0);
}

async function rowsPerSecond(list: () => AsyncIterable<unknown>): Promise<number> {
  let rows = 0;
  const start = performance.now();
  for await (const _ of list()) rows += 1;
  if (rows !== ROWS) throw new Error(`${rows} rows were read`);
  return (ROWS * 1000) / (performance.now() - start);
}

async function heapWhileReading(): Promise<number[]> {
  const heap: number[] = [];
  let rows = 0;
  for await (const _ of allBanned()) if (++rows % HEAP_EVERY === 0) heap.push(liveMegabytes());
  return heap;
}
