import { IDENTITY } from '../options/identity.ts';
import { checkOptions, type OptionRule, plug } from '../options/options.ts';
import type { WebhookBody, WebhookEvent } from './event.ts';
import { signedRequest, wholeBody } from './signed-request.ts';

/** Options of {@link createWebhookRequest}. */
export interface WebhookRequestOptions {
  readonly sdkAppId: number;
  readonly token: string;
  /** Where the handler stands; default `https://localhost/`. */
  readonly url?: string | URL | undefined;
  readonly clientIp?: string | undefined;
  readonly optPlatform?: string | undefined;
  /** When it is sent, in milliseconds since the epoch; default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

const text: OptionRule = [(value: unknown) => typeof value === 'string', 'a text'];
const RULES: Readonly<Record<keyof WebhookRequestOptions, OptionRule>> = {
  sdkAppId: IDENTITY.sdkAppId,
  token: [(token: unknown) => typeof token === 'string' && token !== '', 'a text that is not empty'],
  url: [(url: string | URL) => new URL(url), 'a URL'],
  clientIp: text,
  optPlatform: text,
  now: plug,
};

/**
 * A call as the service makes it, signed: for tests of a handler.
 *
 * @throws {@link InputError} when the event has no such body, or an option is not what it must be.
 *
 * @example
 * ```ts
 * import { createWebhookHandler, createWebhookRequest, groupAfterGroupFull, on } from '@tim-rest/core/webhook';
 *
 * const app = { sdkAppId: 1400000000, token: 'my-token' };
 * const handler = createWebhookHandler({ ...app, handlers: [on(groupAfterGroupFull, ({ GroupId }) => console.log(GroupId))] });
 * const body = { GroupId: '@TGS#live', EventTime: Date.now() };
 * const { status } = await handler(await createWebhookRequest(groupAfterGroupFull, body, app));
 * ```
 */
export async function createWebhookRequest<Body, Answer>(
  event: WebhookEvent<Body, Answer>,
  body: Omit<NoInfer<Body>, keyof WebhookBody>,
  options: WebhookRequestOptions,
): Promise<Request> {
  const where = 'createWebhookRequest';
  const checked = checkOptions(where, options, RULES, ['sdkAppId', 'token']);
  const { sdkAppId, token, url = 'https://localhost/', clientIp, optPlatform, now = Date.now } = checked;
  const whole = wholeBody(where, event, body);
  const said = { SdkAppid: String(sdkAppId), ClientIP: clientIp, OptPlatform: optPlatform };
  return signedRequest(event.command, whole, said, { url: new URL(url), token, now });
}
