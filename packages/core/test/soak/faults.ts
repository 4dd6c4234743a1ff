import type { Transport } from '@tim-rest/core';
import type { Emulator, Fault } from '@tim-rest/core/emulator';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';

/** What goes wrong in the service or on the way. None makes a call look successful that was not carried out. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'lost before the service': { drop: 'request' },
  'lost after the service acted': { drop: 'answer' },
  'lost inside the answer': { drop: 'body' },
  'an answer cut short': { truncate: 12 },
  'an answer 2 ms late': { delayMs: 2 },
  'no answer at all': { delayMs: Number.POSITIVE_INFINITY },
  'refused: 60007, too fast': { errorCode: 60007 },
  'refused: 10006, too fast for the group': { errorCode: 10006, headers: { 'retry-after': '3600' } },
  'ambiguous: 60008': { errorCode: 60008 },
  'ambiguous: 10002': { errorCode: 10002 },
  'ambiguous: 70169': { errorCode: 70169 },
  'stale: 70001': { errorCode: 70001 },
  'final: 10007': { errorCode: 10007 },
  'final: an unknown code': { errorCode: 987654 },
  'status 429, retry at once': { status: 429, headers: { 'retry-after': '0' } },
  'status 500 with HTML': { status: 500 },
  'status 502, late': { status: 502, delayMs: 1 },
  'status 503 with a refusal': { status: 503, errorCode: 60008 },
  'status 404': { status: 404 },
  'status 204': { status: 204 },
  'a redirect': { status: 302, headers: { location: 'https://example.com/' } },
  'HTML with status 200': { body: '<html>' },
  'an empty body': { body: '' },
  'no ErrorCode': { body: '{"ActionStatus":"OK"}' },
  'an ErrorCode of text': { body: '{"ErrorCode":"0"}' },
  'FAIL with 0': { body: '{"ErrorCode":0,"ActionStatus":"FAIL"}' },
  'a __proto__ key': { body: '{"ErrorCode":0,"\\u005f_proto__":{"x":1}}' },
};

/** What goes wrong in a transport: it throws, gives nonsense, or forgets its promise. */
const LOSSES: Readonly<Record<string, (transport: Transport) => Transport>> = {
  'a transport that throws': () => () => {
    throw new Error('lost');
  },
  'a transport that rejects after it sent': (transport) => async (request) => {
    await transport(request);
    throw new Error('lost');
  },
  'a transport that gives nonsense': () => async () => ({ ok: true }) as never,
  'a transport that says nothing': () => () => new Promise(() => {}),
};

const SHARE_OF_FAULTS = 0.04;
const SHARE_OF_LOSSES = 0.01;

/** The emulator's `fetch`, with a fault for one request in twenty-five, and a count of requests under way. */
export function faultyFetch(emulator: Emulator, random: Random, tally: Tally) {
  const faults = Object.entries(FAULTS);
  const traffic = { underWay: 0 };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (random.chance(SHARE_OF_FAULTS)) {
      const [name, fault] = random.pick(faults);
      tally.count('faults', name);
      // It meets this very request: nothing is awaited before the emulator looks.
      emulator.inject(fault);
    }
    traffic.underWay += 1;
    try {
      return await emulator.fetch(input, init);
    } finally {
      traffic.underWay -= 1;
    }
  };
  return { fetch, traffic };
}

/** A transport that fails by itself one time in a hundred. */
export function lossy(transport: Transport, random: Random, tally: Tally): Transport {
  const losses = Object.entries(LOSSES);
  return (request) => {
    if (!random.chance(SHARE_OF_LOSSES)) return transport(request);
    const [name, lose] = random.pick(losses);
    tally.count('faults', name);
    return lose(transport)(request);
  };
}
