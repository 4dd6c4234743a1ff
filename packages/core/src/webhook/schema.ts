import * as v from 'valibot';
import { type Entries, type Of, oneOf, optional, part } from '../endpoint/held.ts';
import { list, requestObject, rowObject, rule } from '../endpoint/schema.ts';
import type { Schema } from '../endpoint/validate.ts';
import type { MsgElement } from '../endpoints/shared/message-body.ts';
import { type ReceivedMsgElement, receivedMsgBody } from '../endpoints/shared/received-msg-body.ts';
import type { WebhookAnswer, WebhookBody } from './event.ts';

/** The body of an event: fields that are not listed are kept. */
/* @__NO_SIDE_EFFECTS__ */
export function body<T extends WebhookBody>(
  entries: Entries<Omit<NoInfer<T>, keyof WebhookBody>>,
): Schema<T> {
  return rowObject({
    CallbackCommand: v.string(),
    ...(entries as v.ObjectEntries),
  }) as Schema<unknown> as Schema<T>;
}

/** One whose command stands in the URL alone. */
/* @__NO_SIDE_EFFECTS__ */
export function bareBody<T>(entries: Entries<NoInfer<T>>): Schema<T> {
  return rowObject(entries as v.ObjectEntries) as Schema<unknown> as Schema<T>;
}

/** What may be answered: a field that is not listed is refused. */
/* @__NO_SIDE_EFFECTS__ */
export function answer<T extends WebhookAnswer>(
  errorCode: Of<number>,
  entries: Entries<Omit<NoInfer<T>, keyof WebhookAnswer>>,
): Schema<T> {
  return requestObject({
    ActionStatus: optional(oneOf('OK'), 'OK'),
    ErrorCode: optional(errorCode, 0),
    ErrorInfo: optional(v.string(), ''),
    ...(entries as v.ObjectEntries),
  }) as Schema<unknown> as Schema<T>;
}

/** One of these codes, or of those from the first to the second of a pair. */
/* @__NO_SIDE_EFFECTS__ */
export function codes(...allowed: readonly (number | readonly [from: number, to: number])[]): Of<number> {
  const ranges = allowed.map((each) => (typeof each === 'number' ? ([each, each] as const) : each));
  const expects = allowed
    .map((each) => (typeof each === 'number' ? each : `${each[0]} to ${each[1]}`))
    .join(', ');
  const holds = (code: number) =>
    Number.isInteger(code) && ranges.some(([from, to]) => code >= from && code <= to);
  return v.pipe(v.number(), rule(expects, holds), v.description(expects));
}

/** An integer in a body, which the service quotes now and then. */
/* @__NO_SIDE_EFFECTS__ */
export function integer(): Of<number> {
  const schema = v.number();
  const run: (typeof schema)['~run'] = (dataset, config) => {
    const { value } = dataset;
    if (typeof value === 'string' && /^-?\d{1,16}$/.test(value)) dataset.value = Number(value);
    return schema['~run'](dataset, config);
  };
  return { ...schema, '~run': run };
}

/** The elements of a message in a body. Kinds that are newer than this library come as they are. */
/* @__NO_SIDE_EFFECTS__ */
export function elements(): Of<MsgElement[]> {
  return receivedMsgBody() as Of<unknown> as Of<MsgElement[]>;
}

/**
 * The elements that take the place of a message's. The types alone hold them to what each kind has: most of them are handed
 * back as they came, and what a client has put into one is not what a server may send.
 */
/* @__NO_SIDE_EFFECTS__ */
export function newElements(): Of<readonly MsgElement[]> {
  const element = part<ReceivedMsgElement>({
    MsgType: v.string(),
    MsgContent: v.record(v.string(), v.unknown()),
  });
  return list(element) as Of<unknown> as Of<readonly MsgElement[]>;
}
