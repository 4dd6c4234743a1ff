import type { UserSigProvider } from '@tim-rest/core';
import { checkSecretKey } from './checks.ts';
import { signedCache } from './signed-cache.ts';
import { ticketSigner } from './ticket-signer.ts';

/** Options of {@link secretKeySigner}. */
export interface SecretKeySignerOptions {
  /** How long each UserSig is good: an integer of seconds from 0. Default: 86400, a day, the least that is advised. */
  readonly expireSeconds?: number | undefined;
  /** Sign in a page or in its workers, although everybody who opens it can then read the key. For local experiments only. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/**
 * Signs with the app's secret key: for servers and workers, whose environment holds it.
 *
 * It keeps one UserSig for each sdkAppId and identifier, up to 1,000 of them, and signs a new one 300 seconds before the
 * end (halfway, where the lifetime is below 600 seconds), when the service has rejected the last one, and when the clock
 * has been set back to before it was signed. The key lives in this function's closure: nothing that inspects, prints or
 * serializes the provider shows it.
 *
 * @param secretKey The key as the console shows it. Its text is the key: do not decode the hex.
 * @throws TypeError or RangeError at once, where the key is empty or ill-formed, or `expireSeconds` no integer from 0;
 * TypeError in whatever a user's machine runs, unless `dangerouslyAllowBrowser`: a page, its dedicated, shared and service
 * workers and worklets, also of Electron and of an extension, React Native, and whatever has a `document`, like a test under
 * jsdom. Signing throws where the request has no valid sdkAppId or identifier.
 * @see https://trtc.io/document/34385
 * @example
 * ```ts
 * import { secretKeySigner } from '@tim-rest/signer';
 *
 * const signer = secretKeySigner(process.env.TIM_SECRET_KEY ?? 'a-secret-key');
 * const { value, expiresAt } = await signer({ sdkAppId: 1400000000, identifier: 'administrator', rejected: false });
 * ```
 */
export function secretKeySigner(secretKey: string, options: SecretKeySignerOptions = {}): UserSigProvider {
  if (isWithUser() && options.dangerouslyAllowBrowser !== true) {
    throw new TypeError('secretKey: users can read it here. Use remoteSigner, or dangerouslyAllowBrowser');
  }
  const sign = ticketSigner(checkSecretKey(secretKey));
  return signedCache(options.expireSeconds, (ticket, keep) => keep(sign(ticket)));
}

interface Surroundings {
  readonly document?: unknown;
  readonly navigator?: { readonly onLine?: unknown; readonly product?: unknown };
  readonly WorkletGlobalScope?: unknown;
}

/**
 * Whether this runs on a user's machine, by what HTML demands of the navigator of every page and worker, service workers
 * included: `onLine` and `product`. React Native has the latter. Node, Deno, Bun and workerd have a navigator without them,
 * and some of them, and of their workers, all that else makes a worker's scope. Worklets have no navigator at all.
 */
function isWithUser(): boolean {
  const { document, navigator, WorkletGlobalScope } = globalThis as unknown as Surroundings;
  const signs = [document, navigator?.onLine, navigator?.product, WorkletGlobalScope];
  return signs.some((sign) => sign !== undefined);
}
