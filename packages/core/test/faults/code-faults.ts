import type { ErrorCategory } from '@tim-rest/core';
import documented from '../../src/errors/codes.json' with { type: 'json' };
import {
  ambiguous,
  api,
  broken,
  type Fault,
  final,
  refused,
  rubbish,
  timeout,
  unlimited,
  unsent,
  unsentYet,
  unsigned,
} from './fault.ts';

const fails = (code: number): NonNullable<Fault['reply']> => {
  const body = JSON.stringify({ ActionStatus: 'FAIL', ErrorCode: code, ErrorInfo: 'no' });
  return ({ response }) => response.end(body);
};
const throws = () => {
  throw new Error('a plug of the app');
};
const hangs = () => new Promise<never>(() => {});

const codes = (replay: string) =>
  documented.filter((row) => row.replay === replay) as { code: number; category: ErrorCategory }[];

/** Of those that are never sent again: what these endpoints may answer, and codes that nobody documents. */
const FINAL: readonly (readonly [code: number, category: ErrorCategory])[] = [
  [10001, 'authentication'],
  [10003, 'invalid-request'],
  [10004, 'invalid-request'],
  [10005, 'invalid-request'],
  [10007, 'permission'],
  [10010, 'not-found'],
  [10015, 'not-found'],
  [10018, 'invalid-request'],
  [10019, 'not-found'],
  [60003, 'invalid-request'],
  [60009, 'invalid-request'],
  [60010, 'permission'],
  [60012, 'invalid-request'],
  [60015, 'invalid-request'],
  [60020, 'quota'],
  [60021, 'permission'],
  [60025, 'invalid-request'],
  [60026, 'invalid-request'],
  [60028, 'quota'],
  [70002, 'authentication'],
  [70013, 'authentication'],
  [70014, 'authentication'],
  [70016, 'authentication'],
  [70020, 'authentication'],
  [70050, 'rate-limit'],
  [70107, 'not-found'],
  [10150, 'permission'],
  [72999, 'quota'],
  [99999, 'unknown'],
  [-1, 'unknown'],
];

const same = () => ({ value: 'sig-0' });
const stale = { ...api(70001, 'authentication'), reply: fails(70001), ...final };

const plugs: Fault[] = [
  { name: 'the signer throws', signer: throws, ...unsigned, ...unsentYet },
  { name: 'the signer rejects', signer: async () => throws(), ...unsigned, ...unsentYet },
  { name: 'the signer gives nothing', signer: () => null, ...rubbish, ...unsent },
  { name: 'the signer hangs', signer: hangs, clock: 'attempt', ...unsigned, ...unsentYet },
  { name: 'the limiter throws', limiter: throws, ...unlimited, ...unsentYet },
  { name: 'the limiter gives nonsense', limiter: () => Number.NaN, ...broken, ...unsent },
  { name: 'the limiter hangs', limiter: hangs, clock: 'attempt', ...unlimited, ...unsentYet },
  { name: 'the limiter asks for more than the call has', limiter: () => 1e9, ...timeout, ...unsentYet },
];

export const codeFaults: readonly Fault[] = [
  ...codes('refused').map(({ code, category }): Fault => {
    const waits = category === 'rate-limit' ? ([1000, 1000] as const) : ([0, 0] as const);
    return { name: `ErrorCode ${code}`, reply: fails(code), ...api(code, category), ...refused, waits };
  }),
  ...codes('ambiguous').map(({ code, category }) => ({
    name: `ErrorCode ${code}`,
    reply: fails(code),
    ...api(code, category),
    ...ambiguous,
  })),
  ...codes('stale').map(({ code }) => ({
    name: `ErrorCode ${code}, and a signer that renews`,
    reply: fails(code),
    ...api(code, 'authentication'),
    attempts: 2,
    retryable: false,
  })),
  ...codes('stale').map(({ code }) => ({
    name: `ErrorCode ${code}, and a signer that gives the same again`,
    reply: fails(code),
    signer: same,
    ...api(code, 'authentication'),
    ...final,
  })),
  {
    name: 'ErrorCode 70001, and a signer that throws then',
    signer: ({ rejected }) => (rejected ? throws() : undefined),
    ...stale,
  },
  {
    name: 'ErrorCode 70001, and a signer that hangs then',
    signer: ({ rejected }) => (rejected ? hangs() : undefined),
    clock: 'renewal',
    ...stale,
  },
  ...FINAL.map(([code, category]) => ({
    name: `ErrorCode ${code}`,
    reply: fails(code),
    ...api(code, category),
    ...final,
  })),
  ...plugs,
];
