import fc from 'fast-check';
import { recordOf } from './documented/records.ts';
import { codeUnits, inputsOf } from './generate.ts';
import { hostile as fail, here, type Lazy, lazy } from './lazy.ts';
import { mutated } from './mutate.ts';

/** A value that a caller might hold: it must not turn up in the error that refuses it. */
export const VALUE = 'CANARY-VALUE';

const wild = fc.anything({
  maxDepth: 2,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
});

const hole = (length: number) => new Array(length);
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(
    undefined,
    null,
    true,
    0,
    -0,
    -1,
    0.5,
    1.5,
    101,
    999,
    1e21,
    2 ** 32,
    2 ** 53,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ),
  fc.constantFrom<unknown[]>(
    '',
    VALUE,
    `${VALUE}\n`,
    'ü',
    'x'.repeat(33),
    '𝒳'.repeat(251),
    '1',
    [],
    {},
    [[]],
    hole(3),
    hole(5000),
  ),
  fc.constantFrom<unknown[]>(
    1n,
    Symbol(VALUE),
    () => VALUE,
    new Date(0),
    new Map(),
    /x/,
    new String('room'),
    new Number(1),
  ),
  fc.constantFrom<unknown[]>(
    { toJSON: () => VALUE },
    { Member_Account: 'user1', Marks: [1000], more: VALUE },
  ),
  codeUnits,
  wild,
);
const keys = fc.constantFrom(
  'GroupID',
  'toString',
  'constructor',
  '__proto__',
  'toJSON',
  'length',
  '',
  'Limit',
  'Offset',
);

/** What fails when it is touched. */
export const hostile = fail(VALUE);

type Spoiler = (input: object, key: string) => unknown;

/** Ways to make an object treacherous. */
const spoilers: Readonly<Record<string, Spoiler>> = {
  'a getter that throws': (input, key) =>
    Object.defineProperty({ ...input }, key, { enumerable: true, get: hostile }),
  'a getter that changes its mind': (input, key) => {
    let asked = 0;
    const value = Reflect.get(input, key);
    const get = () => (asked++ ? VALUE : value);
    return Object.defineProperty({ ...input }, key, { enumerable: true, get });
  },
  'a proxy whose get throws': (input) => new Proxy(input, { get: hostile }),
  'a proxy whose has throws': (input) => new Proxy(input, { has: hostile }),
  'a proxy whose ownKeys throws': (input) => new Proxy(input, { ownKeys: hostile }),
  'a proxy that passes on': (input) => new Proxy(input, {}),
  'a revoked proxy': (input) => {
    const { proxy, revoke } = Proxy.revocable(input, {});
    revoke();
    return proxy;
  },
  'a cycle': (input, key) => {
    const twin = { ...input };
    return Object.defineProperty(twin, key, { enumerable: true, value: twin });
  },
  'a field that is a proxy': (input, key) => {
    return { ...input, [key]: new Proxy(Object(Reflect.get(input, key)), { get: hostile }) };
  },
  'a list that is a proxy': (input, key) => ({ ...input, [key]: new Proxy([VALUE], { get: hostile }) }),
  'a prototype with the fields': (input) => Object.create(input),
  'a class': (input) => Object.assign(new (class Input {})(), input),
};

/** An object, made treacherous at one of its keys. */
export const spoiled = (valid: fc.Arbitrary<object>, keys: readonly string[]): fc.Arbitrary<Lazy> =>
  fc
    .tuple(valid, fc.constantFrom(...Object.entries(spoilers)), fc.constantFrom(...keys))
    .map(([value, [what, spoil], key]) =>
      lazy(
        () => `${what} (${key}) of ${fc.stringify(value)}`,
        () => spoil(value, key),
      ),
    );

export interface RandomInput {
  readonly input: Lazy;
  /** Plain data, of which it can be said beforehand whether it is right. */
  readonly plain: boolean;
}

export function inputOf(name: string): fc.Arbitrary<RandomInput> {
  const record = recordOf(name);
  const valid = inputsOf(record);
  const plain = (values: fc.Arbitrary<unknown>) =>
    values.map((value) => ({ input: here(value), plain: true }));
  const fields = [
    'Limit',
    ...record.request.map(({ field }) => field).filter((field) => /^\w+$/.test(field)),
  ];
  return fc.oneof(
    { weight: 3, arbitrary: plain(valid) },
    { weight: 5, arbitrary: plain(mutated(valid, junk, keys)) },
    { weight: 1, arbitrary: plain(wild) },
    { weight: 1, arbitrary: plain(junk) },
    { weight: 2, arbitrary: spoiled(valid, fields).map((input) => ({ input, plain: false })) },
  );
}

export { junk, keys, wild };
