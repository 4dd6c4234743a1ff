import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient, pages } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
import { secretKeySigner, signUserSig } from '@tim-rest/signer';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import type { Row } from '../../../.config/bench/row.ts';
import { app, askForPage, byHand, GroupId, type Page, pageText, ROWS_A_PAGE } from './service.ts';

const PAGES = 200;
const MS_A_PAGE = 20;

const origin = 'https://emulator.example';

/** 200 pages that take 20 ms each, and a consumer that takes as long: the three loops run side by side. */
export async function bench(): Promise<Row[]> {
  const { sdkAppId, identifier, secretKey } = app;
  const transport = bareTransport({ fetch: slow });
  const signer = secretKeySigner(secretKey);
  const client = createClient({ sdkAppId, identifier, origin, transport, signer });
  const [naive, plain, ahead] = await Promise.all([
    timed(naiveLoop),
    timed(() => loop(client, false)),
    timed(() => loop(client, true)),
  ]);
  const row = (name: string, ms: number) => ({ name, value: ms, unit: 'ms', ratio: ms / naive });
  return [
    row('a loop by hand', naive),
    row('pages', plain),
    { ...row('pages, prefetch', ahead), ceiling: 0.6 },
  ];
}

const slow: typeof fetch = async (_, init) => {
  const { Offset } = JSON.parse(init?.body as string);
  await sleep(MS_A_PAGE);
  const next = Offset + ROWS_A_PAGE;
  return new Response(pageText(next < PAGES * ROWS_A_PAGE ? next : 0, Offset / ROWS_A_PAGE));
};

async function naiveLoop(): Promise<number> {
  const userSig = signUserSig({ ...app, expireSeconds: 86_400 });
  let read = 0;
  let Offset = 0;
  do {
    const page = (await byHand(slow, origin, userSig, askForPage(Offset))) as Page;
    read += 1;
    await sleep(MS_A_PAGE);
    Offset = page.NextOffset;
  } while (Offset !== 0);
  return read;
}

async function loop(client: Client, prefetch: boolean): Promise<number> {
  let read = 0;
  for await (const _ of pages(client, getGroupBanMember, { GroupId, Limit: ROWS_A_PAGE }, { prefetch })) {
    read += 1;
    await sleep(MS_A_PAGE);
  }
  return read;
}

async function timed(read: () => Promise<number>): Promise<number> {
  const start = performance.now();
  if ((await read()) !== PAGES) throw new Error('a loop did not read every page');
  return performance.now() - start;
}
