import { describe, expect, it } from 'vitest';
import { convert } from '../../../test/contract/json-schema.ts';
import { readJson } from '../../../test/records/records.ts';
import { structures } from '../../../test/records/values.ts';
import { validate } from '../../endpoint/validate.ts';
import { msgBody } from './message-body.ts';

interface Field {
  readonly field: string;
  readonly type: string;
  readonly required: boolean;
  readonly values?: readonly unknown[];
  readonly min?: number;
  readonly max?: number;
}
type Content = Record<string, unknown>;
interface Element {
  readonly MsgType: string;
  readonly MsgContent: Content;
}

const schema = msgBody();
const issues = (body: unknown) =>
  validate(schema, body).issues?.map(({ path, expected }) => `${path}: ${expected}`) ?? [];

/** The kinds of elements as they are documented. */
const documented = Object.entries(structures.elements).map(
  ([type, { fields, example }]) => [type, fields as readonly Field[], example as unknown as Element] as const,
);
const kinds = documented.filter(([type]) => type !== 'TIMStreamElem');
const text = { MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } };

interface Json {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The fields of a schema, as records have them. */
function* fieldsOf({ properties = {}, required = [] }: Json, path = ''): Generator<Field> {
  for (const [name, json] of Object.entries(properties)) {
    const values = json.enum && { values: json.enum };
    const type = json.enum && json.type === 'number' ? 'integer' : (json.type ?? '');
    const limits = {
      ...(json.minimum !== undefined && { min: json.minimum }),
      ...(json.maximum !== undefined && { max: json.maximum }),
    };
    yield { field: `${path}${name}`, type, required: required.includes(name), ...limits, ...values };
    if (json.items) yield* fieldsOf(json.items, `${path}${name}[].`);
  }
}

it('knows the nine kinds that are documented, and neither a stream nor another', () => {
  expect(documented).toHaveLength(10);
  for (const [type, , example] of documented)
    expect(issues([example])).toHaveLength(type === 'TIMStreamElem' ? 1 : 0);
  expect(issues([{ MsgType: 'TIMOtherElem', MsgContent: {} }])[0]).toContain('[0].MsgType');
  expect(issues([{ MsgType: 'TIMOtherElem', MsgContent: {} }])[0]).toContain('"TIMTextElem" | ');
});

describe.each(kinds)('%s', (type, fields, example) => {
  it('has the documented fields, and no other', () => {
    const { items } = convert(schema as never).json as Json;
    const options = items?.anyOf ?? items?.oneOf ?? [];
    const kind = options.find(({ properties }) => properties?.MsgType?.enum?.[0] === type);
    const told = [...fieldsOf(kind?.properties?.MsgContent as Json)];
    const known = fields.map(({ field, type, required, values, min, max }) =>
      Object.entries({ field, type, required, values, min, max }).filter(([, value]) => value !== undefined),
    );
    expect(told).toMatchObject(known.map((entries) => Object.fromEntries(entries)));
    expect(told.map(({ values }) => values)).toEqual(fields.map(({ values }) => values));
  });

  it('takes its example, as it is', () => {
    expect(validate(schema, [example])).toEqual({ value: [example] });
  });

  it('refuses a field that is not documented, and one that is missing', () => {
    const { MsgContent } = example;
    const also = { ...example, MsgContent: { ...MsgContent, Other: 1 } };
    expect(issues([text, also])).toEqual(['[1].MsgContent.Other: no such field']);
    expect(issues([{ ...example, Other: 1 }])).toEqual(['[0].Other: no such field']);
    for (const { field, required } of fields.filter(({ field }) => !field.includes('.'))) {
      const { [field]: _, ...rest } = MsgContent;
      const expected = required ? [`[0].MsgContent.${field}: a value`] : [];
      expect(issues([{ ...example, MsgContent: rest }])).toEqual(expected);
    }
  });
});

it.each([
  ['nothing', [], ': at least 1 entry'],
  ['what is no list', text, ': Array'],
  ['what is no element', ['hello'], '[0]: Object'],
  ['an element without content', [{ MsgType: 'TIMTextElem' }], '[0].MsgContent: a value'],
  ['the content of another', [{ ...text, MsgType: 'TIMFaceElem' }], '[0].MsgContent.Index: a value'],
  ['a place that is none', [place(Number.POSITIVE_INFINITY)], '[0].MsgContent.Latitude: a finite number'],
  ['two of TIMCustomElem', [custom(), text, custom()], ': at most one TIMCustomElem'],
])('refuses %s', (_, body, issue) => {
  expect(issues(body)).toContain(issue);
});

it('can be of some kinds only', () => {
  const some = msgBody('TIMTextElem', 'TIMCustomElem');
  for (const [type, , example] of documented)
    expect(!validate(some, [example]).issues).toBe(['TIMTextElem', 'TIMCustomElem'].includes(type));
});

it('takes any number of the others, in their order', () => {
  const body = [text, custom(), text, text];
  expect(validate(schema, body)).toEqual({ value: body });
});

it('takes messages forwarded with elements that nobody knows', () => {
  const [, , relay] = kinds.find(([type]) => type === 'TIMRelayElem') ?? [];
  const MsgBody = [{ MsgType: 'TIMNewElem', MsgContent: { Any: { thing: [1] } } }];
  const forwarded = { ...relay, MsgContent: { ...relay?.MsgContent, MsgList: [{ MsgBody }] } };
  expect(validate(schema, [forwarded])).toEqual({ value: [forwarded] });
});

it('is what records of messages refer to', () => {
  const { request } = readJson<{ request: readonly { ref?: string }[] }>('group/send-broadcast-msg.json');
  expect(request.map(({ ref }) => ref)).toContain('msgBody');
});

function custom() {
  return { MsgType: 'TIMCustomElem', MsgContent: { Data: '{}' } };
}

function place(Latitude: number) {
  return { MsgType: 'TIMLocationElem', MsgContent: { Desc: 'here', Latitude, Longitude: 7.5 } };
}
