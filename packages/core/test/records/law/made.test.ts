import { describe, expect, it } from 'vitest';
import { records } from '../records.ts';
import { differences } from './differences.ts';
import { madeEndpoint } from './made.ts';

describe.each(records)('%s', (_, record) => {
  it('makes an endpoint in which the law finds nothing', () => {
    expect([...differences(madeEndpoint(record), record)]).toEqual([]);
  });
});
