import { batch, batches, createClient, type Transport } from '@tim-rest/core';
import { banGroupMember } from '@tim-rest/core/group';
import type { Row } from '../../../.config/bench/row.ts';
import { liveMegabytes } from '../test/soak/heap.ts';

const QUOTA = 200;
const BANS = 20_000;
const ENTRIES = 1_000_000;
const GroupId = '@TGS#live';
const Duration = 3600;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const text = '{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}';
const answer = { ok: true, status: 200, headers: { get: () => null }, text } as const;

/** A job with defaults beside what the quota asks for, and the heap that a long one holds. */
export async function bench(): Promise<Row[]> {
  const ms = await bans();
  const floor = (BANS / 20 / QUOTA) * 1000;
  const [first, last] = await heaps();
  return [
    { name: '20,000 bans, as the quota has it', value: floor, unit: 'ms', ratio: 1 },
    { name: '20,000 bans, batch', value: ms, unit: 'ms', ratio: ms / floor, ceiling: 1.1 },
    { name: '1,000,000 entries, live heap after a quarter', value: first, unit: 'MB', ratio: 1 },
    { name: 'the same, at the end', value: last, unit: 'MB', ratio: last / first, ceiling: 1.1 },
  ];
}

function clientOn(transport: Transport, limiter?: false) {
  return createClient({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    region: 'singapore',
    transport,
    signer: () => ({ value: 'a-user-sig', expiresAt: Number.POSITIVE_INFINITY }),
    limiter,
  });
}

/** 30 ms away, and up to 30 more by chance. */
async function bans(): Promise<number> {
  const client = clientOn(async () => {
    await sleep(30 + Math.random() * 30);
    return answer;
  });
  const Members_Account = Array.from({ length: BANS }, (_, nth) => `spammer${nth}`);
  const begun = performance.now();
  const { failed } = await batch(client, banGroupMember, { GroupId, Members_Account, Duration });
  if (failed.length) throw new Error('a ban failed');
  return performance.now() - begun;
}

/** The live heap, in megabytes, after a quarter of a long job and at its end. */
async function heaps(): Promise<[number, number]> {
  async function* rows() {
    for (let row = 0; row < ENTRIES; row += 1) yield `spammer${row}`;
  }
  const client = clientOn(async () => answer, false);
  const found: number[] = [];
  const input = { GroupId, Members_Account: rows(), Duration };
  let count = 0;
  for await (const part of batches(client, banGroupMember, input)) {
    count += part.input.Members_Account.length;
    if (count % (ENTRIES / 4) === 0) found.push(liveMegabytes());
  }
  return [found[0] as number, found.at(-1) as number];
}
