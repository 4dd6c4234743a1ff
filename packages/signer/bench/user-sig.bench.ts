import { inTurn } from '../../../.config/bench/rounds.ts';
import type { Row } from '../../../.config/bench/row.ts';
import { median, medianRatio } from '../../../.config/bench/statistics.ts';
import { secretKeySigner, signUserSig } from '../src/index.ts';
import { OfficialApi } from '../test/oracle.ts';

/** The key was made up. */
const app = {
  sdkAppId: 1400000000,
  identifier: 'administrator',
  secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
};

const ROUNDS = 5;
const TURNS_A_ROUND = 20;
const SIGNATURES_A_TURN = 500;
const EXPIRE_SECONDS = 86_400;
const OFFICIAL = 'tls-sig-api-v2';

/** UserSigs per second, against the service's own signer for Node. */
export async function bench(): Promise<Row[]> {
  const tasks = Object.fromEntries(Object.entries(signers()).map(([name, sign]) => [name, () => turn(sign)]));
  const rates: Record<string, number[]> = {};
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, turns] of Object.entries(await inTurn(tasks, TURNS_A_ROUND))) {
      rates[name] ??= [];
      const ms = turns.reduce((sum, turn) => sum + turn);
      if (round > 0) rates[name].push((TURNS_A_ROUND * SIGNATURES_A_TURN * 1000) / ms);
    }
  const goals: Record<string, Partial<Row>> = {
    signUserSig: { floor: 1.5 },
    'secretKeySigner, past its cache': { floor: 2.5 },
  };
  return Object.entries(rates).map(([name, rate]) => ({
    name,
    value: median(rate),
    unit: 'UserSigs/s',
    ratio: medianRatio(rate, rates[OFFICIAL] ?? []),
    note: `${(1e6 / median(rate)).toFixed(2)} µs each`,
    ...goals[name],
  }));
}

function signers(): Record<string, () => unknown> {
  const { sdkAppId, identifier, secretKey } = app;
  const official = new OfficialApi(sdkAppId, secretKey);
  const signer = secretKeySigner(secretKey);
  return {
    [OFFICIAL]: () => official.genUserSig(identifier, EXPIRE_SECONDS),
    signUserSig: () => signUserSig({ ...app, expireSeconds: EXPIRE_SECONDS }),
    'secretKeySigner, past its cache': () => signer({ sdkAppId, identifier, rejected: true }),
    'secretKeySigner, cached': () => signer({ sdkAppId, identifier, rejected: false }),
  };
}

/** Milliseconds of a turn. */
function turn(sign: () => unknown): number {
  const start = performance.now();
  for (let i = 0; i < SIGNATURES_A_TURN; i++) sign();
  return performance.now() - start;
}
