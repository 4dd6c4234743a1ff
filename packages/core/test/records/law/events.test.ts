import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { events } from '../../contract/events.ts';
import type { AnyEndpoint } from '../../contract/families.ts';
import { type EventRecord, eventRecords } from '../events.ts';
import type { EndpointRecord, Row } from '../records.ts';
import { fieldDifferences } from './fields.ts';

type Event = (typeof events)[number][1];

/** As the law reads a call: the body is read like an answer, and the answer is sent like a request. */
function asCall({ body, answer, examples }: EventRecord): EndpointRecord {
  const read = (row: Row): Row => (row.type === 'integer|string' ? { ...row, type: 'integer' } : row);
  const call = {
    // The codes are held by themselves.
    request: answer.filter(({ field }) => field !== 'ActionStatus' && field !== 'ErrorCode'),
    response: body.map(read),
    batch: null,
    examples: examples.map((each) => ({ request: each.answer, response: each.body })),
  };
  return call as unknown as EndpointRecord;
}

/** Where an event takes what its rows do not, or does not take what they do. */
function* differences(event: Event, record: EventRecord): Generator<string> {
  const { body, answer } = event;
  const endpoint = { input: answer, output: body } as unknown as AnyEndpoint;
  const call = asCall(record);
  yield* fieldDifferences(endpoint, call, 'response');
  if (answer) yield* fieldDifferences(endpoint, call, 'request');
  yield* envelopeDifferences(event, record);
  yield* codeDifferences(event, record);
}

const takes = (schema: Event['body'], value: unknown) =>
  !(schema['~standard'].validate(value) as { issues?: unknown }).issues;

/** The law for calls does not look at what all of their answers have; a body may have it for fields of its own. */
function* envelopeDifferences({ body }: Event, record: EventRecord): Generator<string> {
  const [example] = record.examples;
  for (const { field, required } of record.body) {
    if (!/^Error\w+$/.test(field) || !example) continue;
    const { [field]: _, ...without } = example.body;
    if (takes(body, without) === required)
      yield `body ${field}: ${required ? 'may be left out' : 'required'}`;
    if (takes(body, { ...example.body, [field]: {} })) yield `body ${field}: object taken`;
  }
}

/** The codes at the borders of what may be answered, and beyond them. */
function* codeDifferences({ answer }: Event, { answerCodes, examples }: EventRecord): Generator<string> {
  if (!answer || !answerCodes) return;
  const { values, from = Number.NaN, to = Number.NaN } = answerCodes;
  const tried = [-1, 0, 1, 2, 3, 10_016, 80_003, 0.5, from - 1, from, from + 1, to, to + 1];
  for (const code of tried.filter((each) => !Number.isNaN(each))) {
    const isAllowed = values.includes(code) || (Number.isInteger(code) && code >= from && code <= to);
    if (takes(answer, { ...examples[0]?.answer, ErrorCode: code }) !== isAllowed)
      yield `answer ErrorCode: ${code} ${isAllowed ? 'refused' : 'taken'}`;
  }
}

describe.each(events)('%s', (_, event, record) => {
  it('has the fields of its record, and no other', () => {
    expect([...differences(event, record)]).toEqual([]);
  });

  it('reads a number in quotes as a number, wherever an integer stands', () => {
    const [example] = record.examples;
    const integers = record.body.filter(
      ({ field, type }) => /^integer/.test(type) && field in Object(example?.body),
    );
    for (const { field } of integers) {
      const given = Object(example?.body)[field];
      const read = event.body['~standard'].validate({ ...example?.body, [field]: String(given) });
      expect(read).toMatchObject({ value: { [field]: given } });
    }
  });
});

describe('the law', () => {
  const [, event, record] = events.find(([name]) => name === 'groupBeforeSendMsg') ?? events[0]!;
  const entries = (event.body as unknown as { entries: v.ObjectEntries }).entries;
  const { GroupId: _, ...fewer } = entries;

  it.each<[string, Partial<Event>]>([
    ['a field that is missing', { body: v.looseObject(fewer) as never }],
    ['a field too many', { body: v.looseObject({ ...entries, NoSuch: v.optional(v.string()) }) as never }],
    ['another type', { body: v.looseObject({ ...entries, GroupId: v.number() }) as never }],
    ['a body that keeps nothing else', { body: v.strictObject(entries) as never }],
    ['an answer that takes anything', { answer: v.looseObject({}) as never }],
  ])('would notice %s', (_, wrong) => {
    expect([...differences({ ...event, ...wrong }, record)]).not.toEqual([]);
  });

  it('is held to all records', () => {
    expect(events.length).toBe(eventRecords.length);
  });
});
