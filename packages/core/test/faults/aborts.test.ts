import { getEventListeners } from 'node:events';
import type { Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { type CallEvent, type ClientOptions, createClient } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hang } from '../support/fakes.ts';
import { type Job, type JobName, jobs } from './jobs.ts';
import { identity, openService, type Trouble } from './service.ts';
import { printTable } from './table.ts';
import { discord, repeated } from './trial.ts';

const sdkAppId = 1400000000;
const transports = { fetchTransport, bareTransport };
/** Nothing waits so long: what has not ended by then was not aborted. */
const LONG_MS = 50_000;
const FOUR: readonly JobName[] = [
  'modifyUserInfo',
  'getGroupBanMember',
  'banGroupMember',
  'unbanGroupMember',
];
const LIST: readonly JobName[] = ['getGroupBanMember'];

/** What places need to know and do. */
interface Scene {
  /** The call that is to be aborted is under way. */
  readonly met: () => boolean;
  readonly abort: () => void;
}

/** An await at which the caller aborts. */
interface Place {
  readonly place: string;
  readonly jobs?: readonly JobName[];
  /** Requests of the aborted call that came in. */
  readonly sent: number;
  /** Entries that a list gave; default: those of the page before. */
  readonly given?: number;
  readonly set: (scene: Scene) => Trouble &
    Partial<Pick<ClientOptions, 'signer' | 'limiter' | 'retry' | 'observe'>> & {
      readonly fetched?: () => void;
      readonly onProgress?: (done: number) => unknown;
    };
  readonly secure?: true;
  readonly prefetch?: true;
  /** A request is under way, whose connection is to be closed. */
  readonly hangsUp?: true;
}

const soon = (work: () => void) => void setImmediate(work);
/** A plug that never answers, and is asked when the caller aborts. */
const hangs = (abort: () => void) => {
  soon(abort);
  return hang();
};
const answering =
  (code: number, body = ''): Trouble['reply'] =>
  ({ response }) =>
    response.writeHead(code).end(body);
const stale = answering(200, '{"ErrorCode":70001}');
const signed = { value: 'sig-of-a-test', expiresAt: Number.POSITIVE_INFINITY };

const places: readonly Place[] = [
  {
    place: 'signing',
    sent: 0,
    set: ({ met, abort }) => ({ signer: () => (met() ? hangs(abort) : signed) }),
  },
  {
    place: 'asking the limiter',
    sent: 0,
    set: ({ met, abort }) => ({ limiter: () => (met() ? hangs(abort) : 0) }),
  },
  {
    place: 'waiting for a turn',
    sent: 0,
    set: ({ met, abort }) => ({
      limiter: () => (met() ? LONG_MS : 0),
      observe: ({ type }) => type === 'wait' && soon(abort),
    }),
  },
  {
    place: 'hearing that a request goes out',
    sent: 0,
    set: ({ met, abort }) => ({ observe: ({ type }) => met() && type === 'attempt' && abort() }),
  },
  { place: 'connecting', hangsUp: true, sent: 0, set: ({ abort }) => ({ line: abort }) },
  // Node's fetch goes on connecting for a while: the call ends at once all the same.
  {
    place: 'shaking hands (TLS)',
    sent: 0,
    secure: true,
    set: ({ abort }) => ({ line: abort }),
  },
  { place: 'waiting for the headers', hangsUp: true, sent: 1, set: ({ abort }) => ({ reply: abort }) },
  {
    place: 'waiting for the headers, after the service acted',
    hangsUp: true,
    sent: 1,
    set: ({ abort }) => ({
      reply: async ({ act }) => {
        await act();
        abort();
      },
    }),
  },
  {
    place: 'inside the headers',
    hangsUp: true,
    sent: 1,
    set: ({ abort }) => ({ reply: ({ socket }) => socket.write('HTTP/1.1 200 OK\r\ncon', () => abort()) }),
  },
  {
    place: 'reading the body',
    hangsUp: true,
    sent: 1,
    set: ({ met, abort }) => ({
      reply: ({ response }) => response.writeHead(200).write('{"ErrorCode":0'),
      fetched: () => met() && soon(abort),
    }),
  },
  {
    place: 'waiting for another try',
    sent: 1,
    set: ({ abort }) => ({
      reply: answering(503),
      retry: () => LONG_MS,
      observe: ({ type }) => type === 'retry' && soon(abort),
    }),
  },
  {
    place: 'signing afresh',
    sent: 1,
    set: ({ abort }) => ({
      reply: stale,
      signer: ({ rejected }) => (rejected ? hangs(abort) : signed),
    }),
  },
  {
    place: 'asking the limiter again',
    sent: 1,
    set: ({ met, abort }) => {
      let asked = 0;
      const limiter = () => (met() && ++asked === 2 ? hangs(abort) : 0);
      return { reply: answering(503), retry: () => 0, limiter };
    },
  },
  {
    place: 'between two pages',
    jobs: LIST,
    sent: 0,
    set: ({ abort }) => ({ onProgress: (done) => done === 10 && abort() }),
  },
  {
    place: 'between two entries',
    jobs: LIST,
    sent: 1,
    given: 13,
    set: ({ abort }) => ({ onProgress: (done) => done === 13 && abort() }),
  },
  {
    place: 'between two entries, while a page is fetched ahead',
    hangsUp: true,
    jobs: LIST,
    sent: 1,
    given: 5,
    prefetch: true,
    set: ({ abort }) => {
      const ahead = Promise.withResolvers<void>();
      const onProgress = async (done: number) => {
        if (done !== 5) return;
        await ahead.promise;
        abort();
      };
      return { reply: () => ahead.resolve(), onProgress };
    },
  },
  {
    place: 'between two calls',
    jobs: ['banGroupMember', 'unbanGroupMember'],
    sent: 0,
    set: ({ abort }) => ({ onProgress: (done) => done === 20 && abort() }),
  },
];

