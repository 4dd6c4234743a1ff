/**
 * Reads a million banned accounts from a synthetic transport, and prints how much live heap that took at most.
 * Needs `--expose-gc` and `--conditions=@tim-rest/source`.
 */

import { createClient, type Transport } from '@tim-rest/core';
import { bannedMembers } from '@tim-rest/core/group';

const TOTAL = 1_000_000;

const transport: Transport = async ({ body }) => {
  const { Limit, Offset } = JSON.parse(body) as { Limit: number; Offset: number };
  const next = Math.min(Offset + Limit, TOTAL);
  const rows: string[] = [];
  for (let n = Offset; n < next; n += 1)
    rows.push(`{"Member_Account":"user${n}","BannedUntil":${1660875916 + n}}`);
  const text = `{"ErrorCode":0,"BannedAccountList":[${rows}],"NextOffset":${next < TOTAL ? next : 0}}`;
  return { ok: true, status: 200, headers: { get: () => null }, text };
};

const client = createClient({
  sdkAppId: 1400000000,
  identifier: 'administrator',
  region: 'china',
  transport,
  signer: () => ({ value: 'synthetic', expiresAt: Number.POSITIVE_INFINITY }),
  limiter: false,
});

/** What is alive, in bytes. */
function live(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

if (!globalThis.gc) throw new Error('run it with --expose-gc');
let rows = 0;
let start = 0;
let most = 0;
for await (const { Member_Account } of bannedMembers(client, { GroupId: '@TGS#live' })) {
  if (Member_Account !== `user${rows}`) throw new Error(`row ${rows} is ${Member_Account}`);
  rows += 1;
  // The first rows compile and warm up what the others use.
  if (rows === 20_000) start = live();
  else if (rows % 100_000 === 0) most = Math.max(most, live());
}
console.log(JSON.stringify({ rows, grownBy: most - start }));
