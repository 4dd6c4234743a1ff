import { describe, expect, it } from 'vitest';
import { type AnyEndpoint, endpoints } from '../../contract/families.ts';
import { type EndpointRecord, records } from '../records.ts';
import { recordOf } from './departures.ts';
import { differences } from './differences.ts';
import { madeEndpoint } from './made.ts';
import { plantedFields, withField } from './plant.ts';
import { plantedFacts } from './plant-rules.ts';

/** Whether the law says another thing now. A departure that is gone is as good as a difference: it wants all of them. */
function isSeen(wrong: AnyEndpoint, record: EndpointRecord, before: readonly string[]): boolean {
  let n = 0;
  for (const difference of differences(wrong, record)) if (difference !== before[n++]) return true;
  return n !== before.length;
}

/** One of sixteen of the endpoints that are made of records stands for the others: all of them take half a minute. */
const made = records
  .filter((_, n) => n % 16 === 0)
  .map(([path, record]) => [`made of ${path}`, madeEndpoint(record), record] as const);
const present = endpoints.map(
  ([name, endpoint, family]) => [name, endpoint, recordOf(endpoint, family)] as const,
);

describe.each([...present, ...made])('%s', (_, endpoint, record) => {
  const before = [...differences(endpoint, record)];

  it('is what it was when it is taken apart and put together', () => {
    for (const side of ['request', 'response'] as const) {
      const [row] = record[side].slice(-1);
      const same = withField(endpoint, side, row?.field ?? '', (entries) => entries);
      expect([...differences(same, record)]).toEqual(before);
    }
  });

  it('is found out, whatever is made wrong in it', { timeout: 60_000 }, () => {
    const planted = [...plantedFields(endpoint, record), ...plantedFacts(endpoint, record)];
    const missed = planted.filter(([, wrong]) => !isSeen(wrong, record, before));
    expect(planted.length).toBeGreaterThan(10);
    expect(missed.map(([drift]) => drift)).toEqual([]);
  });
});
