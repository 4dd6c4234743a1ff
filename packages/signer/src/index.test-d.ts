// Compiled, never run: each `@ts-expect-error` is an error that has to be there.

import type { UserSigProvider } from '@tim-rest/core';
import {
  cachedSigner,
  remoteSigner,
  secretKeySigner,
  signPrivateMapKey,
  signUserSig,
  staticSigner,
  subtleSigner,
  verifyUserSig,
} from './index.ts';

const claims = { sdkAppId: 1, identifier: 'alice', secretKey: 'a-secret-key', expireSeconds: 60 };

export function signers(key: CryptoKey) {
  const signers: UserSigProvider[] = [
    secretKeySigner('a-secret-key', { expireSeconds: undefined }),
    subtleSigner(key),
    staticSigner('eJwtzE'),
    remoteSigner(async ({ identifier }) => identifier),
    cachedSigner(() => ({ value: 'eJwtzE', expiresAt: 0 }), { store: new Map() }),
  ];
  // @ts-expect-error: no key
  secretKeySigner();
  // @ts-expect-error: it may be missing from the environment
  secretKeySigner(undefined as string | undefined);
  // @ts-expect-error: a misspelt option
  secretKeySigner('a-secret-key', { expiresSeconds: 60 });
  // @ts-expect-error: a number as text
  secretKeySigner('a-secret-key', { expireSeconds: '60' });
  // @ts-expect-error: the text of a key is no CryptoKey
  subtleSigner('a-secret-key');
  // @ts-expect-error: what mints may not give nothing
  remoteSigner(async () => undefined);
  // @ts-expect-error: a provider gives a UserSig with its end
  cachedSigner(() => 'eJwtzE');
  // @ts-expect-error: a store that forgets
  cachedSigner(staticSigner('eJwtzE'), { store: { get: () => undefined } });
  return signers;
}

export function userSigs(userSig: string) {
  signUserSig({ ...claims, userbuf: new Uint8Array(1) });
  // @ts-expect-error: a misspelt field
  signUserSig({ ...claims, userBuf: new Uint8Array(1) });
  // @ts-expect-error: times are numbers
  signUserSig({ ...claims, now: new Date() });
  // @ts-expect-error: for how long?
  signUserSig({ sdkAppId: 1, identifier: 'alice', secretKey: 'a-secret-key' });

  signPrivateMapKey({ ...claims, privilege: 42, roomId: 1 });
  signPrivateMapKey({ ...claims, privilege: 42, roomName: 'live' });
  // @ts-expect-error: which room?
  signPrivateMapKey({ ...claims, privilege: 42 });
  // @ts-expect-error: one room
  signPrivateMapKey({ ...claims, privilege: 42, roomId: 1, roomName: 'live' });

  const verdict = verifyUserSig(userSig, claims);
  // @ts-expect-error: there are claims where all is well
  verdict.claims;
  return verdict.ok ? verdict.claims.identifier : `${verdict.errorCode} ${verdict.reason}`;
}
