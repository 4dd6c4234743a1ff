/**
 * Gives lists as long as a request of 4 MiB holds them to a batch, and prints what came of it: of wrong ones the number of
 * issues, of a right one the number of chunks. Needs `--conditions=@tim-rest/source`; meant for a small heap.
 */

import { batch, createClient, type InputError } from '@tim-rest/core';
import { banGroupMember } from '@tim-rest/core/group';

const client = createClient({
  sdkAppId: 1400000000,
  identifier: 'administrator',
  region: 'china',
  transport: async () => ({ ok: true, status: 200, headers: { get: () => null }, text: '{"ErrorCode":0}' }),
  signer: () => ({ value: 'synthetic', expiresAt: Number.POSITIVE_INFINITY }),
  limiter: false,
});
const ban = (Members_Account: string[]) =>
  batch(client, banGroupMember, { GroupId: 'g', Members_Account, Duration: 60 });
const issuesOf = (list: unknown[]) =>
  ban(list as string[]).then(
    () => 0,
    (error: InputError) => error.issues.length,
  );

const wrong = await issuesOf(JSON.parse(`[${'{},'.repeat(1_398_000)}{}]`));
const holes = await issuesOf(new Array(3e6));
const accounts: string[] = [];
for (let n = 0; n < 350_000; n += 1) accounts.push(`user${n}`);
const { succeeded } = await ban(accounts);
console.log(JSON.stringify({ wrong, holes, right: succeeded.length }));
