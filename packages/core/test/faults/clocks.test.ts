import {
  ApiError,
  type CallEvent,
  type Client,
  type ClientOptions,
  createClient,
  perSecond,
  type TransportError,
  type UserSigProvider,
} from '@tim-rest/core';
import { createEmulator, type Emulator } from '@tim-rest/core/emulator';
import {
  cachedSigner,
  remoteSigner,
  secretKeySigner,
  signUserSig,
  staticSigner,
  verifyUserSig,
} from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { type Job, jobs } from './jobs.ts';
import { openService, type Service, type Trouble } from './service.ts';
import { printTable } from './table.ts';
import { discord, repeated } from './trial.ts';

const app = { sdkAppId: 1400000000, identifier: 'administrator' };
const HOUR_MS = 3600 * 1000;
const START = 1_700_000_000_000;
const signed: UserSigProvider = () => ({ value: 'sig-of-a-test', expiresAt: Number.POSITIVE_INFINITY });

const rows: Record<string, string>[] = [];
afterAll(() => printTable('Clocks that jump, and signatures that end', rows));

const services: Service[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const service of services.splice(0)) await service.close();
});

async function serve(emulator: Emulator, options?: Parameters<typeof openService>[1]): Promise<Service> {
  const service = await openService(emulator, options);
  services.push(service);
  return service;
}

/** A clock on the wall that anybody can set. */
function wallClock() {
  const clock = { now: START };
  vi.spyOn(Date, 'now').mockImplementation(() => clock.now);
  return clock;
}

/** Something during which the clock jumps. Everything here takes a fraction of a second, and no more of it than that. */
interface Wait {
  readonly wait: string;
  readonly set: (jump: () => void) => Trouble & Partial<ClientOptions>;
  readonly attempts: number;
  /** How the call ends, where not well. */
  readonly code?: string;
}

const WAIT_MS = 100;
const waits: readonly Wait[] = [
  {
    wait: 'for a UserSig',
    attempts: 1,
    set: (jump) => ({
      signer: async (request) => {
        jump();
        return signed(request);
      },
    }),
  },
  {
    wait: 'for a turn',
    attempts: 1,
    set: (jump) => ({
      limiter: ({ waitedMs }) => (waitedMs ? 0 : WAIT_MS),
      observe: ({ type }) => type === 'wait' && jump(),
    }),
  },
  {
    wait: 'for another try',
    attempts: 2,
    set: (jump) => ({
      reply: ({ response }) => response.writeHead(503).end(),
      retry: () => WAIT_MS,
      observe: ({ type }) => type === 'retry' && jump(),
    }),
  },
  {
    wait: 'for another try, as the service asks',
    attempts: 2,
    set: (jump) => ({
      reply: ({ response }) => response.writeHead(429, { 'retry-after': '0' }).end(),
      observe: ({ type }) => type === 'retry' && jump(),
    }),
  },
  {
    wait: 'for headers that stall',
    attempts: 1,
    code: 'transport.timeout',
    set: (jump) => ({ reply: jump, attemptTimeoutMs: WAIT_MS, retry: false }),
  },
  {
    wait: 'for a body that stalls',
    attempts: 1,
    code: 'transport.timeout',
    set: (jump) => ({
      reply: ({ response }) => response.writeHead(200).write('{', jump),
      totalTimeoutMs: WAIT_MS,
    }),
  },
];

describe.each([
  ['an hour forward', HOUR_MS],
  ['an hour back', -HOUR_MS],
])('a clock that is set %s', (direction, ms) => {
  it.each(waits)(
    'does not move the clocks of a call that waits $wait',
    async ({ wait, set, attempts, code }) => {
      const clock = wallClock();
      const job = jobs.banGroupMember;
      const emulator = createEmulator({ sdkAppId: app.sdkAppId, groups: [job.group], now: () => START });
      const service = await serve(emulator);
      let jumps = 0;
      const jump = () => {
        jumps += 1;
        clock.now += ms;
      };
      const { reply, line, ...plugs } = set(jump);
      await service.arrange({ reply, line });
      const events: CallEvent[] = [];
      const client = createClient({
        ...app,
        origin: service.origin,
        transport: fetchTransport(),
        signer: signed,
        limiter: false,
        totalTimeoutMs: 20_000,
        attemptTimeoutMs: 20_000,
        ...plugs,
        observe(event) {
          events.push(event);
          if (event.type === 'retry') void service.arrange();
          plugs.observe?.(event);
        },
      });

      const begun = performance.now();
      const { errors, done, failed } = await job.run(client);
      const took = performance.now() - begun;

      expect(jumps).toBeGreaterThan(0);
      const ends = events.filter(({ type }) => type === 'success' || type === 'failure') as {
        attempts: number;
        durationMs: number;
      }[];
      expect(ends[0]).toMatchObject({ attempts });
      // Neither an hour, nor no time at all, nor less than that.
      expect(took).toBeLessThan(15_000);
      for (const { durationMs } of ends) expect(durationMs >= 0 && durationMs < 15_000).toBe(true);
      if (/turn|another try$|stall/.test(wait)) expect(took).toBeGreaterThan(WAIT_MS - 5);
      expect(errors.map((error) => (error as TransportError).code)).toEqual(
        code ? errors.map(() => code) : [],
      );
      expect(errors.length > 0).toBe(code !== undefined);
      expect([...done, ...failed]).toEqual(job.accounts);
      rows.push({
        what: `set ${direction} while a call waits ${wait}`,
        endpoint: 'banGroupMember',
        attempts: `${attempts}`,
        'ends with': code ?? 'success',
        lost: 'nothing',
      });
    },
  );

  it('does not hold up the limiter', () => {
    const clock = wallClock();
    const limiter = perSecond();
    const send = { operation: 'a/b', quota: 1, ...app };
    expect(limiter(send)).toBe(0);
    clock.now += ms;
    const wait = limiter(send) as number;
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThan(2000);
  });
});

