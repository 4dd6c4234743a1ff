import type { UserSig, UserSigProvider, UserSigRequest } from '@tim-rest/core';
import { checkFunction } from './checks.ts';
import { toUserSig } from './user-sig.ts';

/** Asks whoever holds the key for a UserSig: its text, or its text and its end. */
export type MintUserSig = (request: UserSigRequest) => string | UserSig | Promise<string | UserSig>;

/**
 * Gets UserSigs from a service of one's own that holds the secret key. Every request asks it again, also after a
 * rejection: put {@link cachedSigner} around it, and have it answer `expiresAt` (milliseconds since the epoch), since a
 * text alone counts as endless and is then renewed only when the service rejects it.
 *
 * @param mint Gets the whole request; pass its `signal` on, so that an aborted call stops waiting.
 * @throws TypeError where `mint` is no function, and, on signing, where it answers anything else.
 * @see https://trtc.io/document/34385
 * @example
 * ```ts
 * import { cachedSigner, remoteSigner } from '@tim-rest/signer';
 *
 * const signer = cachedSigner(
 *   remoteSigner(async ({ identifier, signal }) => {
 *     const answer = await fetch(`https://sign.example.com/${encodeURIComponent(identifier)}`, { signal: signal ?? null });
 *     if (!answer.ok) throw new Error(`the signing service answered ${answer.status}`);
 *     return answer.json(); // { value, expiresAt }
 *   }),
 * );
 * ```
 */
export function remoteSigner(mint: MintUserSig): UserSigProvider {
  checkFunction(mint, 'mint');
  return async (request) => toUserSig(await mint(request), 'what mint gave');
}
