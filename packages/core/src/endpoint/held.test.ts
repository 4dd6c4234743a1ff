import * as v from 'valibot';
import { expect, it } from 'vitest';
import { map } from './held.ts';
import { validate } from './validate.ts';

it.each(['__proto__', 'prototype', 'constructor'])(
  'refuses a map with a value under %s: it would be lost',
  (name) => {
    const given = JSON.parse(`{ "city": "Basel", "${name}": "x" }`);
    const expected = 'no name that is __proto__, prototype, constructor';
    expect(validate(map(v.string()), given)).toEqual({ issues: [{ path: '', expected }] });
    expect(validate(map(v.string()), { city: 'Basel' })).toEqual({ value: { city: 'Basel' } });
  },
);
