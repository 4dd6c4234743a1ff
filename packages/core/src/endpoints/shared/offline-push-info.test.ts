import { describe, expect, it } from 'vitest';
import { structures } from '../../../test/records/values.ts';
import { validate } from '../../endpoint/validate.ts';
import { offlinePushInfo } from './offline-push-info.ts';

const { fields, example } = structures.offlinePushInfo;
const schema = offlinePushInfo();
const issues = (info: unknown) =>
  validate(schema, info).issues?.map(({ path, expected }) => `${path}: ${expected}`) ?? [];

/** An object with one field, which may stand in another. */
const only = (field: string, value: unknown) =>
  field.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);

it('takes the documented example, and nothing at all', () => {
  expect(validate(schema, example)).toEqual({ value: example });
  expect(issues({})).toEqual([]);
});

describe.each(fields.filter(({ type }) => type !== 'object'))('$field', ({ field, type, values }) => {
  it('takes what is documented', () => {
    for (const value of values ?? [type === 'string' ? 'text' : 1])
      expect(issues(only(field, value))).toEqual([]);
  });

  it('refuses another type, and another value than those', () => {
    expect(issues(only(field, type === 'string' ? 1 : '1'))).toHaveLength(1);
    if (values) expect(issues(only(field, type === 'string' ? 'other' : 7))).toHaveLength(1);
  });
});

it.each(['Other', 'AndroidInfo.Other', 'ApnsInfo.Other'])('refuses %s, which is not documented', (field) => {
  expect(issues(only(field, 1))).toEqual([expect.stringContaining('Other')]);
});
