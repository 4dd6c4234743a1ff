import { call, type UserSigProvider } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
import { cachedSigner, remoteSigner, staticSigner, subtleSigner } from '@tim-rest/signer';
import { caught, deepEqual, equal, includes, ok } from './assert.ts';
import type { Case } from './case.ts';
import { answers, app, connectTo, GroupId, OK } from './support.ts';

const request = { sdkAppId: app.sdkAppId, identifier: app.identifier, rejected: false };
const list = { ...OK, NextOffset: 0 };
const soon = () => Date.now() + 3_600_000;

/** The UserSig of each request that such a signer leads to, when the service rejects the first. */
async function rejectedOnce(signer: UserSigProvider): Promise<(string | null)[]> {
  const expired = { ...OK, ActionStatus: 'FAIL', ErrorCode: 70001 };
  const fetch = answers(expired, list);
  await call(connectTo(fetch, { signer }), getGroupBanMember, { GroupId });
  return fetch.arrivals.map(({ url }) => url.searchParams.get('usersig'));
}

export const signers: readonly Case[] = [
  {
    name: 'a UserSig that is refused as expired is signed afresh, without retries too',
    async run() {
      let signed = 0;
      const sigs = await rejectedOnce(({ rejected }) => {
        equal(rejected, signed > 0);
        signed += 1;
        return { value: `sig-${signed}*`, expiresAt: Number.POSITIVE_INFINITY };
      });
      deepEqual(sigs, ['sig-1*', 'sig-2*']);
    },
  },
  {
    name: 'the service’s answer stands where the signer has no other UserSig',
    async run() {
      const error = await caught(rejectedOnce(staticSigner('a-static-sig')));
      includes(error, { code: 'api.70001', attempts: 1 });
    },
  },
  {
    name: 'one’s own service is asked for a UserSig, by text or with its end',
    async run() {
      const asked: string[] = [];
      const text = remoteSigner(async ({ identifier }) => {
        asked.push(identifier);
        return 'a-remote-sig';
      });
      deepEqual(await text(request), { value: 'a-remote-sig', expiresAt: Number.POSITIVE_INFINITY });
      const end = soon();
      const dated = await remoteSigner(() => ({ value: 'a-remote-sig', expiresAt: end }))(request);
      equal(dated.expiresAt, end);
      deepEqual(asked, [app.identifier]);
    },
  },
  {
    name: 'a cache asks once, and again after a rejection',
    async run() {
      let minted = 0;
      const mint = remoteSigner(() => ({ value: `sig-${++minted}`, expiresAt: soon() }));
      const store = new Map();
      const signer = cachedSigner(mint, { store });
      equal((await signer(request)).value, 'sig-1');
      equal((await signer(request)).value, 'sig-1');
      equal((await signer({ ...request, rejected: true })).value, 'sig-2');
      deepEqual([...store.keys()], ['1400000000:administrator']);
    },
  },
  {
    name: 'a cache lets go of a UserSig that is about to end',
    async run() {
      let minted = 0;
      const mint = remoteSigner(() => ({ value: `sig-${++minted}`, expiresAt: Date.now() + 60_000 }));
      const signer = cachedSigner(mint);
      await signer(request);
      equal((await signer(request)).value, 'sig-2');
    },
  },
  {
    name: 'what a signer throws does not get out',
    async run() {
      const signer = () => Promise.reject(new Error(`no luck with ${app.secretKey}`));
      const error = await caught(call(connectTo(answers(list), { signer }), getGroupBanMember, { GroupId }));
      includes(error, { name: 'SignerError', code: 'signer.failed', attempts: 0, cause: undefined });
      ok(!`${error.stack}${JSON.stringify(error)}`.includes(app.secretKey), 'the error shows the key');
    },
  },
  {
    name: 'a key of another kind is refused at once',
    async run() {
      const algorithm = { name: 'HMAC', hash: 'SHA-1' };
      const key = await crypto.subtle.importKey('raw', new Uint8Array(8), algorithm, false, ['sign']);
      ok((await caught(() => subtleSigner(key))) instanceof TypeError, 'not a TypeError');
    },
  },
];
