import fc from 'fast-check';
import { CANARY } from '../support/fakes.ts';
import { recordOf } from './documented/records.ts';
import { answersOf, codeUnits } from './generate.ts';
import { type Junk, mutated } from './mutate.ts';

/** What an HTTP stack got back; `headers` may be anything. */
export interface RandomAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: never;
}

const envelope = {
  ActionStatus: fc.constantFrom('OK', 'OK', 'OK', 'FAIL'),
  ErrorCode: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    fc.constantFrom(60008, 70001, 10007, 60007, 10019, -1, 99),
  ),
  ErrorInfo: fc.oneof(
    fc.constant(''),
    fc.string(),
    fc.constantFrom(`bad ${CANARY}`, `?usersig=${CANARY}&random=1`),
  ),
};

const bytes = fc.uint8Array({ maxLength: 60 });

/** What JSON can hold, and what does harm where code trusts it. */
const junk: fc.Arbitrary<Junk> = fc.oneof(
  fc.constantFrom<unknown[]>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    0.5,
    1e300,
    2 ** 53,
    '',
    '0',
    'OK',
    'FAIL',
    [],
    {},
    [[]],
    [null],
  ),
  fc.constantFrom<unknown[]>({ toString: 1, valueOf: 1 }, { length: 1e9 }, { toJSON: 1 }, CANARY),
  fc.integer(),
  codeUnits,
  fc.jsonValue({ maxDepth: 2 }),
);

const keys = fc.constantFrom(
  'toString',
  'constructor',
  'hasOwnProperty',
  'then',
  '',
  '__proto__',
  'Response',
  CANARY,
);

/** Things that only text can do. */
const spoil = fc.oneof(
  fc.tuple(
    fc.constantFrom('"ErrorCode":', '"NextOffset":', '"MemberList":'),
    fc.constantFrom('1', '0', '1e999', '-0', '9007199254740993', '"0"', '{"":0}'),
  ),
  fc.tuple(
    fc.constantFrom('"__proto__":', '"\\u005f_proto__":', '"constructor":', '"\\ud800":'),
    fc.constantFrom('1', '{}', '{"ErrorCode":0}'),
  ),
  fc.tuple(
    fc.constant('"Deep":'),
    fc.constantFrom(3, 500, 20_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  ),
);
const spoiled = (text: fc.Arbitrary<string>) =>
  fc.oneof(
    // A field twice, or one more, in front or behind.
    fc
      .tuple(text, spoil, fc.boolean())
      .map(([json, [key, value], first]) =>
        first ? json.replace('{', `{${key}${value},`) : json.replace(/}$/, `,${key}${value}}`),
      ),
    fc.tuple(text, fc.nat(200)).map(([json, end]) => json.slice(0, end)),
    fc
      .tuple(text, codeUnits, fc.nat(200))
      .map(([json, noise, at]) => json.slice(0, at) + noise + json.slice(at)),
    text.map((json) => `\ufeff${json}`),
    text.map((json) => ` \r\n\t${json}\n`),
    text.map((json) => json.replaceAll('"', "'")),
  );

export function textOf(name: string): fc.Arbitrary<string> {
  const valid = answersOf(recordOf(name), envelope);
  const mutant = mutated(valid, junk, keys).map((value) => JSON.stringify(value) ?? '');
  return fc.oneof(
    { weight: 2, arbitrary: valid.map((value) => JSON.stringify(value)) },
    { weight: 6, arbitrary: mutant },
    { weight: 3, arbitrary: spoiled(mutant) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
    { weight: 1, arbitrary: codeUnits },
    { weight: 1, arbitrary: bytes.map((data) => Buffer.from(data).toString('latin1')) },
    { weight: 1, arbitrary: bytes.map((data) => Buffer.from(data).toString('utf8')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '{}',
        '[]',
        'null',
        '0',
        '<html></html>',
        `{"ErrorCode":0,"Sig":"${CANARY}"}`,
      ),
    },
  );
}

const status = fc.oneof(
  { weight: 12, arbitrary: fc.constant(200) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(0, 201, 204, 301, 302, 304, 400, 403, 404, 408, 429, 500, 502, 503, 504),
  },
  { weight: 1, arbitrary: fc.integer({ min: -10, max: 1100 }) },
);

const retryAfter = fc.oneof(
  fc.constantFrom<unknown[]>(
    null,
    undefined,
    '',
    '0',
    '1',
    '3600',
    '-1',
    '1.5',
    '1e9',
    '9'.repeat(400),
    ' 5 ',
    'soon',
  ),
  fc.constantFrom<unknown[]>(
    'Wed, 21 Oct 2099 07:28:00 GMT',
    'Wed, 21 Oct 2015 07:28:00 GMT',
    '0x10',
    CANARY,
    5,
    {},
    Symbol('x'),
  ),
  codeUnits,
);
const headers = fc.oneof(
  { weight: 4, arbitrary: retryAfter.map((value) => ({ get: () => value })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown[]>(
      undefined,
      null,
      1,
      'text',
      {},
      { get: 1 },
      new Headers({ 'retry-after': '2' }),
      {
        get() {
          throw new Error(CANARY);
        },
      },
    ),
  },
);

/** An answer whose text is wild, whose headers are wilder, and whose status is a whole number. */
export const answerOf = (name: string): fc.Arbitrary<RandomAnswer> =>
  fc.record({ status, text: textOf(name), headers: headers as fc.Arbitrary<never> });
