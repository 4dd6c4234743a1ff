import { call } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
import {
  decodeUserSig,
  secretKeySigner,
  signPrivateMapKey,
  signUserSig,
  subtleSigner,
  verifyUserSig,
} from '@tim-rest/signer';
import { storedUserSig, type Vector, vectors } from '../../../../signer/test/vectors.ts';
import { caught, deepEqual, equal, ok } from './assert.ts';
import { type Case, onBoth } from './case.ts';
import { app, connect, emulate, GroupId } from './support.ts';

const request = { sdkAppId: app.sdkAppId, identifier: app.identifier, rejected: false };

const vector = (name: string) => vectors.find((each) => each.name.startsWith(name)) as Vector;

const official = vectors.map((each): Case => {
  const { name, sig, userSig, secretKey, sdkAppId, identifier, now, expireSeconds } = each;
  return {
    name: `reads and checks the official signer’s ${name}`,
    run() {
      const { userbuf, ...claims } = decodeUserSig(userSig);
      const time = Math.floor(now / 1000);
      deepEqual(claims, { ver: '2.0', identifier, sdkAppId, time, expireSeconds, sig });
      const verdict = verifyUserSig(userSig, { sdkAppId, identifier, secretKey, now });
      equal(verdict.ok, true);
      if (!userbuf) equal(decodeUserSig(signUserSig(each)).sig, sig);
    },
  };
});

export const signing: readonly Case[] = [
  ...official,
  {
    name: 'signs the bytes of an uncompressed ticket',
    run: () => equal(signUserSig(vector('V2')), storedUserSig),
  },
  ...['V4', 'V5'].map(
    (name): Case => ({
      name: `signs the ticket to a room as the official signer does, ${name}`,
      run() {
        const { userbufHex, sig, ...claims } = vector(name);
        const decoded = decodeUserSig(signPrivateMapKey(claims as never));
        equal(decoded.sig, sig);
        const hex = [...(decoded.userbuf ?? [])].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        equal(hex, userbufHex);
      },
    }),
  ),
  {
    name: 'tells what is wrong with a UserSig by the service’s codes',
    run() {
      const { userSig, sdkAppId, identifier, secretKey, now } = vector('V1');
      const whose = { sdkAppId, identifier, secretKey, now };
      const code = (text: string, other: object = {}) => {
        const verdict = verifyUserSig(text, { ...whose, ...other });
        return verdict.ok ? 0 : verdict.errorCode;
      };
      equal(code(userSig), 0);
      equal(code(''), 70002);
      equal(code('garbage'), 70003);
      equal(code(userSig, { sdkAppId: 1 }), 70014);
      equal(code(userSig, { identifier: 'x' }), 70013);
      equal(code(userSig, { now: now * 2 }), 70001);
      equal(code(userSig, { secretKey: 'x' }), 70009);
    },
  },
  {
    name: 'refuses garbage without quoting it',
    async run() {
      for (const text of ['garbage', 'eJyrVg__', '*-_', storedUserSig.slice(0, -8)]) {
        const error = await caught(() => decodeUserSig(text));
        ok(error instanceof TypeError, `${error}`);
        ok(!error.message.includes(text), 'the message quotes the text');
      }
    },
  },
  {
    name: 'keeps a UserSig until the service rejects it',
    async run() {
      const sign = secretKeySigner(app.secretKey, { dangerouslyAllowBrowser: true });
      const first = await sign(request);
      equal(await sign(request), first);
      ok((await sign({ ...request, rejected: true })) !== first, 'the rejected UserSig was given again');
      ok((await sign({ ...request, identifier: 'other' })) !== first, 'another account got the same');
      equal(verifyUserSig(first.value, app).ok, true);
    },
  },
  {
    name: 'refuses to hold the key where users can read it, and there alone',
    async run({ isBrowser }) {
      const make = () => secretKeySigner(app.secretKey);
      if (isBrowser) ok((await caught(make)) instanceof TypeError, 'not a TypeError');
      else make();
    },
  },
  ...onBoth('signs with a key that cannot be read again', async (transport) => {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    const bytes = new TextEncoder().encode(app.secretKey);
    const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
    const sign = subtleSigner(key);
    const { value } = await sign(request);
    equal(verifyUserSig(value, app).ok, true);
    equal((await sign(request)).value, value);
    const client = connect(transport({ fetch: emulate().fetch }), { signer: sign });
    equal((await call(client, getGroupBanMember, { GroupId })).ErrorCode, 0);
  }),
];
