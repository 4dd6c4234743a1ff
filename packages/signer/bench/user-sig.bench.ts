/*
 * Signatures per second against the service's own Node library, in the same run:
 *
 *   node --conditions=@tim-rest/source packages/signer/bench/user-sig.bench.ts
 *
 * Each ratio is the median of five rounds; a round measures every row once. Fails where a ratio is below its floor.
 */
import { secretKeySigner, signUserSig } from '../src/index.ts';
import { OfficialApi } from '../test/oracle.ts';

const ROUNDS = 5;
const SIGNATURES = 20_000;

const sdkAppId = 1400000000;
const identifier = 'administrator';
const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e';
const expireSeconds = 86_400;

const official = new OfficialApi(sdkAppId, secretKey);
const signer = secretKeySigner(secretKey);

const baseline = () => official.genUserSig(identifier, expireSeconds);
const rows = [
  { name: 'tls-sig-api-v2 genUserSig', sign: baseline, floor: 0 },
  {
    name: 'signUserSig',
    sign: () => signUserSig({ sdkAppId, identifier, secretKey, expireSeconds }),
    floor: 1.5,
  },
  {
    name: 'secretKeySigner, rejected',
    sign: () => signer({ sdkAppId, identifier, rejected: true }),
    floor: 2.5,
  },
  {
    name: 'secretKeySigner, cached',
    sign: () => signer({ sdkAppId, identifier, rejected: false }),
    floor: 0,
  },
];

function perSecond(sign: () => unknown): number {
  const start = performance.now();
  for (let i = 0; i < SIGNATURES; i++) sign();
  return (SIGNATURES * 1000) / (performance.now() - start);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

for (const { sign } of rows) perSecond(sign);
const rounds = Array.from({ length: ROUNDS }, () => rows.map(({ sign }) => perSecond(sign)));

const results = rows.map(({ name, floor }, row) => {
  const rate = median(rounds.map((rates) => rates[row] ?? Number.NaN));
  const ratio = median(rounds.map((rates) => (rates[row] ?? Number.NaN) / (rates[0] ?? Number.NaN)));
  return {
    name,
    'per second': Math.round(rate),
    ratio: Number(ratio.toFixed(2)),
    floor: floor || '',
    passed: ratio >= floor,
  };
});
console.table(results);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
