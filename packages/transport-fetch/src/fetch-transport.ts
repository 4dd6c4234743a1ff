import type { Transport } from '@tim-rest/core';
import ky, { type KyInstance, type Options } from 'ky';
import { bareTransport } from './bare.ts';
import { exchange } from './exchange.ts';
import { isKy2 } from './is-ky.ts';
import { checkOptions } from './options.ts';
import { ownFetch, type Send } from './own-fetch.ts';
import { askRuntime, type Runtime } from './runtime.ts';

interface Bound {
  /** The longest answer that is read, in bytes after decompression: an integer from 1. Default 4,194,304. */
  readonly maxResponseBytes?: number | undefined;
}

/** What {@link fetchTransport} takes: a `fetch` or a ky instance of your own, not both. */
export type FetchTransportOptions = Bound &
  (
    | {
        /** Called as `fetch(url, init)` in place of `globalThis.fetch`, which is otherwise looked up at each call. */
        readonly fetch?: typeof globalThis.fetch | undefined;
        readonly ky?: undefined;
      }
    | {
        /**
         * An instance of ky 2 of your own. Its hooks, headers, `fetch` and signal are kept; whatever would change
         * what is sent, where to or how often is overridden. Hooks see the signed URL and the whole answer:
         * do not log either.
         */
        readonly ky?: KyInstance | undefined;
        readonly fetch?: undefined;
      }
  );

/**
 * Moves requests with [ky](https://github.com/sindresorhus/ky). One request is one POST. It is not repeated (retry
 * belongs to the client), also by runtimes that repeat what is lost on their own `fetch`; browsers cannot be kept
 * from that, nor a `fetch` of your own. Redirects are not followed, and whatever happens comes back as an outcome:
 * errors of ky and `fetch`, which carry the signed URL, do not get out.
 *
 * @param options - A `fetch` or a ky instance of your own, and the longest answer to read.
 * @returns A transport for `createClient`. It keeps no state and never rejects.
 * @throws TypeError when an option is unknown or of the wrong type, `ky` is not of ky 2, or `fetch` is given as well.
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
  const { fetch, ky: given, maxResponseBytes } = options;
  if (fetch && given) throw new TypeError('fetch, ky: expected one of them, not both');
  if (given && !isKy2(given)) throw new TypeError('ky: expected an instance of ky 2');
  const runtime = askRuntime();
  // ky passes a Request on, which another `fetch` may not know, and a signal of its own, which this runtime may refuse.
  if (fetch || !(given || runtime.takesSignals)) return bareTransport({ fetch, maxResponseBytes });
  const send = given ? through(given, runtime) : onKy(runtime);
  return (request) => exchange(request, maxBytes, runtime, send);
}

/** ky itself, over the runtime's own `fetch`. */
function onKy(runtime: Runtime): Send {
  const send = ownFetch(runtime);
  return (href, init) => ky(href(), { ...(init() as Options), ...ALONE, fetch: () => send(href, init) });
}

/** An instance of the caller's: it has a `fetch`, hooks and headers of its own. */
function through(instance: KyInstance, { once, cache }: Runtime): Send {
  return (href, init) => {
    const { headers, ...form } = init();
    // The last word: an init hook of the caller's runs earlier, and may set any option.
    const last = (settings: Options) => {
      const { signal, fetch: theirs } = settings;
      const form = theirs ? init() : once(init());
      const headers = new Headers(settings.headers as HeadersInit);
      for (const [name, value] of Object.entries(form.headers)) headers.set(name, value);
      // A framework in the place of `fetch` looks for `cache` beside a Request.
      const ours: Options['fetch'] = (input, more) => fetch(input, { ...more, ...cache });
      Object.assign(settings, form, ALONE, { signal, headers, fetch: theirs ?? ours });
    };
    return instance(href(), {
      ...form,
      ...ALONE,
      // A Headers object replaces: of two plain ones ky would join 'Content-Type' and 'content-type'.
      headers: new Headers(headers),
      hooks: { init: [last] },
    } as Options);
  };
}

/** ky as a plain carrier. */
const ALONE = {
  retry: 0,
  throwHttpErrors: false,
  timeout: false,
  totalTimeout: false,
  prefix: '',
  searchParams: undefined,
  json: undefined,
} as const;
