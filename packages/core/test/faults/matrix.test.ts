import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import {
  ApiError,
  type ChatError,
  LimiterError,
  ResponseError,
  SignerError,
  type Transport,
  TransportError,
} from '@tim-rest/core';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything } from '../support/fakes.ts';
import { answerFaults, MAX_RESPONSE_BYTES } from './answer-faults.ts';
import { codeFaults } from './code-faults.ts';
import type { Fault } from './fault.ts';
import { type JobName, jobNames, jobs } from './jobs.ts';
import { expired, namesake, networkFaults } from './network-faults.ts';
import { HOST, identity } from './service.ts';
import { printTable } from './table.ts';
import { attempt, type Trial } from './trial.ts';

const classes = { ApiError, LimiterError, ResponseError, SignerError, TransportError };
const transports = Object.entries<(options: { maxResponseBytes: number }) => Transport>({
  fetchTransport,
  bareTransport,
});
const faults = [...networkFaults, ...answerFaults, ...codeFaults];

/** Where redirects point. Nobody may come. */
const elsewhere = { address: '', visitors: 0 };
const trap = createServer((socket) => {
  elsewhere.visitors += 1;
  socket.destroy();
});
const trusted = getCACertificates('default');
const unhandled: unknown[] = [];
const onUnhandled = (error: unknown) => void unhandled.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', onUnhandled);
  setDefaultCACertificates([...trusted, identity.cert, namesake.cert, expired.cert]);
  await once(trap.listen(0, HOST), 'listening');
  elsewhere.address = `http://${HOST}:${(trap.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await once(trap.close(), 'close');
  setDefaultCACertificates(trusted);
  process.off('unhandledRejection', onUnhandled);
});

const openHandles = () => process.getActiveResourcesInfo().filter((name) => /^(TCP|TLS)/.test(name));

/** A row of the table: what was seen, and how often with which endpoints. */
interface Row {
  readonly fault: string;
  readonly error: ChatError;
  readonly attempts: Map<JobName, number>;
  readonly recovered: Map<JobName, boolean>;
  readonly lost: Set<string>;
  readonly twice: Set<string>;
}
const rows = new Map<Fault, Row>();

async function meet(fault: Fault, name: JobName, transport: Transport) {
  const job = jobs[name];
  const trial = await attempt(fault, job, { transport, elsewhere: elsewhere.address });
  note(fault, name, trial);

  const { attempts, retryable } = { ...fault, ...(job.idempotent ? {} : fault.once) };
  const { code, category, waits: [from, to] = [0, 0], twice = 0 } = fault;
  expect(trial.errors).toHaveLength(attempts > 1 ? 1 : 2);
  expect(trial.attempts).toEqual([Math.min(attempts, 2), attempts]);
  for (const error of trial.errors) {
    expect(error).toBeInstanceOf(classes[fault.error]);
    expect(error).toMatchObject({ name: fault.error, code, category, attempts, retryable });
    if (name === 'getGroupBanMember') expect(error).toHaveProperty('resume');
    expect(everything(error)).not.toMatch(/sig-\d/);
  }
  for (const ms of trial.waits) expect(ms >= from && ms <= to, `a wait of ${ms} ms`).toBe(true);
  expect(trial.lost).toEqual([]);
  expect(new Set(trial.twice).size).toBe(twice);
  // Nothing is sent behind the client's back.
  if (fault.line || fault.clock) expect(trial.arrived).toBeLessThanOrEqual(trial.sent);
  else expect(trial.arrived).toBe(trial.sent);
}

function note(fault: Fault, name: JobName, { errors, attempts, lost, twice }: Trial) {
  const error = errors[0] as ChatError;
  const row = rows.get(fault) ?? {
    fault: fault.name,
    error,
    attempts: new Map(),
    recovered: new Map(),
    lost: new Set(),
    twice: new Set(),
  };
  rows.set(fault, row);
  row.attempts.set(name, attempts[1]);
  row.recovered.set(name, errors.length === 1);
  for (const account of lost) row.lost.add(account);
  for (const account of twice) row.twice.add(account);
}

const FOUR = jobNames.filter((name) => name !== 'banOnce');
const said = (accounts: ReadonlySet<string>) => (accounts.size ? `${accounts.size} accounts` : 'nothing');

function print() {
  const seen = faults.flatMap((fault) => rows.get(fault) ?? []);
  printTable(
    `Fault matrix: ${seen.length} faults × ${FOUR.length} endpoints, over ${transports.length} transports, lasting and once`,
    seen.map(({ fault, error, attempts, recovered, lost, twice }) => {
      const asked = FOUR.filter((name) => attempts.has(name));
      const counts = asked.map((name) => attempts.get(name));
      const same = new Set(counts).size === 1 ? counts.slice(0, 1) : counts;
      return {
        fault,
        endpoints: asked.length === FOUR.length ? 'all four' : asked.join(', '),
        attempts: same.join(' '),
        'if not idempotent': `${attempts.get('banOnce') ?? ''}`,
        error: error.name,
        code: error.code,
        category: error.category,
        'when once': asked.every((name) => recovered.get(name)) ? 'recovers' : 'fails, goes on',
        lost: said(lost),
        twice: said(twice),
      };
    }),
  );
}

const carriers = transports.map(([, transport]) => transport({ maxResponseBytes: MAX_RESPONSE_BYTES }));

describe('every fault, with every endpoint', { timeout: 60_000 }, () => {
  afterAll(print);

  // Networks are the transports' own affair: each meets each fault. The rest they share.
  it.concurrent.each(networkFaults)('$name', async (fault) => {
    const meetings = carriers.flatMap((carrier) => jobNames.map((name) => meet(fault, name, carrier)));
    await Promise.all(meetings);
  });
  it.concurrent.each([...answerFaults, ...codeFaults])('$name', async (fault) => {
    const names = fault.jobs ?? jobNames;
    await Promise.all(names.map((name, n) => meet(fault, name, carriers[n % carriers.length] as Transport)));
  });
});

it('nobody was led elsewhere', () => {
  expect(elsewhere.visitors).toBe(0);
});

it('all is let go: but for the trap, no socket is open, and no rejection was left alone', async () => {
  await expect.poll(openHandles, { timeout: 5000 }).toEqual(['TCPServerWrap']);
  expect(unhandled).toEqual([]);
});
