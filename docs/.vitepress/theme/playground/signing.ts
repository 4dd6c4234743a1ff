import type { UserSigProvider } from '@tim-rest/core';
import type { EmulatorOptions } from '@tim-rest/core/emulator';
import { signUserSig, verifyUserSig } from '@tim-rest/signer';
import type { Often } from './faults.ts';
import { identifier, sdkAppId } from './room.ts';

/** Of an app that does not exist: this key opens nothing. */
const app = { sdkAppId, identifier, secretKey: 'the playground has no secrets' };
const DAY_MS = 86_400_000;

/** Signs for the emulator. What it gives at first has expired: until the service has said so, or always. */
export function signer(expired: Often | undefined): UserSigProvider {
  let days = expired ? 2 : 0;
  return ({ rejected }) => {
    if (rejected) days = expired === 'always' ? 1 : 0;
    const now = Date.now() - days * DAY_MS;
    const value = signUserSig({ ...app, expireSeconds: 3600, now });
    return { value, expiresAt: now + 3_600_000 };
  };
}

/** Checks a UserSig as the service does. */
export const verify: EmulatorOptions['verify'] = ({ usersig }) => {
  const verdict = verifyUserSig(usersig, app);
  return verdict.ok ? 0 : verdict.errorCode;
};
