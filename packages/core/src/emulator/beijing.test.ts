import { expect, it } from 'vitest';
import { beijingDigits, beijingTime, startOfHour } from './beijing.ts';

it('is eight hours ahead, over the end of a year too', () => {
  const newYear = Date.UTC(2026, 11, 31, 16, 5, 9);
  expect(beijingTime(newYear)).toBe('2027-01-01 00:05:09');
  expect([beijingDigits(newYear, 8), beijingDigits(newYear, 10)]).toEqual(['20270101', '2027010100']);
});

it.each(['2027010100', '2024022923', '1999123123'])('knows when %s begins', (digits) => {
  const start = startOfHour(digits) as number;
  expect(beijingDigits(start, 10)).toBe(digits);
  expect(beijingDigits(start - 1, 10)).not.toBe(digits);
});

it.each(['2026022900', '2026130100', '2026010124', '2026010000', '202601010', '20260101000', 'yesterday!'])(
  'takes %s for no hour',
  (digits) => {
    expect(startOfHour(digits)).toBeUndefined();
  },
);
