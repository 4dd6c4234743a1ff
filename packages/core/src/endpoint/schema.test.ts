import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { range } from '../../test/support/fakes.ts';
import { account, groupId, integer, list, requestObject, responseObject, rule, text } from './schema.ts';
import { type Schema, validate } from './validate.ts';

/** What is wrong with a value, as errors tell it. */
const issues = (schema: Schema<never>, value: unknown) =>
  validate(schema, value).issues?.map(({ path, expected }) => (path ? `${path}: ${expected}` : expected)) ??
  [];

const of = (schema: v.GenericSchema) => (value: unknown) => issues(schema as never, value);

describe('requestObject', () => {
  const check = of(requestObject({ Id: v.string(), Deep: v.optional(requestObject({ N: v.number() })) }));

  it('takes the fields that it lists, and no others', () => {
    expect(check({ Id: 'a' })).toEqual([]);
    expect(check({ Id: 'a', Deep: { N: 1 } })).toEqual([]);
    expect(check({ Id: 'a', id: 'a' })).toEqual(['id: no such field']);
    expect(check({ Id: 'a', Deep: { N: 1, n: 1 } })).toEqual(['Deep.n: no such field']);
  });

  it('takes no list, and nothing else that has other things than fields, for an object whose fields may be left out', () => {
    const check = of(
      requestObject({
        N: v.optional(v.number()),
        Deep: v.optional(requestObject({ N: v.optional(v.number()) })),
      }),
    );
    for (const value of [[], [{}], new Map(), new Date(), Promise.resolve({}), new Uint8Array(), () => {}]) {
      expect(check(value)).toEqual(['Object']);
      expect(check({ Deep: value })).toEqual(['Deep: Object']);
    }
    expect(check({ Deep: {} })).toEqual([]);
    expect(check(Object.create({ N: 1 }))).toEqual([]);
  });

  it('says what is missing, and what is not an object', () => {
    expect(check({})).toEqual(['Id: a value']);
    expect(check({ Id: 'a', Deep: {} })).toEqual(['Deep.N: a value']);
    expect(check(null)).toEqual(['Object']);
    expect(check('x')).toEqual(['Object']);
  });
});

describe('responseObject', () => {
  const schema = responseObject({ Thing: v.optional(v.string()) });
  const check = (value: unknown) => issues(schema as never, value);

  it('wants documented fields to have their types', () => {
    expect(check({ ErrorCode: 0 })).toEqual([]);
    expect(check({ ErrorCode: 0, ActionStatus: 'OK', ErrorInfo: '', ErrorDisplay: '', Thing: 'x' })).toEqual(
      [],
    );
    expect(check({})).toEqual(['ErrorCode: a value']);
    expect(check({ ErrorCode: 0, Thing: 7, ErrorInfo: null })).toEqual([
      'ErrorInfo: string',
      'Thing: string',
    ]);
  });

  it('keeps unknown fields', () => {
    const answer = { ErrorCode: 0, New: { a: 1 } };
    expect(validate(schema, answer)).toEqual({ value: answer });
  });
});

describe('integer', () => {
  it('is whole, safe and in its range', () => {
    const check = of(integer(1, 100));
    for (const value of [1, 50, 100]) expect(check(value)).toEqual([]);
    for (const value of [0, 101, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5', null, undefined, 5n, true])
      expect(check(value), String(value)).not.toEqual([]);
  });

  it('is not negative, nor more than numbers can tell apart, when nothing is said', () => {
    const check = of(integer());
    expect(check(0)).toEqual([]);
    expect(check(Number.MAX_SAFE_INTEGER)).toEqual([]);
    expect(check(-1)).not.toEqual([]);
    expect(check(2 ** 53)).not.toEqual([]);
  });
});

describe('text', () => {
  it('is measured in bytes', () => {
    const check = of(text(6));
    expect(check('')).toEqual([]);
    expect(check('直播')).toEqual([]);
    expect(check('直播a')).toEqual(['at most 6 bytes of UTF-8']);
    expect(check(7)).toEqual(['string']);
  });
});

describe('account', () => {
  it('is 1 to 32 bytes of UTF-8', () => {
    const check = of(account());
    for (const value of [
      'a',
      ' ',
      '~',
      'x'.repeat(32),
      'a&b#c+d/e?f=g%h',
      'é'.repeat(16),
      '直播间',
      '😀'.repeat(8),
    ])
      expect(check(value), value).toEqual([]);
    for (const value of [
      '',
      'x'.repeat(33),
      'é'.repeat(17),
      '直'.repeat(11),
      '\ud83d',
      'a\n',
      '\t',
      '\x7f',
      '\x85',
    ])
      expect(check(value), value).toEqual(['1 to 32 bytes of UTF-8, without controls']);
    expect(check(7)).toEqual(['string']);
  });
});

describe('groupId', () => {
  it('is any text but none', () => {
    const check = of(groupId());
    for (const value of ['g', '@TGS#a', '@TGS#_@TGS#cQVLVHIM62CJ', '直播']) expect(check(value)).toEqual([]);
    expect(check('')).toEqual(['the id of a group']);
  });
});

describe('list', () => {
  it('is not empty, and not too long', () => {
    const check = of(list(v.string(), 2));
    expect(check(['a', 'b'])).toEqual([]);
    expect(check([])).toEqual(['at least 1 entry']);
    expect(check(['a', 'b', 'c'])).toEqual(['at most 2 entries']);
    expect(check(['a', 7])).toEqual(['[1]: string']);
    expect(check('ab')).toEqual(['Array']);
    // The length alone: what is in it is not looked at.
    expect(check([1, 2, 3])).toEqual(['at most 2 entries']);
  });

  it('may be of any length', () => {
    expect(of(list(v.number()))(range(5000))).toEqual([]);
  });
});

describe('rule', () => {
  it('says what it wants', () => {
    const check = of(
      v.pipe(
        v.number(),
        rule('an even number', (n: number) => n % 2 === 0),
      ),
    );
    expect(check(2)).toEqual([]);
    expect(check(3)).toEqual(['an even number']);
  });
});

describe('validate', () => {
  it('finds the way through objects, lists and maps', () => {
    const schema = v.object({ a: v.array(v.object({ 'b c': v.record(v.string(), v.number()) })) });
    expect(of(schema)({ a: [{ 'b c': {} }, { 'b c': { k: 'sesame' } }] })).toEqual(['a[1].b c.k: number']);
  });

  it('never quotes the value, whatever the schema', () => {
    const schemas = [
      v.literal('x'),
      v.picklist(['x', 'y']),
      v.union([v.number(), v.boolean()]),
      v.variant('type', [v.object({ type: v.literal('x') })]),
      v.pipe(v.string(), v.email()),
      v.pipe(
        v.string(),
        v.check((text) => text === 'x'),
      ),
      v.pipe(v.string(), v.url()),
      v.pipe(v.string(), v.minLength(100)),
      v.pipe(v.string(), v.startsWith('x')),
      v.pipe(v.string(), v.excludes('sesame')),
      v.never(),
      v.date(),
    ];
    for (const schema of schemas)
      for (const value of ['sesame', { type: 'sesame' }, ['sesame']]) {
        const found = of(schema)(value).filter((words) => words !== '!"sesame"');
        expect(found.join(), schema.type).not.toContain('sesame');
      }
  });

  it('does not throw when a value cannot be read', () => {
    const trap = {
      get Id(): string {
        throw new Error('sesame');
      },
    };
    expect(of(requestObject({ Id: v.string() }))(trap)).toEqual(['a value that can be read']);
  });
});
