import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defineEndpoint } from '../../endpoint/endpoint.ts';
import { list, requestObject, responseObject } from '../../endpoint/schema.ts';
import { Refusal } from '../refusal.ts';
import { readInput } from './input.ts';

/** A command of this service, which takes a list of at most two, and texts. */
const endpointOf = (service: string) =>
  defineEndpoint({
    name: 'thing',
    service,
    command: 'thing',
    idempotent: true,
    input: requestObject({
      Names: v.array(v.string()),
      To_Account: v.optional(v.string()),
      Get_Account: v.optional(v.string()),
    }),
    output: responseObject({}),
    batch: { list: 'Names', max: 2 },
  });

const codeOf = (service: string, body: unknown) => {
  try {
    return readInput(endpointOf(service) as never, body, false);
  } catch (error) {
    return error instanceof Refusal ? error.errorCode : error;
  }
};

describe.each([
  ['group_open_http_svc', 10004, 10005, 10004, 60003],
  ['group_open_avchatroom_http_svc', 10004, 10005, 10004, 60003],
  ['im_open_login_svc', 70402, 70402, 70402, 60003],
  ['profile', 40001, 40001, 40002, 60003],
  ['sns', 30001, 30001, 30001, 60003],
  ['openim', 90010, 90011, 90003, 90001],
  ['timpush', 90001, 90018, 90001, 90001],
  ['recentcontact', 50002, 50002, 50002, 60003],
  ['openconfigsvr', 130005, 130005, 130005, 130001],
  ['open_msg_svc', 1002, 1002, 1002, 60003],
  ['im_msg_audit_mgr', 2003, 2016, 2003, 60003],
  ['robots_of_tomorrow', 10004, 10005, 10004, 60003],
])('%s', (service, wrong, tooMany, receiver, notJson) => {
  it.each([
    [wrong, 'a missing field', {}],
    [wrong, 'a wrong type', { Names: 'a' }],
    [wrong, 'a wrong entry', { Names: [1] }],
    [tooMany, 'a list that is too long', { Names: ['a', 'b', 'c'] }],
    [receiver, 'a wrong receiver', { Names: ['a'], To_Account: ['b'] }],
    [60015, 'a receiver that is a number', { To_Account: 1 }],
    [notJson, 'a text', 'Names=a'],
    [notJson, 'a list', []],
    [notJson, 'null', null],
  ])('refuses with %i: %s', (code, _, body) => {
    expect(codeOf(service, body)).toBe(code);
  });

  it('takes what is right', () => {
    expect(codeOf(service, { Names: ['a', 'b'] })).toEqual({ Names: ['a', 'b'] });
  });
});

describe('what clients write in place of nothing', () => {
  const endpoint = defineEndpoint({
    name: 'thing',
    service: 'sns',
    command: 'thing',
    idempotent: true,
    input: requestObject({
      Names: list(v.string()),
      Tags: v.optional(list(v.string())),
      Fields: v.optional(v.array(v.string())),
      Parts: v.optional(v.array(requestObject({ Seq: v.optional(v.number()) }))),
    }),
    output: responseObject({}),
  });
  const read = (body: object, strict = false) => readInput(endpoint as never, body, strict);

  it.each<[string, object, object]>([
    ['null', { Names: ['a'], Tags: null }, { Names: ['a'] }],
    ['null within an entry', { Names: ['a'], Parts: [{ Seq: null }] }, { Names: ['a'], Parts: [{}] }],
    ['an empty list', { Names: ['a'], Tags: [] }, { Names: ['a'] }],
  ])('%s is nothing, unless strict', (_, body, taken) => {
    expect(read(body)).toEqual(taken);
    expect(() => read(body, true)).toThrow(/^(Tags|Parts\[0\].Seq): expected/);
  });

  it('is kept where it says something', () => {
    expect(read({ Names: ['a'], Fields: [] })).toEqual({ Names: ['a'], Fields: [] });
  });

  it.each([
    ['Names: expected a value', { Names: null }],
    ['Names: expected at least 1 entry', { Names: [] }],
    ['Names[0]: expected string', { Names: [null] }],
  ])('is not what must be there: %s', (expected, body) => {
    expect(() => read(body)).toThrow(expected);
  });
});

it('has a code of its own for a field that one is documented for', () => {
  expect(codeOf('openconfigsvr', { Names: [], Get_Account: ['a'] })).toBe(130003);
});
