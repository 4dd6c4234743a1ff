import { describe, expect, it } from 'vitest';
import { isMet } from '../../../.config/bench/row.ts';
import { median, medianRatio } from '../../../.config/bench/statistics.ts';
import { table } from '../../../.config/bench/table.ts';

const row = { name: 'a', value: 1, unit: 'ms' };

describe('what the benchmarks make of their numbers', () => {
  it.each([
    [[3], 3],
    [[3, 1, 2], 2],
    [[10, 9], 9.5],
  ])('the median of %j is %d', (numbers, expected) => {
    expect(median(numbers)).toBe(expected);
  });

  it('compares round with round, so that a disturbed one counts once', () => {
    expect(medianRatio([2, 200, 2], [1, 100, 100])).toBe(2);
  });

  it.each([
    [{ ratio: 1.5, floor: 1.5 }, true],
    [{ ratio: 1.49, floor: 1.5 }, false],
    [{ ratio: 1.15, ceiling: 1.15 }, true],
    [{ ratio: 1.16, ceiling: 1.15 }, false],
    [{ ratio: Number.NaN, ceiling: 1.15 }, false],
    [{ floor: 1.5 }, false],
    [{ ratio: 7 }, undefined],
  ])('whether %j has its goal: %s', (found, expected) => {
    expect(isMet({ ...row, ...found })).toBe(expected);
  });

  it('prints a table that says which goal was missed', () => {
    const printed = table([
      { name: 'by hand', value: 1234567, unit: 'rows/s', ratio: 1 },
      { name: 'ours', value: 0.05, unit: 'µs', ratio: 0.456, floor: 0.9, note: 'in all' },
      { name: 'theirs', value: 12.345, unit: 'ms', ratio: 1.1, ceiling: 1.15 },
    ]);
    expect(`\n${printed}\n`).toMatchInlineSnapshot(`
      "
                   value  unit    ratio  goal
      by hand  1,234,567  rows/s      1
      ours          0.05  µs       0.46  ≥ 0.9   short of it  in all
      theirs        12.3  ms        1.1  ≤ 1.15  met
      "
    `);
  });
});
