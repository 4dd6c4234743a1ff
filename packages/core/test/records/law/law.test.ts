import { describe, expect, it } from 'vitest';
import { endpoints } from '../../contract/families.ts';
import { departures, departuresOf, recordOf } from './departures.ts';
import { differences } from './differences.ts';

it('lists departures of endpoints only, each with a reason', () => {
  const names = endpoints.map(([name]) => name);
  expect(Object.keys(departures).filter((name) => !names.includes(name))).toEqual([]);
  for (const reasons of Object.values(departures))
    for (const [difference, reason] of Object.entries(reasons)) expect(reason, difference).toMatch(/\w{3}/);
});

describe.each(endpoints)('%s', (name, endpoint, family) => {
  it('does what its record says, but for the departures that are listed, and all of those', () => {
    const found = [...differences(endpoint, recordOf(endpoint, family))];
    expect(found.sort()).toEqual(departuresOf(name).sort());
  });
});
