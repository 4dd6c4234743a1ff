import { type Limiter, paced, perSecond } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import type { Row } from '../../../.config/bench/row.ts';
import { median } from '../../../.config/bench/statistics.ts';
import { MadeUpTime } from './made-up-time.ts';

const QUOTA = 200;
const OPERATION = 'group_open_http_svc/get_group_ban_member';
const QUERY = 'sdkappid=1&identifier=administrator&usersig=x&contenttype=json';
const ROUNDS = 5;
const time = new MadeUpTime();

/** What became of some calls: how many were refused for the quota, how long they waited, and how fast they went. */
interface Found {
  refused: number;
  waits: number[];
  aSecond: number;
}

type Work = (send: () => Promise<void>) => Promise<unknown>;

/**
 * The default limiters beside each other, in time that is made up: an emulator that keeps to the quota, 15 to 45 ms away; a
 * connection that is opened takes 50 to 250 ms more.
 */
export async function bench(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [what, work, cold] of JOBS) {
    const theirs = await rounds(perSecond, work, cold);
    const ours = await rounds(paced, work, cold);
    const of = (
      name: string,
      found: Found[],
      read: (found: Found) => number,
      unit: string,
      base: Found[],
    ) => {
      const value = median(found.map(read));
      const beside = median(base.map(read));
      return { name: `${what}: ${name}`, value, unit, ...(beside && { ratio: value / beside }) };
    };
    const refused = ({ refused }: Found) => refused;
    const wait = ({ waits }: Found) => waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0;
    rows.push(of('refused, perSecond', theirs, refused, 'calls', theirs));
    rows.push(of('refused, paced', ours, refused, 'calls', theirs));
    rows.push(of('p99 of the wait, perSecond', theirs, wait, 'ms', theirs));
    rows.push(of('p99 of the wait, paced', ours, wait, 'ms', theirs));
    if (what !== 'a job of 16 at a time') continue;
    const aSecond = median(ours.map((found) => found.aSecond));
    const ratio = aSecond / QUOTA;
    rows.push({ name: `${what}: paced, of the quota`, value: aSecond, unit: 'calls/s', ratio, floor: 0.95 });
  }
  return rows;
}

const range = (length: number) => Array.from({ length }, (_, index) => index);

const atOnce =
  (calls: number): Work =>
  (send) =>
    Promise.all(range(calls).map(send));

const aJob: Work = (send) => {
  let left = 2000;
  const worker = async () => {
    while (left-- > 0) await send();
  };
  return Promise.all(range(16).map(worker));
};

/** As many come a second as that, by chance. */
const steady =
  (aSecond: number): Work =>
  async (send) => {
    const all: Promise<void>[] = [];
    for (let next = performance.now(), end = next + 8000; next < end; ) {
      next -= (Math.log(1 - Math.random()) / aSecond) * 1000;
      if (next > performance.now()) await time.sleep(next - performance.now());
      all.push(send());
    }
    await Promise.all(all);
  };

const JOBS: readonly (readonly [string, Work, cold: boolean])[] = [
  ['400 at once, cold', atOnce(400), true],
  ['50 at once', atOnce(50), false],
  ['a job of 16 at a time', aJob, false],
  ['180 a second', steady(180), false],
];

async function rounds(make: () => Limiter, work: Work, cold: boolean): Promise<Found[]> {
  const found: Found[] = [];
  for (const _ of range(ROUNDS)) found.push(await round(make(), work, cold));
  return found;
}

async function round(limit: Limiter, work: Work, cold: boolean): Promise<Found> {
  const emulator = createEmulator({ sdkAppId: 1, quotas: true, now: () => performance.now() });
  const waits: number[] = [];
  let refused = 0;
  let open = cold ? 0 : Number.POSITIVE_INFINITY;
  const begun = performance.now();
  const send = async () => {
    waits.push(await takeTurn(limit));
    const opening = open > 0 ? 0 : 50 + Math.random() * 200;
    if (!opening) open -= 1;
    await time.sleep(opening + 15 + Math.random() * 30);
    const init = { method: 'POST', body: '{}' };
    const answer = await emulator.fetch(`https://emulator.example/v4/${OPERATION}?${QUERY}`, init);
    if ((await answer.json()).ErrorCode === 60007) refused += 1;
    await time.sleep(15);
    open += 1;
  };
  await time.pass(work(send));
  return { refused, waits, aSecond: (waits.length / (performance.now() - begun)) * 1000 };
}

/** Asks as a call does, and says how long it waited. */
async function takeTurn(limit: Limiter): Promise<number> {
  const begun = performance.now();
  const ticket = Math.random();
  const send = { operation: OPERATION, sdkAppId: 1, quota: QUOTA, ticket };
  for (;;) {
    const waitedMs = performance.now() - begun;
    const ms = await limit({ ...send, waitedMs });
    if (ms === 0) return waitedMs;
    await time.sleep(ms);
  }
}
