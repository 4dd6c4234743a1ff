import { IDENTITY } from '../options/identity.ts';
import { checkOptions, type OptionRule, plug, positive } from '../options/options.ts';
import { clean } from '../util/redact.ts';
import { signatureOf } from './signature.ts';

/** By what the calls of the service are told from those of others. */
export interface WebhookCredentials {
  /** Of your app. */
  readonly sdkAppId: number;
  /** The console's, for the signature of webhooks. While it is changed: the old one and the new one. */
  readonly token: string | readonly string[];
  /** How old a call may be, and how far in the future, in seconds; default 60. */
  readonly maxAgeSeconds?: number | undefined;
  /** In milliseconds since the epoch; default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** What the URL of a call says, or why it is none of the service's. */
export type WebhookVerification =
  | {
      readonly ok: true;
      readonly command: string;
      /** In milliseconds since the epoch. */
      readonly requestTime: number;
      readonly clientIp?: string | undefined;
      readonly optPlatform?: string | undefined;
    }
  | { readonly ok: false; readonly reason: 'app' | 'signature' | 'age' };

/** Two tokens in each second that is not too old. */
const MOST_KNOWN = 250;

const isToken = (token: unknown) => typeof token === 'string' && token !== '';

export const CREDENTIALS: Readonly<Record<keyof WebhookCredentials, OptionRule>> = {
  sdkAppId: IDENTITY.sdkAppId,
  token: [
    (token: unknown) => isToken(token) || (Array.isArray(token) && token.length > 0 && token.every(isToken)),
    'a text that is not empty, or a list of such',
  ],
  maxAgeSeconds: positive,
  now: plug,
};

/**
 * Checks app, signature and age of a call by its URL, for a server whose requests are no `Request`. The signature is of the
 * time alone: it says nothing of the body, and nothing of the rest of the URL.
 *
 * @example
 * ```ts
 * import { verifyWebhook } from '@tim-rest/core/webhook';
 *
 * const url = 'https://example.com/?SdkAppid=1400000000&CallbackCommand=State.StateChange&Sign=1f&RequestTime=1795230000';
 * console.log(await verifyWebhook(url, { sdkAppId: 1400000000, token: 'my-token' }));
 * ```
 */
export async function verifyWebhook(
  url: string | URL,
  options: WebhookCredentials,
): Promise<WebhookVerification> {
  const checked = checkOptions('verifyWebhook', options, CREDENTIALS, ['sdkAppId', 'token']);
  return verify(new URL(url).searchParams, checked);
}

/**
 * The same with options that are right.
 *
 * @param known - Signatures that were made before: all calls of one second have the same.
 */
export async function verify(
  query: URLSearchParams,
  { sdkAppId, token, maxAgeSeconds = 60, now = Date.now }: WebhookCredentials,
  known = new Map<string, string>(),
): Promise<WebhookVerification> {
  if (query.get('SdkAppid') !== String(sdkAppId)) return { ok: false, reason: 'app' };
  const time = query.get('RequestTime') ?? '';
  if (!/^\d{1,13}$/.test(time)) return { ok: false, reason: 'signature' };
  const requestTime = Number(time) * 1000;
  if (!(Math.abs(now() - requestTime) <= maxAgeSeconds * 1000)) return { ok: false, reason: 'age' };
  const sign = query.get('Sign') ?? '';
  let isRight = false;
  for (const each of [token].flat()) {
    const key = `${time} ${each}`;
    const right = known.get(key) ?? (await signatureOf(each, time));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, right);
    // All are compared, so that the time tells nothing.
    isRight = isEqual(right, sign) || isRight;
  }
  if (!isRight) return { ok: false, reason: 'signature' };
  return {
    ok: true,
    command: query.get('CallbackCommand') ?? '',
    requestTime,
    clientIp: worded(query.get('ClientIP')),
    optPlatform: worded(query.get('OptPlatform')),
  };
}

/** Takes as long for any text that is given. */
function isEqual(known: string, given: string): boolean {
  let difference = known.length ^ given.length;
  for (let at = 0; at < known.length; at += 1) difference |= known.charCodeAt(at) ^ given.charCodeAt(at);
  return difference === 0;
}

function worded(text: string | null): string | undefined {
  return text === null ? undefined : clean(text, undefined, 100);
}
