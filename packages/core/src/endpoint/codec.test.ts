import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { convert } from '../../test/contract/json-schema.ts';
import { answers, caught, clientWith, ok, text } from '../../test/support/fakes.ts';
import {
  batch,
  buildRequest,
  call,
  defineEndpoint,
  int64Fields,
  items,
  outcomesOf,
  pages,
  readResponse,
  requestObject,
  responseObject,
} from '../index.ts';
import { queryFields } from './codec.ts';
import { anyInt64, int64 } from './held.ts';

const LARGEST = 9_223_372_036_854_775_807n;
const credentials = {
  origin: 'https://example.com',
  sdkAppId: 1,
  identifier: 'administrator',
  userSig: 'sig',
  random: 1,
};

const counters = defineEndpoint({
  name: 'counters',
  service: 'test_svc',
  command: 'counters',
  idempotent: true,
  input: requestObject({
    Counters: v.array(v.strictObject({ Key: v.string(), Value: anyInt64() })),
  }),
  output: responseObject({
    Counters: v.optional(v.array(v.looseObject({ Key: v.string(), Value: int64() }))),
    Next: v.optional(int64()),
  }),
  codec: int64Fields('Counters.Value', 'Next'),
  batch: {
    list: 'Counters',
    key: 'Key',
    max: 2,
    outcomes: { in: 'Counters', key: 'Key', unlisted: 'failed' },
  },
});
const read = (body: string) => readResponse(counters, { status: 200, text: body });
const envelope = '"ErrorCode":0,"ActionStatus":"OK"';

describe('integers of 64 bits in an answer', () => {
  it.each([
    ['0', 0n],
    ['-7', -7n],
    ['9007199254740991', 9007199254740991n],
    ['9007199254740993', 9007199254740993n],
    ['9223372036854775807', LARGEST],
    ['-9223372036854775808', -LARGEST - 1n],
    ['18446744073709551615', 2n ** 64n - 1n],
  ])('are exact, whatever their size: %s', (digits, value) => {
    const answer = read(
      `{${envelope},"Counters":[{"Key":"a" , "Value" :\n ${digits} },{"Value":1,"Key":"b"}]}`,
    );
    expect(answer.Counters).toEqual([
      { Key: 'a', Value: value },
      { Key: 'b', Value: 1n },
    ]);
    expect(read(`{"Next":${digits},${envelope}}`).Next).toBe(value);
  });

  it('leave text alone, whatever stands in it', () => {
    const trap = '{"Next":9007199254740993,"Value": 9007199254740993}';
    const Key = JSON.stringify(`${trap}\\"Value":1234567890123456789,`);
    const answer = read(`{${envelope},"Counters":[{"Key":${Key},"Value":9007199254740993}],"Note":${Key}}`);
    expect(answer).toMatchObject({
      Counters: [{ Key: JSON.parse(Key), Value: 9007199254740993n }],
      Note: JSON.parse(Key),
    });
  });

  it.each(['1.5', '1e300', '"7"', '"9007199254740993"', 'null', '12345678901234567890123', 'true'])(
    'are refused where they are none that is exact: %s',
    async (wrong) => {
      const error = await caught(() => read(`{${envelope},"Next":${wrong}}`));
      expect(error).toMatchObject({ code: 'response.invalid', issues: [{ path: 'Next' }] });
    },
  );

  it('are looked for at their paths alone', () => {
    expect(read(`{${envelope},"Value":5,"Other":{"Next":6},"Counters":[]}`)).toMatchObject({
      Value: 5,
      Other: { Next: 6 },
    });
  });

  it('leave fields of such a name elsewhere what they are', () => {
    const other = '"Other":[{"Next":9007199254740994}],"Value":-9007199254740994';
    expect(
      read(`{${envelope},${other},"Next":9007199254740993,"Counters":[{"Key":"a","Value":1}]}`),
    ).toMatchObject({
      Other: [{ Next: 2 ** 53 + 2 }],
      Value: -(2 ** 53) - 2,
      Next: 9007199254740993n,
      Counters: [{ Key: 'a', Value: 1n }],
    });
  });

  it('are found in an answer that is reported, whatever else is wrong with it', async () => {
    const client = clientWith(answers(text(`{${envelope},"Next":5,"Counters":[null,7,{"Value":3}]}`)), {
      responses: 'report',
    });
    expect(await call(client, counters, { Counters: [] })).toMatchObject({
      Next: 5n,
      Counters: [null, 7, { Value: 3n }],
    });
  });
});

