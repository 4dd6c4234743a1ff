import type { UserSigProvider } from '@tim-rest/core';
import { signedCache } from './signed-cache.ts';
import { encodeTicket, textToSign } from './ticket.ts';

/** The parts of a `CryptoKey` that are looked at; every runtime's own type fits. */
export interface HmacKey {
  readonly type: string;
  readonly algorithm: { readonly name: string };
  readonly usages: readonly string[];
}

/** Options of {@link subtleSigner}. */
export interface SubtleSignerOptions {
  /** How long each UserSig is good: an integer of seconds from 0. Default: 86400, a day, the least that is advised. */
  readonly expireSeconds?: number | undefined;
}

/**
 * Signs with a key inside WebCrypto, which may be non-extractable: after the import no code can read the key again, only
 * sign with it. Keeps and renews UserSigs as `secretKeySigner` does. It does not refuse to run in a page; whoever
 * controls the page can still sign with the key.
 *
 * @param key An HMAC key of SHA-256 with the usage `sign`, imported from the secret key's text.
 * @throws TypeError at once where the key is another kind of key; TypeError or RangeError where `expireSeconds` is no
 * integer from 0.
 * @see https://trtc.io/document/34385
 * @example
 * ```ts
 * import { subtleSigner } from '@tim-rest/signer';
 *
 * const secretKey = new TextEncoder().encode(process.env.TIM_SECRET_KEY ?? 'a-secret-key');
 * const algorithm = { name: 'HMAC', hash: 'SHA-256' };
 * const key = await crypto.subtle.importKey('raw', secretKey, algorithm, false, ['sign']);
 * const signer = subtleSigner(key);
 * ```
 */
export function subtleSigner(key: HmacKey, options: SubtleSignerOptions = {}): UserSigProvider {
  checkHmacKey(key);
  return signedCache(options.expireSeconds, async (ticket, keep) => {
    const data = new TextEncoder().encode(textToSign(ticket));
    const signature = await crypto.subtle.sign('HMAC', key as CryptoKey, data);
    return keep(encodeTicket(ticket, new Uint8Array(signature)));
  });
}

function checkHmacKey(key: HmacKey): void {
  const algorithm = key?.algorithm as { name?: unknown; hash?: { name?: unknown } } | undefined;
  const suits =
    key?.type === 'secret' &&
    algorithm?.name === 'HMAC' &&
    algorithm.hash?.name === 'SHA-256' &&
    key.usages?.includes('sign');
  if (!suits) throw new TypeError('key: expected a CryptoKey for HMAC with SHA-256 and the usage sign');
}
