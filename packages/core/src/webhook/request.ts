import { knowsField } from '../endpoint/known-fields.ts';
import { validate } from '../endpoint/validate.ts';
import { InputError } from '../errors/index.ts';
import { IDENTITY } from '../options/identity.ts';
import { checkOptions, type OptionRule, plug } from '../options/options.ts';
import type { WebhookBody, WebhookEvent } from './event.ts';
import { signatureOf } from './verify.ts';

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

/** The body as the service sends it: with its command, where the event has it there. */
export function wholeBody<Body, Answer>(
  where: string,
  event: WebhookEvent<Body, Answer>,
  body: Omit<NoInfer<Body>, keyof WebhookBody>,
): object {
  const hasCommand = knowsField(event.body, 'CallbackCommand', body);
  const whole = hasCommand ? { CallbackCommand: event.command, ...body } : body;
  const { issues } = validate(event.body, whole);
  if (issues) throw new InputError(where, issues);
  return whole;
}

/** What the service sends. What is `undefined` in `said` is left out. */
export async function signedRequest(
  command: string,
  body: object,
  { SdkAppid, ...said }: Readonly<Record<string, string | undefined>>,
  { url, token, now }: { readonly url: URL; readonly token: string; readonly now: () => number },
): Promise<Request> {
  const requestTime = String(Math.floor(now() / 1000));
  const address = new URL(url);
  const query = {
    SdkAppid,
    CallbackCommand: command,
    contenttype: 'json',
    ...said,
    Sign: await signatureOf(token, requestTime),
    RequestTime: requestTime,
  };
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) address.searchParams.set(name, value);
  return new Request(address, { method: 'POST', body: JSON.stringify(body) });
}
