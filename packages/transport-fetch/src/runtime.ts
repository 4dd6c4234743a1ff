import { quietly } from './quietly.ts';

/** What a `fetch` is given besides the URL: plain values, made anew each time, for it may write into them. */
export interface Init {
  readonly method: 'POST';
  readonly headers: Record<string, string>;
  readonly body: string | Blob | ReadableStream;
  readonly redirect: 'manual';
  readonly signal?: AbortSignal;
  readonly cache?: 'no-store';
  readonly duplex?: 'half';
}

type Form = (init: Init) => Init;

/** What the `fetch` of this runtime takes, and does of itself. */
export interface Runtime {
  /** Old dates of workerd refuse it. */
  readonly cache: Pick<Init, 'cache'>;
  /** Not in a mixed realm, where `AbortController` is jsdom's and `fetch` Node's. */
  readonly takesSignals: boolean;
  /** Gives a text the form that is not sent again behind our back. */
  readonly once: Form;
}

/** Nobody sends to it: a Request needs an address to be built. */
const NOWHERE = 'http://localhost/';

/** Whether the runtime builds such a request. One that has no `Request` cannot be asked. */
export const builds = (url: string, init: object): boolean =>
  typeof Request !== 'function' || quietly(() => new Request(url, init)) !== undefined;

/** Asks the runtime by building requests, which sends nothing. */
export function askRuntime(): Runtime {
  let once: Form = asIs;
  quietly(() => {
    const { headers } = new Request(NOWHERE, {
      method: 'POST',
      headers: { 'content-length': '0' },
      // With clients to choose from, a text is sent again after a connection closed, and a stream is sent in chunks.
      get client() {
        once = asBlob;
        return undefined;
      },
      // With dispatchers, a text is sent again after a 421.
      get dispatcher() {
        once = asStream;
        return undefined;
      },
    } as RequestInit);
    // A browser: it keeps the length to itself, and sends streams over HTTP/2 alone.
    if (!headers.has('content-length')) once = asIs;
  });
  const cache = { cache: 'no-store' } as const;
  const { signal } = new AbortController();
  return {
    cache: builds(NOWHERE, cache) ? cache : {},
    takesSignals: builds(NOWHERE, { signal }),
    once,
  };
}

const asIs: Form = (init) => init;

const asBlob: Form = (init) => ({ ...init, body: new Blob([init.body as string]) });

const asStream: Form = (init) => {
  const bytes = new TextEncoder().encode(init.body as string);
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const headers = { ...init.headers, 'content-length': `${bytes.length}` };
  return { ...init, headers, body, duplex: 'half' };
};