const rows = new Map<Place, Record<string, string>>();
const unhandled: unknown[] = [];
const onUnhandled = (error: unknown) => void unhandled.push(error);
const trusted = getCACertificates('default');
/** The timers of waits that are aborted, until they are cleared. */
const longTimers = { set: 0, left: new Set<unknown>() };
beforeAll(() => {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  vi.stubGlobal('setTimeout', (work: () => void, ms?: number) => {
    const timer = set(work, ms);
    if (ms === LONG_MS) longTimers.left.add(timer);
    if (ms === LONG_MS) longTimers.set += 1;
    return timer;
  });
  vi.stubGlobal('clearTimeout', (timer: NodeJS.Timeout) => {
    longTimers.left.delete(timer);
    clear(timer);
  });
  process.on('unhandledRejection', onUnhandled);
  setDefaultCACertificates([...trusted, identity.cert]);
});
afterAll(() => {
  vi.unstubAllGlobals();
  process.off('unhandledRejection', onUnhandled);
  setDefaultCACertificates(trusted);
  const seen = places.map((place) => rows.get(place) ?? {});
  printTable('An abort at every await, over both transports', seen);
});

/** Does a job, aborts it at a place of the call that is to be met, and does the rest without aborting. */
async function abortAt(place: Place, job: Job, transport: typeof fetchTransport) {
  const emulator = createEmulator({ sdkAppId, groups: [job.group] });
  const caller = new AbortController();
  const reason = { said: 'enough' };
  let calls = 0;
  let acted = false;
  const met = () => calls === job.meets && !caller.signal.aborted;
  const setting = place.set({ met, abort: () => caller.abort(reason) });
  const hungUp: Promise<unknown>[] = [];
  const watch = (socket: Socket) => {
    if (place.hangsUp) hungUp.push(new Promise((resolve) => socket.once('close', resolve)));
  };
  const { line } = setting;
  const trouble: Trouble = {
    line:
      typeof line === 'function'
        ? (socket) => {
            watch(socket.on('data', () => {}));
            line(socket);
          }
        : line,
    reply:
      setting.reply &&
      ((exchange: Parameters<NonNullable<Trouble['reply']>>[0]) => {
        const act = () => {
          acted = true;
          return exchange.act();
        };
        watch(exchange.socket);
        return setting.reply?.({ ...exchange, act });
      }),
  };
  const service = await openService(emulator, {
    secure: place.secure ?? false,
    fragile: setting.line !== undefined,
  });
  const app = { sdkAppId, identifier: 'administrator', origin: service.origin };
  const client = createClient({
    ...app,
    transport: transport({
      fetch: async (...request) => {
        const response = await fetch(...request);
        setting.fetched?.();
        return response;
      },
    }),
    signer: setting.signer ?? (() => signed),
    limiter: async (send) => {
      await service.arrange(met() ? trouble : {});
      return setting.limiter ? (setting.limiter as (of: typeof send) => number | Promise<number>)(send) : 0;
    },
    retry: setting.retry ?? false,
    observe(event: CallEvent) {
      setting.observe?.(event);
      if (event.type === 'success' || event.type === 'failure') calls += 1;
    },
  });
  try {
    const options = { signal: caller.signal, prefetch: place.prefetch ?? false };
    const first = await job.run(client, {
      ...options,
      ...(setting.onProgress && { onProgress: setting.onProgress }),
    });
    const arrived = service.arrivals();
    const listeners = getEventListeners(caller.signal, 'abort').length;
    const lost = discord(job, first, job.stands?.(emulator), acted);

    expect(hungUp).toHaveLength(place.hangsUp ? 1 : 0);
    await Promise.all(hungUp);
    await service.arrange();
    const healthy = createClient({ ...app, transport: transport(), signer: () => signed, retry: false });
    const second = await first.again(healthy);
    const whole = {
      ...second,
      done: [...first.done, ...second.done],
      skipped: [...first.skipped, ...second.skipped],
    };
    lost.push(...second.failed, ...discord(job, whole, job.stands?.(emulator), false));
    const twice = repeated(whole.done);
    return { first, reason, arrived, listeners, lost, twice };
  } finally {
    await service.close();
  }
}

