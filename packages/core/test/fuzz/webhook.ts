import { createHash } from 'node:crypto';
import * as webhook from '@tim-rest/core/webhook';
import fc from 'fast-check';
import { eventRecords } from '../records/events.ts';
import { must } from './documented/must.ts';
import { count, ending, mustBeQuiet, type Tally } from './judge.ts';

const NOW = 1_795_230_000_000;
const TOKEN = 'fuzz-token-0123456789';
const app = { sdkAppId: 1_400_000_000, token: TOKEN, now: () => NOW };
/** What the guide says that may come. */
export const STATUSES = [200, 400, 401, 405, 408, 409, 413, 500];
const events = Object.values(webhook).filter(
  (value): value is never => typeof value === 'object',
) as readonly webhook.AnyWebhookEvent[];
const sign = (token: string, time: string) =>
  createHash('sha256')
    .update(token + time)
    .digest('hex');

/** Mostly what is right, so that something gets through. */
const often = <T>(right: T, others: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: others });

const text = fc.string({ unit: 'binary', maxLength: 40 });
const json = fc.jsonValue({ maxDepth: 4 });
const body = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...eventRecords).map(([, record]) => record.examples[0]?.body ?? {}),
  },
  {
    weight: 2,
    arbitrary: fc.dictionary(fc.constantFrom('GroupId', 'MsgBody', 'Events', 'EventTime', 'Info'), json),
  },
  { weight: 1, arbitrary: json },
);

const request = fc.record({
  event: fc.constantFrom(...eventRecords).map(([, { command }]) => command),
  command: fc.option(often<string | null>(null, text), { nil: null }),
  method: often('POST', fc.constantFrom('GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS')),
  app: often('1400000000', text),
  token: often(TOKEN, text),
  time: often(String(NOW / 1000), fc.oneof(text, fc.nat().map(String))),
  signature: fc.option(often<string | null>(null, text), { nil: null }),
  body,
  raw: often<Uint8Array | undefined>(undefined, fc.uint8Array({ maxLength: 200 })),
  // Now and then it does not come, or not whole: that takes its time.
  coming: fc.oneof(
    { weight: 60, arbitrary: fc.constant('whole' as const) },
    { weight: 1, arbitrary: fc.constantFrom('never' as const, 'broken' as const) },
  ),
  most: often(2 ** 20, fc.integer({ min: 1, max: 300 })),
  junk: fc.dictionary(text, text, { maxKeys: 2 }),
  chosen: fc.constantFrom({}, { onFailure: {} }, { onFailure: () => ({ ErrorCode: 1 }) }),
  answer: fc.oneof(json, fc.constantFrom({}, { ErrorCode: 1 }, { ErrorCode: 2, ErrorInfo: 'no' })),
  throws: fc.boolean(),
  again: fc.boolean(),
});

/** Any request to a handler of all events: a documented status, no words but an answer's, and no handler that sees what is not signed. */
export const webhooks = (tally: Tally) =>
  fc.asyncProperty(request, async (given) => {
    const seen: unknown[] = [];
    const reports: unknown[] = [];
    const handle = (got: unknown) => {
      seen.push(got);
      if (given.throws) throw new Error('mine');
      return given.answer as never;
    };
    const handler = webhook.createWebhookHandler({
      ...app,
      maxBodyBytes: given.most,
      ...(given.coming === 'never' && { timeoutMs: 5 }),
      handlers: events.map((event) =>
        webhook.on(
          event as never,
          handle as never,
          (event.answer && chosenFor(event, given.chosen)) as never,
        ),
      ),
      fallback: handle,
      observe: (report) => void reports.push(report),
      deduplicate: webhook.memoryStore({ now: app.now }),
    });
    const statuses: number[] = [];
    for (let n = 0; n <= Number(given.again); n += 1) {
      const ended = await ending(() => handler(requestOf(given)));
      must(!ended.threw, 'the handler rejects');
      if (ended.threw) return;
      const { status } = ended.value;
      const said = await ended.value.text();
      must(STATUSES.includes(status), `status ${status}`);
      must(
        status === 200 ? JSON.parse(said).ActionStatus !== undefined : said === '',
        `${status} says ${said}`,
      );
      statuses.push(status);
    }
    const isSigned =
      given.app === '1400000000' &&
      /^\d{1,13}$/.test(given.time) &&
      (given.signature ?? sign(given.token, given.time)) === sign(TOKEN, given.time) &&
      Math.abs(Number(given.time) * 1000 - NOW) <= 60_000;
    must(seen.length === 0 || (isSigned && given.method === 'POST'), 'a handler saw what is not signed');
    must(
      isSigned || given.method !== 'POST' || statuses.every((status) => status === 401),
      'not signed, and not 401',
    );
    const told = JSON.stringify(reports);
    must(!told.includes(TOKEN) && !told.includes(sign(TOKEN, given.time)), 'a report tells a secret');
    await mustBeQuiet();
    count(tally, `${statuses.join(', then ')}${seen.length ? ', handled' : ''}`);
  });

type Given = typeof request extends fc.Arbitrary<infer T> ? T : never;

/** What may be chosen of an event: `{}` is no answer to all of them. */
function chosenFor(event: webhook.AnyWebhookEvent, chosen: Given['chosen']): object {
  const { issues } = Object(event.answer?.['~standard'].validate({}));
  return issues && typeof chosen.onFailure === 'object' ? {} : chosen;
}

function requestOf(given: Given): Request {
  const { event, command, method, app, token, time, signature, body, raw, coming, junk } = given;
  const url = new URL('https://localhost/hook');
  for (const [name, value] of Object.entries(junk)) url.searchParams.set(name, value);
  url.searchParams.set('SdkAppid', app);
  url.searchParams.set('CallbackCommand', command ?? commandOf(body) ?? event);
  url.searchParams.set('RequestTime', time);
  url.searchParams.set('Sign', signature ?? sign(token, time));
  if (method === 'GET') return new Request(url);
  const content = (raw as Uint8Array<ArrayBuffer> | undefined) ?? JSON.stringify(body);
  if (coming === 'whole') return new Request(url, { method, body: content });
  return new Request(url, { method, body: streamThatIs(coming), duplex: 'half' } as RequestInit);
}

function streamThatIs(coming: 'never' | 'broken'): ReadableStream {
  const pull = (controller: ReadableStreamDefaultController) => {
    if (coming === 'broken') controller.error(new Error('lost'));
    return new Promise<void>(() => {});
  };
  return new ReadableStream({ pull });
}

function commandOf(body: unknown): string | undefined {
  const { CallbackCommand } = Object(body) as { CallbackCommand?: unknown };
  return typeof CallbackCommand === 'string' ? CallbackCommand : undefined;
}
