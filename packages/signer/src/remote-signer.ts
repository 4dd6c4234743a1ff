import type { UserSig, UserSigProvider, UserSigRequest } from '@tim-rest/core';
import { checkFunction } from './checks.ts';
import { NO_USER_SIG, readMinted } from './user-sig.ts';

/** Asks whoever holds the key for a UserSig: its text, or its text and its end. */
export type MintUserSig = (request: UserSigRequest) => string | UserSig | Promise<string | UserSig>;

/**
 * Gets UserSigs from a service of one's own that holds the secret key. Every request asks it again, also after a
 * rejection: put {@link cachedSigner} around it, and have it answer `expiresAt` (milliseconds since the epoch), since a
 * text alone counts as endless and is then renewed only when the service rejects it.
 *
 * What `mint` throws goes through: the client says `signer.failed` of it, and asks again as its retry policy says, so
 * throw when the service of one's own is away. Where `mint` answers anything but a UserSig, the `value` given is empty: the
 * client says `signer.invalid`, which is final.
 *
 * @param mint Gets the whole request; pass its `signal` on, so that an aborted call stops waiting. With `rejected`, the
 * service has refused the last UserSig: do not answer from a cache.
 * @throws TypeError at once, where `mint` is no function.
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
  return async (request) => readMinted(await mint(request)) ?? NO_USER_SIG;
}
