import type { UserSigProvider } from '@tim-rest/core';
import { checkUserSig } from './checks.ts';
import { createUserSig } from './user-sig.ts';

/**
 * Always gives one UserSig that was signed elsewhere: for scripts and tests. It is not decoded, so its end is unknown, and
 * when the service finds it expired, the call fails.
 *
 * @throws TypeError where it is empty or no string.
 * @see https://trtc.io/document/34385
 * @example
 * ```ts
 * import { staticSigner } from '@tim-rest/signer';
 *
 * const signer = staticSigner(process.env.TIM_USER_SIG ?? 'a-user-sig');
 * ```
 */
export function staticSigner(userSig: string): UserSigProvider {
  const only = createUserSig(checkUserSig(userSig, 'userSig'), Number.POSITIVE_INFINITY);
  return () => only;
}