const secretKey = 'the-secret-key-of-a-test';
const LIFE_S = 1800;
const sign = (now: number) => signUserSig({ ...app, secretKey, expireSeconds: LIFE_S, now });

/** Signers, whose UserSig ends after the first call of a job. */
const signers: readonly {
  readonly who: string;
  readonly create: () => UserSigProvider;
  /** How often the service refuses a UserSig as expired. */
  readonly refusals: number;
  readonly ends?: string;
}[] = [
  {
    who: 'a signer that knows the end',
    create: () => secretKeySigner(secretKey, { expireSeconds: LIFE_S }),
    refusals: 0,
  },
  {
    who: 'a signer that is told of the end',
    create: () => cachedSigner(remoteSigner(() => sign(Date.now()))),
    refusals: 1,
  },
  {
    who: 'a signer that has but one',
    create: () => staticSigner(sign(START)),
    refusals: 1,
    ends: 'api.70001',
  },
];
const inTheMiddle: readonly [string, Job, { prefetch?: boolean }?][] = [
  ['getGroupBanMember', jobs.getGroupBanMember],
  ['getGroupBanMember, fetching ahead', jobs.getGroupBanMember, { prefetch: true }],
  ['modifyUserInfo', jobs.modifyUserInfo],
  ['banGroupMember', jobs.banGroupMember],
  ['unbanGroupMember', jobs.unbanGroupMember],
];

describe.each(signers)('a UserSig of $who', ({ who, create, refusals, ends }) => {
  it.each(inTheMiddle)(
    'that expires in the middle of %s loses nothing',
    async (endpoint, job, options = {}) => {
      const clock = wallClock();
      const emulator = createEmulator({
        sdkAppId: app.sdkAppId,
        groups: [job.group],
        now: () => START,
        verify({ usersig }) {
          const verdict = verifyUserSig(usersig, { ...app, secretKey, now: clock.now });
          return verdict.ok ? 0 : verdict.errorCode;
        },
      });
      const service = await serve(emulator);
      const connect = (signer: UserSigProvider, observe = (_: CallEvent) => {}): Client =>
        createClient({
          ...app,
          origin: service.origin,
          transport: fetchTransport(),
          signer,
          observe,
          retry: false,
        });

      let calls = 0;
      let attempts = 0;
      const client = connect(create(), ({ type, ...event }) => {
        if (type === 'success' && ++calls === 1) clock.now += HOUR_MS;
        if (type === 'success' || type === 'failure')
          attempts = Math.max(attempts, (event as { attempts: number }).attempts);
      });
      const first = await job.run(client, options);
      const codes = new Set(first.errors.map((error) => (error as ApiError).code));
      expect([...codes]).toEqual(ends ? [ends] : []);
      expect(emulator.requests.filter(({ errorCode }) => errorCode === 70001)).toHaveLength(
        ends ? first.errors.length : refusals,
      );
      const lost = discord(job, first, job.stands?.(emulator), false);

      const rest = await first.again(connect(secretKeySigner(secretKey)));
      const whole = {
        ...rest,
        done: [...first.done, ...rest.done],
        skipped: [...first.skipped, ...rest.skipped],
      };
      lost.push(...rest.failed, ...discord(job, whole, job.stands?.(emulator), false));
      expect(lost).toEqual([]);
      expect(repeated(whole.done)).toEqual([]);
      rows.push({
        what: `a UserSig ends: ${who}`,
        endpoint,
        attempts: `${attempts}`,
        'ends with': ends ?? 'success',
        lost: lost.length ? `${lost.length} accounts` : 'nothing',
      });
    },
  );
});

it('a clock that is behind the service’s by more than a UserSig lives is refused, and not for ever', async () => {
  const clock = wallClock();
  const job = jobs.banGroupMember;
  const emulator = createEmulator({
    sdkAppId: app.sdkAppId,
    groups: [job.group],
    verify({ usersig }) {
      const verdict = verifyUserSig(usersig, { ...app, secretKey, now: clock.now + HOUR_MS });
      return verdict.ok ? 0 : verdict.errorCode;
    },
  });
  const service = await serve(emulator);
  const signer = secretKeySigner(secretKey, { expireSeconds: LIFE_S });
  const { errors, failed } = await job.run(
    createClient({ ...app, origin: service.origin, transport: fetchTransport(), signer }),
  );
  for (const error of errors) {
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: 'api.70001', attempts: 1 });
  }
  expect(failed).toEqual(job.accounts);
  expect(service.arrivals()).toBe(errors.length);
});
