import { type Client, type ClientOptions, createClient, type Transport } from '@tim-rest/core';
import { createEmulator, type Emulator, type EmulatorOptions } from '@tim-rest/core/emulator';
import { secretKeySigner, verifyUserSig } from '@tim-rest/signer';
import { bareTransport } from '@tim-rest/transport-fetch/bare';

/** Made up. */
export const app = {
  sdkAppId: 1400000000,
  identifier: 'administrator',
  secretKey: 'the-secret-key-of-a-test',
};

export const GroupId = '@TGS#live';
export const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

/** A client with nothing that repeats or waits. */
export function connect(transport: Transport, options: Partial<ClientOptions> = {}): Client {
  const { sdkAppId, identifier } = app;
  const where = options.origin === undefined ? { region: 'singapore' as const } : {};
  const quiet = { retry: false, limiter: false } as const;
  return createClient({ sdkAppId, identifier, ...where, transport, signer: signer(), ...quiet, ...options });
}

/** The same, where it does not matter which transport there is. */
export const connectTo = (fetch: typeof globalThis.fetch, options: Partial<ClientOptions> = {}): Client =>
  connect(bareTransport({ fetch }), options);

/** Some of the runtimes are a browser's, where the key of a test may be. */
export const signer = () => secretKeySigner(app.secretKey, { dangerouslyAllowBrowser: true });

/** The service in memory, which checks UserSigs. */
export function emulate(options: Partial<EmulatorOptions> = {}): Emulator {
  return createEmulator({
    sdkAppId: app.sdkAppId,
    groups: [{ GroupId, Type: 'AVChatRoom', online: ['alice', 'bob'] }],
    verify: ({ usersig }) => {
      const verdict = verifyUserSig(usersig, app);
      return verdict.ok ? 0 : verdict.errorCode;
    },
    ...options,
  });
}

/** A request as `fetch` was given it. */
export interface Arrival {
  readonly url: URL;
  readonly init: RequestInit;
  /** The same, as the runtime understands it. */
  readonly request: Request;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: cases look into bodies of every shape.
  readonly body: any;
}

type Answer = object | ((arrival: Arrival) => object | Promise<object>);

/** A `fetch` that gives these answers, the last one for ever: a `Response` as it is, anything else as JSON. */
export function answers(...replies: readonly Answer[]): typeof globalThis.fetch & { arrivals: Arrival[] } {
  const arrivals: Arrival[] = [];
  const send = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(input, init);
    const text = await request.clone().text();
    const arrival = { url: new URL(request.url), init, request, text, body: JSON.parse(text) };
    const reply = replies[Math.min(arrivals.push(arrival), replies.length) - 1] as Answer;
    const answer = typeof reply === 'function' ? await reply(arrival) : reply;
    return answer instanceof Response ? answer : new Response(JSON.stringify(answer));
  };
  return Object.assign(send as typeof globalThis.fetch, { arrivals });
}

/** An answer that begins, and goes no further. */
export const unfinished = () =>
  new Response(
    new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"Erro')) }),
  );

/** No answer, until the request is aborted: then what `fetch` does. */
export const hang = (arrival: Arrival): Promise<never> =>
  aborted(arrival).then(() => Promise.reject(arrival.request.signal.reason));

/** Resolves once a request is aborted. */
export const aborted = ({ request: { signal } }: Arrival): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve());
  });

/** A promise, and what resolves it. */
export function event<T = void>(): { happened: Promise<T>; happen: (value: T) => void } {
  let happen: (value: T) => void = () => {};
  const happened = new Promise<T>((resolve) => {
    happen = resolve;
  });
  return { happened, happen };
}

export async function collect<T>(list: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const entry of list) all.push(entry);
  return all;
}

/** user0, user1 … */
export const accounts = (count: number): string[] => Array.from({ length: count }, (_, n) => `user${n}`);

/** Banned accounts whose bans end one after the other, in the year 2100. */
export const bans = (count: number) =>
  accounts(count).map((Member_Account, n) => ({ BannedUntil: 4_102_444_800 + n, Member_Account }));
