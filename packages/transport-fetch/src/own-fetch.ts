import type { Init, Runtime } from './runtime.ts';

/** Starts a request. Both are made at the last moment: the URL is a secret, and a `fetch` may write into its init. */
export type Send = (href: () => string, init: () => Init) => Promise<Response>;

/** The runtime's own `fetch`, of the moment. A framework in its place may print its first argument, but no Request's URL. */
export const ownFetch =
  ({ once }: Runtime): Send =>
  async (href, init) => {
    // No connection was lost where there is nothing to connect with.
    if (typeof fetch !== 'function') throw new ReferenceError('fetch');
    return fetch(
      typeof Request === 'function' ? new Request(href(), { method: 'POST' }) : href(),
      once(init()),
    );
  };
