import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pace } from '../src/pace.ts';
import { Tally } from '../src/tally.ts';

// What takes minutes, on a clock of the test: the storage is a database of Node's.
vi.mock('cloudflare:workers', () => ({
  DurableObject: class {
    ctx: unknown;
    constructor(ctx: unknown) {
      this.ctx = ctx;
    }
  },
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open<T>(Durable: new (ctx: never, env: never) => T): T {
  const database = new DatabaseSync(':memory:');
  const kept = new Map<string, unknown>();
  const exec = (query: string, ...values: (string | number)[]) => {
    const rows = database.prepare(query).all(...values);
    return { one: () => rows[0] };
  };
  const kv = {
    get: (key: string) => kept.get(key),
    put: (key: string, value: unknown) => kept.set(key, value),
  };
  return new Durable({ storage: { sql: { exec }, kv } } as never, {} as never);
}

test('what is counted is forgotten in time', () => {
  const tally = open(Tally);
  expect([tally.count('a', 60), tally.count('a', 60), tally.count('b', 120)]).toEqual([1, 2, 1]);
  vi.advanceTimersByTime(59_999);
  expect(tally.count('a', 60)).toBe(3);
  vi.advanceTimersByTime(1);
  expect([tally.count('a', 60), tally.count('b', 120)]).toEqual([1, 2]);
  tally.forget('b');
  expect(tally.count('b', 60)).toBe(1);
});

test('a command that came near its limit goes slowly for a minute, the others as ever', async () => {
  const pace = open(Pace);
  const send = { operation: 'group_open_http_svc/forbid_send_msg', sdkAppId: 1400000000, quota: 20 };
  const goes = async (of = send) => {
    let gone = 0;
    while (gone < 100 && (await pace.ask({ ...of, ticket: gone })) === 0) gone += 1;
    return gone;
  };
  expect(await goes()).toBe(20);
  vi.advanceTimersByTime(2000);
  pace.slowDown('Forbid_Send_Msg', 10);
  expect(await goes()).toBe(5);
  expect(await goes({ ...send, operation: 'group_open_http_svc/ban_group_member' })).toBe(20);
  vi.advanceTimersByTime(58_000);
  expect(await goes()).toBe(5);
  vi.advanceTimersByTime(2000);
  expect(await goes()).toBe(20);
  vi.advanceTimersByTime(2000);
  pace.slowDown('forbid_send_msg', 1000);
  expect(await goes()).toBe(20);
});
