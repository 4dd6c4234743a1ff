import type { Transport } from '@tim-rest/core';
import { exchange } from './exchange.ts';
import { checkOptions } from './options.ts';
import { ownFetch, type Send } from './own-fetch.ts';
import { askRuntime } from './runtime.ts';

/** What {@link bareTransport} takes. */
export interface BareTransportOptions {
  /** Called as `fetch(url, init)` in place of `globalThis.fetch`, which is otherwise looked up at each call. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The longest answer that is read, in bytes after decompression: an integer from 1. Default 4,194,304. */
  readonly maxResponseBytes?: number | undefined;
}

/**
 * Moves requests with bare `fetch`, in about 2 kB: for bundles that cannot afford `fetchTransport`, whose
 * contract it shares. One request is one POST. It is not repeated, also by runtimes that repeat what is lost on
 * their own `fetch`; browsers cannot be kept from that, nor a `fetch` of your own. Redirects are not followed,
 * and whatever happens comes back as an outcome.
 *
 * @param options - A `fetch` of your own, and the longest answer to read.
 * @returns A transport for `createClient`. It keeps no state and never rejects.
 * @throws TypeError when an option is unknown or of the wrong type.
 * @throws RangeError when `maxResponseBytes` is not a positive integer.
 *
 * @example
 * ```ts
 * import { createClient } from '@tim-rest/core';
 * import { staticSigner } from '@tim-rest/signer';
 * import { bareTransport } from '@tim-rest/transport-fetch/bare';
 *
 * const client = createClient({
 *   sdkAppId: 1400000000,
 *   identifier: 'administrator',
 *   region: 'china',
 *   transport: bareTransport({ maxResponseBytes: 1_048_576 }),
 *   signer: staticSigner('a-user-sig'),
 * });
 * ```
 */
export function bareTransport(options: BareTransportOptions = {}): Transport {
  const maxBytes = checkOptions(options, ['fetch']);
  const { fetch } = options;
  const runtime = askRuntime();
  const send: Send = fetch ? async (href, init) => fetch(href(), init() as RequestInit) : ownFetch(runtime);
  return (request) => exchange(request, maxBytes, runtime, send);
}