describe.each(Object.entries(transports))('under %s, an abort', (_, transport) => {
  it.concurrent.each(places)('while $place', { timeout: 30_000 }, async (place) => {
    const lost = new Set<string>();
    const asked = place.jobs ?? FOUR;
    for (const jobName of asked) {
      const job = jobs[jobName];
      const seen = await abortAt(place, job, transport);
      for (const account of seen.lost) lost.add(account);

      // The caller's own reason, as it is, for all that was not done.
      expect(seen.first.errors.length).toBeGreaterThan(0);
      for (const error of seen.first.errors) expect(error).toBe(seen.reason);
      expect(seen.arrived).toBe(job.meets + place.sent);
      expect(seen.listeners).toBe(0);
      expect(seen.lost).toEqual([]);
      expect(seen.twice).toEqual([]);
      if (jobName === 'getGroupBanMember')
        expect(seen.first.done).toEqual(job.accounts.slice(0, place.given ?? 10));
    }
    rows.set(place, {
      'aborted while': place.place,
      endpoints: asked.length === FOUR.length ? 'all four' : asked.join(', '),
      requests: `${place.sent}`,
      'ends with': 'its own reason',
      lost: lost.size ? `${lost.size} accounts` : 'nothing',
    });
  });
});

it.each(Object.keys(jobs) as JobName[])(
  'an abort before %s sends nothing; one after it changes nothing',
  async (name) => {
    const job = jobs[name];
    const emulator = createEmulator({ sdkAppId, groups: [job.group] });
    const service = await openService(emulator);
    const client = createClient({
      sdkAppId,
      identifier: 'administrator',
      origin: service.origin,
      transport: fetchTransport(),
      signer: () => signed,
    });
    const reason = new Error('too late');
    const before = await job.run(client, { signal: AbortSignal.abort(reason) });
    expect(new Set(before.errors)).toEqual(new Set([reason]));
    expect({ done: before.done, arrived: service.arrivals() }).toEqual({ done: [], arrived: 0 });

    const caller = new AbortController();
    const whole = await job.run(client, { signal: caller.signal });
    caller.abort(reason);
    await new Promise(setImmediate);
    expect(whole.errors).toEqual([]);
    expect(whole.done.toSorted()).toEqual(job.accounts.toSorted());
    await service.close();
  },
);

it('leaves no rejection alone, and no timer', () => {
  expect(unhandled).toEqual([]);
  expect(longTimers.set).toBeGreaterThan(0);
  expect(longTimers.left.size).toBe(0);
});
