import type { Transport } from '@tim-rest/core';
import ky, { type KyInstance, type Options } from 'ky';
import { exchange } from './exchange.ts';
import { checkOptions } from './options.ts';

interface Bound {
  /** The longest answer that is read, in bytes after decompression: an integer from 1. Default 4,194,304. */
  readonly maxResponseBytes?: number | undefined;
}

/** What {@link fetchTransport} takes: a `fetch` or a ky instance of your own, not both. */
export type FetchTransportOptions = Bound &
  (
    | {
        /** Used in place of `globalThis.fetch`, which is otherwise looked up at each call. */
        readonly fetch?: typeof globalThis.fetch | undefined;
        readonly ky?: undefined;
      }
    | {
        /**
         * A ky instance of your own. Its hooks, headers, `fetch` and signal are kept; whatever would change
         * what is sent, where to or how often is overridden. Hooks see the signed URL and the whole answer:
         * do not log either.
         */
        readonly ky?: KyInstance | undefined;
        readonly fetch?: undefined;
      }
  );

/**
 * Moves requests with [ky](https://github.com/sindresorhus/ky). One request is one POST. It is never repeated
 * (retry belongs to the client), redirects are not followed, and whatever happens comes back as an outcome:
 * errors of ky and `fetch`, which carry the signed URL, do not get out.
 *
 * @param options - A `fetch` or a ky instance of your own, and the longest answer to read.
 * @returns A transport for `createClient`. It keeps no state and never rejects.
 * @throws TypeError when an option is unknown or of the wrong type, or `fetch` and `ky` are both given.
 * @throws RangeError when `maxResponseBytes` is not a positive integer.
 *
 * @example
 * ```ts
 * import { createClient } from '@tim-rest/core';
 * import { staticSigner } from '@tim-rest/signer';
 * import { fetchTransport } from '@tim-rest/transport-fetch';
 * import ky from 'ky';
 *
 * const traced = ky.create({ headers: { 'x-trace': 'on' } });
 * const client = createClient({
 *   sdkAppId: 1400000000,
 *   identifier: 'administrator',
 *   region: 'china',
 *   transport: fetchTransport({ ky: traced }),
 *   signer: staticSigner('a-user-sig'),
 * });
 * ```
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const maxBytes = checkOptions(options, ['fetch', 'ky']);
  const { fetch, ky: send = ky } = options;
  if (fetch && options.ky) throw new TypeError('fetch, ky: expected one of them, not both');
  // Called bare: ky calls it as a method of its options, which a browser's own fetch refuses.
  const plug: Options = fetch ? { fetch: (input, init) => fetch(input, init) } : {};

  return (request) =>
    exchange(request, maxBytes, ({ signal, headers, ...init }) => {
      const forced: Options = { ...init, ...alone };
      return send(request.href(), {
        ...forced,
        ...plug,
        signal,
        // A Headers object replaces: of two plain ones ky would join 'Content-Type' and 'content-type'.
        headers: new Headers(headers),
        // The last word: an init hook of the caller's runs earlier, and may set any option.
        hooks: { init: [(settings) => void Object.assign(settings, forced)] },
      });
    });
}

/** ky as a plain carrier. */
const alone = {
  retry: 0,
  throwHttpErrors: false,
  timeout: false,
  totalTimeout: false,
  prefix: '',
  searchParams: undefined,
  json: undefined,
} as const;
