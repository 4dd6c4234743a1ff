import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { buildRequest, call, createClient, readResponse, type Transport } from '@tim-rest/core';
import { getGroupBanMember, unbanGroupMember } from '@tim-rest/core/group';
import { secretKeySigner, signUserSig } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { emptyNursery } from '../../../.config/bench/nursery.ts';
import { alternate, inTurn } from '../../../.config/bench/rounds.ts';
import type { Row } from '../../../.config/bench/row.ts';
import { median, medianRatio } from '../../../.config/bench/statistics.ts';
import { axiosWrapper } from './axios-wrapper.ts';
import { app, askForPage, byHand, GroupId } from './service.ts';

const IN_FLIGHT = 50;
const CALLS = 2000;
const ROUNDS = 20;
const CALLS_A_ROUND = 250;

const HAND = 'fetch and JSON.parse by hand';

/** What `fetchTransport` stands on, with nothing of ours. */
const { default: ky } = await import(
  createRequire(new URL('../../transport-fetch/package.json', import.meta.url)).resolve('ky')
);
const kyAlone: typeof fetch = (url, init) => ky(url, { ...init, retry: 0, timeout: false });

type Ways = Readonly<Record<string, () => Promise<unknown>>>;

const page = askForPage(0);
const unban = { command: 'unban_group_member', input: { GroupId, Members_Account: ['viewer_1'] } };

/** The same calls over loopback HTTP in several ways: one at a time, and 50 at once. */
export async function bench(): Promise<Row[]> {
  const server = fork(new URL('loopback-server.ts', import.meta.url));
  try {
    const [port] = await once(server, 'message');
    const { pages, unbans } = waysTo(`http://127.0.0.1:${port}`);
    return [
      ...(await oneAtATime('a page of 100 rows', pages)),
      ...(await manyAtOnce('a page of 100 rows', pages)),
      ...(await oneAtATime('a small answer', unbans)),
      ...(await manyAtOnce('a small answer', unbans)),
    ];
  } finally {
    server.kill();
  }
}

function waysTo(origin: string): { pages: Ways; unbans: Ways } {
  const userSig = signUserSig({ ...app, expireSeconds: 86_400 });
  const axios = axiosWrapper(origin, userSig);
  const by = (transport: Transport) => {
    const { sdkAppId, identifier } = app;
    const signer = secretKeySigner(app.secretKey);
    // The default limiter would hold them to the quota: 200 calls a second.
    return createClient({ sdkAppId, identifier, origin, transport, signer, limiter: false });
  };
  const transport = bareTransport();
  const [bare, withKy] = [by(transport), by(fetchTransport())];
  const credentials = { ...app, origin, userSig, random: 1 };
  const request = buildRequest(getGroupBanMember, page.input, credentials);
  return {
    pages: {
      [HAND]: () => byHand(fetch, origin, userSig, page),
      'call, bareTransport': () => call(bare, getGroupBanMember, page.input),
      'call, fetchTransport': () => call(withKy, getGroupBanMember, page.input),
      'bareTransport alone': async () => {
        const outcome = await transport(request);
        return outcome.ok && JSON.parse(outcome.text);
      },
      'ky by hand': () => byHand(kyAlone, origin, userSig, page),
      'an axios wrapper': () => axios(page),
    },
    unbans: {
      [HAND]: () => byHand(fetch, origin, userSig, unban),
      'call, bareTransport': () => call(bare, unbanGroupMember, unban.input),
      'call, fetchTransport': () => call(withKy, unbanGroupMember, unban.input),
      'bareTransport between the two halves of a call': async () => {
        const outcome = await transport(buildRequest(unbanGroupMember, unban.input, credentials));
        return outcome.ok && readResponse(unbanGroupMember, outcome);
      },
      'ky by hand': () => byHand(kyAlone, origin, userSig, unban),
      'an axios wrapper': () => axios(unban),
    },
  };
}

async function oneAtATime(what: string, ways: Ways): Promise<Row[]> {
  const measured = await alternate(ways, CALLS);
  const p50 = (name: string) => median(measured[name] ?? []);
  return Object.keys(ways).map((name) => ({
    name: `${what}: ${name}`,
    value: p50(name) * 1000,
    unit: 'µs p50',
    ratio: p50(name) / p50(HAND),
    ...(name.startsWith('call') && { ceiling: 1.15 }),
  }));
}

async function manyAtOnce(what: string, ways: Ways): Promise<Row[]> {
  const rates = await inTurn(
    Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, () => load(way)])),
    ROUNDS,
  );
  const perSecond = (name: string) => rates[name]?.map(({ callsPerSecond }) => callsPerSecond) ?? [];
  return Object.entries(rates).map(([name, rounds]) => ({
    name: `${what}, ${IN_FLIGHT} at once: ${name}`,
    value: median(perSecond(name)),
    unit: 'calls/s',
    ratio: medianRatio(perSecond(name), perSecond(HAND)),
    note: `${median(rounds.map(({ cpuMicros }) => cpuMicros)).toFixed(0)} µs of CPU a call`,
    ...(name.startsWith('call') && { floor: 0.9 }),
  }));
}

async function load(way: () => Promise<unknown>): Promise<{ callsPerSecond: number; cpuMicros: number }> {
  emptyNursery();
  let left = CALLS_A_ROUND;
  const worker = async () => {
    while (left-- > 0) await way();
  };
  const start = performance.now();
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  const { user, system } = process.cpuUsage(before);
  return {
    callsPerSecond: (CALLS_A_ROUND * 1000) / (performance.now() - start),
    cpuMicros: (user + system) / CALLS_A_ROUND,
  };
}
