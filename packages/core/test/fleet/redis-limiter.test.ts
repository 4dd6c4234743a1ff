import type { Limiter } from '@tim-rest/core';
import { type LimiterEvent, type RedisLimiterOptions, redisLimiter } from '@tim-rest/core/redis-limiter';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SCRIPT } from '../../src/limiters/redis-script.ts';
import { stepsOf, Turns } from '../../src/limiters/turns.ts';
import { range } from '../support/fakes.ts';
import { crowd, sleep, work } from './fleet.ts';
import { hasRedis, RedisServer } from './redis.ts';

const QUOTA = 200;
const PROCESSES = 4;
const ALONE = 0.05;

describe.skipIf(!hasRedis)('processes that share a budget in Redis', { timeout: 30_000 }, () => {
  let server: RedisServer;
  beforeEach(async () => {
    server = new RedisServer();
    await server.start();
  });
  afterEach(() => server.close());

  /** When the server let calls go, by its own clock; when processes let them go by themselves; and what they told. */
  async function openFleet(options: Partial<RedisLimiterOptions> = {}, lateMs = 0) {
    const shared: number[] = [];
    const alone: number[] = [];
    const events: LimiterEvent[] = [];
    const connections = await Promise.all(range(PROCESSES).map(() => server.connect()));
    const limiters = connections.map((redis): Limiter => {
      let answered = 0;
      const limit = redisLimiter({
        alone: ALONE,
        observe: (event) => events.push(event),
        ...options,
        eval: async (script, keys, args) => {
          // The same script, that says its time, too.
          const telling = script.replace(
            'math.floor(due) }',
            `math.floor(due), string.format('%.3f', time) }`,
          );
          const answer = (await redis.eval(telling, keys.length, ...keys, ...args)) as string[];
          if (Number(answer[0]) === 0) {
            shared.push(Number(answer[2]));
            answered += 1;
          }
          await sleep(lateMs);
          return answer.slice(0, 2);
        },
      });
      return async (send) => {
        const before = answered;
        const ms = await limit(send);
        if (ms === 0 && answered === before) alone.push(Date.now());
        return ms;
      };
    });
    return { limiters, shared, alone, events };
  }

  it('never send more than the quota in any second, and nearly all of it', async () => {
    const { limiters, shared, alone, events } = await openFleet();
    await work(limiters, 2500);
    expect(crowd(shared)).toBeLessThanOrEqual(QUOTA);
    // 96 % where nothing else runs.
    expect(shared.length).toBeGreaterThan(0.5 * QUOTA * 2.5);
    expect([alone, events]).toEqual([[], []]);
  });

  it('use no more than their share', async () => {
    const { limiters, shared } = await openFleet({ share: 0.25, burst: 10 });
    await work(limiters, 3000);
    expect(crowd(shared)).toBeLessThanOrEqual(QUOTA / 4);
    expect(shared.length).toBeGreaterThan(50);
  });

  it('go on, each with its part, while the server is away, and share again after it was restarted', async () => {
    const { limiters, shared, alone, events } = await openFleet();
    const done = work(limiters, 4500);
    await sleep(1200);
    await server.kill();
    const killedAt = Date.now();
    await sleep(1500);
    await server.start();
    const startedAt = Date.now();
    await done;
    expect(crowd(shared)).toBeLessThanOrEqual(QUOTA + 1);
    expect(crowd([...shared, ...alone])).toBeLessThanOrEqual(QUOTA + 1 + PROCESSES * ALONE * QUOTA);
    expect(alone.filter((at) => at > killedAt && at < startedAt).length).toBeGreaterThan(10);
    expect(shared.filter((at) => at > startedAt).length).toBeGreaterThan(50);
    expect(events.filter(({ type }) => type === 'away').length).toBeGreaterThanOrEqual(PROCESSES);
    expect(events.filter(({ type }) => type === 'back').length).toBeGreaterThanOrEqual(PROCESSES);
  });

  it('do the same while the server is paused', async () => {
    const { limiters, shared, alone, events } = await openFleet();
    const done = work(limiters, 4500);
    await sleep(1200);
    server.pause();
    await sleep(1500);
    server.resume();
    await done;
    expect(crowd(shared)).toBeLessThanOrEqual(QUOTA);
    expect(crowd([...shared, ...alone])).toBeLessThanOrEqual(QUOTA + PROCESSES * ALONE * QUOTA);
    expect(alone.length).toBeGreaterThan(10);
    expect(events.filter(({ type }) => type === 'back').length).toBeGreaterThanOrEqual(PROCESSES);
    expect(events.find(({ type }) => type === 'away')).toMatchObject({ reason: 'late' });
  });

  it('keep to the quota where answers are slow', async () => {
    const { limiters, shared } = await openFleet({ timeoutMs: 1500 }, 100);
    await work(limiters, 2500, 32);
    expect(crowd(shared)).toBeLessThanOrEqual(QUOTA);
    expect(shared.length).toBeGreaterThan(0.4 * QUOTA * 2.5);
  });

  it('are not held up by what a server with another clock has left', async () => {
    const redis = await server.connect();
    const ahead = Date.now() + 60_000;
    await redis.set('tim-rest:1400000000:test_svc/make_thing', `${ahead}.000 ${ahead}.000`);
    const { limiters, shared } = await openFleet();
    await work(limiters, 2000);
    expect(shared.length).toBeGreaterThan(50);
    expect(crowd(shared)).toBeLessThanOrEqual(QUOTA);
  });

  it('are told what the same arithmetic says elsewhere', async () => {
    const redis = await server.connect();
    const steps = stepsOf(200);
    // The arguments say the time in place of the server.
    const script = SCRIPT.replace(
      "redis.call('TIME')",
      '{ math.floor(ARGV[4] / 1000), (ARGV[4] % 1000) * 1000 }',
    );
    let time = 1_764_000_000_000;
    const turns = new Turns(time, steps);
    const places = range(40).map(() => 0);
    for (const nth of range(2000)) {
      time += (nth * 7919) % 9;
      if (nth === 1000) time -= 30_000;
      if (nth === 1500) time += 90_000;
      const who = (nth * 104_729) % 40;
      const args = [steps.stepMs, steps.slackMs, places[who], time].map(String);
      const [ms, due] = (await redis.eval(script, 1, 'turns', ...args)) as number[];
      const turn = turns.ask(steps, places[who] as number, time);
      expect([nth, ms, due]).toEqual([nth, turn.ms, Math.floor(turn.due)]);
      places[who] = ms ? (due as number) : 0;
    }
  });

  it('leave keys that expire by themselves', async () => {
    const { limiters } = await openFleet({ prefix: 'fleet:' });
    await work(limiters, 100);
    const redis = await server.connect();
    expect(await redis.keys('*')).toEqual(['fleet:1400000000:test_svc/make_thing']);
    const ms = await redis.pttl('fleet:1400000000:test_svc/make_thing');
    expect(ms).toBeGreaterThan(0);
    expect(ms).toBeLessThan(5000);
  });
});
