import { knowsField } from '../endpoint/known-fields.ts';
import { validate } from '../endpoint/validate.ts';
import { InputError } from '../errors/index.ts';
import type { WebhookBody, WebhookEvent } from './event.ts';
import { signatureOf } from './signature.ts';

/** The body as the service sends it, of now: with its command, where the event has it there. */
export function wholeBody<Body, Answer>(
  where: string,
  event: WebhookEvent<Body, Answer>,
  body: Omit<NoInfer<Body>, keyof WebhookBody>,
): object {
  const hasCommand = knowsField(event.body, 'CallbackCommand', body);
  const whole = hasCommand ? { CallbackCommand: event.command, ...body } : body;
  const { issues } = validate(event.body, whole);
  if (issues) throw new InputError(where, issues);
  try {
    return JSON.parse(JSON.stringify(whole));
  } catch {
    throw new InputError(where, [{ path: 'body', expected: 'what JSON can hold' }]);
  }
}

/** What the service sends. What is `undefined` in `said` is left out. */
export async function signedRequest(
  command: string,
  body: object,
  { SdkAppid, ...said }: Readonly<Record<string, string | undefined>>,
  { url, token, now }: { readonly url: URL; readonly token: string; readonly now: () => number },
  init?: RequestInit,
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
  return new Request(address, { ...init, method: 'POST', body: JSON.stringify(body) });
}
