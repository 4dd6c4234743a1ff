import { describe, expect, it } from 'vitest';
import { endpoints } from '../../contract/families.ts';
import { recordOf } from './departures.ts';
import { differences } from './differences.ts';
import { plantedFields, withField } from './plant.ts';
import { plantedFacts } from './plant-rules.ts';

describe.each(endpoints)('%s', (_, endpoint, family) => {
  const record = recordOf(endpoint, family);

  const said = (wrong: typeof endpoint) => differences(wrong, record).sort().join('\n');

  it('is what it was when it is taken apart and put together', () => {
    for (const side of ['request', 'response'] as const)
      for (const { field } of record[side])
        expect(said(withField(endpoint, side, field, (entries) => entries)), field).toBe(said(endpoint));
  });

  it('is found out, whatever is made wrong in it', () => {
    const planted = [...plantedFields(endpoint, record), ...plantedFacts(endpoint, record)];
    // A departure that is gone is as good as a difference: the law wants all that are listed.
    const missed = planted.filter(([, wrong]) => said(wrong) === said(endpoint));
    expect(planted.length).toBeGreaterThan(20);
    expect(missed.map(([drift]) => drift)).toEqual([]);
  });
});