describe('integers of 64 bits in a request', () => {
  const bodyOf = (Value: number | bigint | string) =>
    buildRequest(counters, { Counters: [{ Key: 'a', Value }] }, credentials).body;

  it.each([0, -5, 5n, Number.MAX_SAFE_INTEGER, 9007199254740993n, LARGEST, -LARGEST - 1n])(
    'are written as they are: %s',
    (value) => {
      expect(bodyOf(value)).toBe(`{"Counters":[{"Key":"a","Value":${value}}]}`);
    },
  );

  it.each(['0', '-5', `${LARGEST}`, `${-LARGEST - 1n}`])(
    'are taken as text, and written as numbers: %s',
    (digits) => {
      expect(bodyOf(digits)).toBe(`{"Counters":[{"Key":"a","Value":${digits}}]}`);
    },
  );

  it('are written as numbers, though somebody gave bigints a toJSON', () => {
    const prototype = BigInt.prototype as { toJSON?: unknown };
    prototype.toJSON = () => 'patched';
    try {
      expect(bodyOf(LARGEST)).toContain(`"Value":${LARGEST}}`);
    } finally {
      delete prototype.toJSON;
    }
  });

  it.each([
    2 ** 53,
    1.5,
    LARGEST + 1n,
    -LARGEST - 2n,
    `${LARGEST + 1n}`,
    '',
    '1.5',
    '1e3',
    '0x10',
    ' 12 ',
    '9'.repeat(1000),
  ])('are refused: %s', async (value) => {
    const error = await caught(() => bodyOf(value as never));
    expect(error).toMatchObject({ code: 'input.invalid', issues: [{ path: 'Counters[0].Value' }] });
    if (value !== '') expect(error.message).not.toContain(`${value}`);
  });

  it('pass through a batch, and what becomes of each entry', async () => {
    const Counters = [
      { Key: 'a', Value: LARGEST },
      { Key: 'b', Value: 2 },
      { Key: 'c', Value: 3n },
    ];
    const answer = `{${envelope},"Counters":[{"Key":"a","Value":${LARGEST}},{"Key":"c","Value":3}]}`;
    const { succeeded, failed } = await batch(clientWith(answers(text(answer))), counters, { Counters });
    expect(succeeded.map(({ input }) => input.Counters.map(({ Value }) => Value))).toEqual([[LARGEST], [3n]]);
    expect(failed.map(({ input }) => input)).toEqual([{ Counters: [{ Key: 'b', Value: 2n }] }]);
    expect(outcomesOf(counters, { Counters }, read(answer)).failed).toHaveLength(1);
  });
});

describe('a list whose cursor is an integer of 64 bits', () => {
  const list = defineEndpoint({
    name: 'list',
    service: 'test_svc',
    command: 'list',
    idempotent: true,
    input: requestObject({ Next: v.optional(anyInt64()) }),
    output: responseObject({ Rows: v.array(v.looseObject({ Id: int64() })), Next: int64() }),
    codec: int64Fields('Next', 'Rows.Id'),
    page: { items: 'Rows', next: ({ Next }) => Next !== 0n && { Next } },
  });
  const page = (id: bigint, next: bigint) => text(`{${envelope},"Rows":[{"Id":${id}}],"Next":${next}}`);

  it('is read to its end, and its rows are told apart', async () => {
    const replies = Array.from({ length: 12 }, (_, n) =>
      page(LARGEST - BigInt(n), n < 11 ? LARGEST - BigInt(n) : 0n),
    );
    const transport = answers(...replies);
    const ids: bigint[] = [];
    for await (const { Id } of items(clientWith(transport), list, {})) ids.push(Id);
    expect(ids).toEqual(replies.map((_, n) => LARGEST - BigInt(n)));
    expect(transport.sent[1]?.request.body).toBe(`{"Next":${LARGEST}}`);
  });

  it('tells where to go on, in an error that can be logged, stored, and gone on with', async () => {
    const transport = answers(page(1n, LARGEST), text('gone', 404));
    const all = pages(clientWith(transport), list, {});
    await all.next();
    const error = await caught(all.next());
    expect(error.resume).toEqual({ Next: LARGEST });
    const stored = JSON.parse(JSON.stringify(error)).resume;
    expect(stored).toEqual({ Next: String(LARGEST) });
    const later = answers(page(2n, 0n));
    for await (const { Id } of items(clientWith(later), list, stored)) expect(Id).toBe(2n);
    expect(later.sent.map(({ request }) => request.body)).toEqual([`{"Next":${LARGEST}}`]);
  });
});

describe('fields that stand in the URL', () => {
  const addresses = defineEndpoint({
    name: 'addresses',
    service: 'test_svc',
    command: 'addresses',
    idempotent: true,
    input: requestObject({
      nettype: v.optional(v.number()),
      zone: v.optional(v.string()),
      Body: v.optional(v.number()),
    }),
    output: responseObject({}),
    codec: queryFields('nettype', 'zone'),
  });

  it('are sent there, and not in the body', async () => {
    const transport = answers(ok());
    await call(clientWith(transport), addresses, { nettype: 5, zone: 'a&b=c d', Body: 1 });
    const [{ query, request } = expect.fail()] = transport.sent;
    expect([query.get('nettype'), query.get('zone'), query.get('contenttype')]).toEqual([
      '5',
      'a&b=c d',
      'json',
    ]);
    expect(request.body).toBe('{"Body":1}');
    expect(request.label).not.toContain('nettype');
  });

  it('are left out where they are not given', async () => {
    const { href, body } = buildRequest(addresses, {}, credentials);
    expect(href()).toMatch(/contenttype=json$/);
    expect(body).toBe('{}');
  });
});

it('integers of 64 bits are integers to JSON Schema', () => {
  expect(convert(counters.output as never).json.properties?.Next).toEqual({
    type: 'integer',
    format: 'int64',
  });
  const { unnamed } = convert(counters.input as never);
  expect(unnamed).toEqual([]);
});
