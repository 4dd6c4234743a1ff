import { inspect } from 'node:util';
import {
  type ApiError,
  type ChatError,
  type Client,
  type ClientOptions,
  createClient,
  type Transport,
  type WireOutcome,
  type WireRequest,
} from '../../src/index.ts';

/** The UserSig that {@link clientWith} signs with: it must turn up nowhere but in the URL. */
export const CANARY = 'eJyrVgrxCdYrSy1SslIy0jNQ0*CANARY-gHzM1NS80oy0zLBwg__';

/** Status 200, and JSON. */
export function ok(fields: object = {}): WireOutcome {
  return text(JSON.stringify({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', ...fields }));
}

/** The service refuses. */
export function refused(ErrorCode: number, ErrorInfo = 'no'): WireOutcome {
  return ok({ ActionStatus: 'FAIL', ErrorCode, ErrorInfo });
}

/** Any answer. */
export function text(body: string, status = 200, headers: Record<string, string> = {}): WireOutcome {
  return { ok: true, status, headers: { get: (name) => headers[name.toLowerCase()] ?? null }, text: body };
}

/** No answer. */
export function lost(reason: (WireOutcome & { ok: false })['reason'], detail?: string): WireOutcome {
  return { ok: false, reason, ...(detail !== undefined && { detail }) };
}

/** Never settles, whatever its signal does. */
export const hang = (): Promise<never> => new Promise<never>(() => {});

type Reply = WireOutcome | ((request: WireRequest) => WireOutcome | Promise<WireOutcome>);

/** A request as it was sent. */
export interface Sent {
  readonly request: WireRequest;
  readonly query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape.
  readonly body: any;
  /** By the clock that the kernel goes by. */
  readonly at: number;
}

/** A transport that gives these replies, one a request, the last one for ever, and keeps what it was sent. */
export function answers(...replies: readonly Reply[]): Transport & { readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const transport: Transport = async (request) => {
    const query = new URL(request.href()).searchParams;
    sent.push({ request, query, body: JSON.parse(request.body), at: performance.now() });
    const reply = replies[Math.min(sent.length, replies.length) - 1];
    if (reply === undefined) throw new Error('the test expected no request');
    return typeof reply === 'function' ? reply(request) : reply;
  };
  return Object.assign(transport, { sent });
}

/** A client whose plugs do nothing of their own: no limiter, no retries, one UserSig. */
export function clientWith(transport: Transport, overrides: Partial<ClientOptions> = {}): Client {
  return createClient({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    region: 'china',
    transport,
    signer: () => ({ value: CANARY, expiresAt: Number.POSITIVE_INFINITY }),
    limiter: false,
    retry: false,
    ...overrides,
  });
}

/** What the work throws or rejects with. */
// biome-ignore lint/suspicious/noExplicitAny: what is thrown may be anything; tests say what they expect.
export async function caught(work: (() => unknown) | Promise<unknown>): Promise<any> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    return error;
  }
  throw new Error('the test expected a failure');
}

/** All that a program can get to see of a value. */
export function everything(value: unknown): string {
  const error = value as Partial<ChatError>;
  return [
    String(value),
    error?.message,
    error?.stack,
    JSON.stringify(value),
    inspect(value, { showHidden: true, depth: 10, getters: true, maxStringLength: null }),
  ].join('\n');
}

/** Everything that a list yields. */
export async function collect<T>(list: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const entry of list) all.push(entry);
  return all;
}

/** The service's code for a call: 0 where it succeeds. */
export function codeOf(work: Promise<unknown>): Promise<number> {
  return work.then(
    () => 0,
    ({ errorCode }: ApiError) => errorCode,
  );
}

/** Whole numbers from 0. */
export function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
