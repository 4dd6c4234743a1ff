import { describe, expect, it } from 'vitest';
import documented from '../../test/error-codes.json' with { type: 'json' };
import { lookUp } from './catalogue.ts';

const codes = new Set(documented.map(({ code }) => code));

/** Not documented code by code: known by their range. */
const spans: readonly [first: number, last: number, category: string][] = [
  [70_000, 70_099, 'authentication'],
  [72_000, 72_999, 'quota'],
  [10_100, 10_200, 'permission'],
  [38_000, 39_000, 'permission'],
  [120_001, 130_000, 'permission'],
];

describe('lookUp', () => {
  it.each(documented)('knows $code', ({ code, category, replay }) => {
    expect(lookUp(code)).toEqual({ category, replay });
  });

  it('knows no other code, but for the documented spans', () => {
    const thousands = new Set([...codes].map((code) => Math.floor(code / 1000)));
    const wrong: number[] = [];
    for (let code = 1; code <= 150_000; code += 1) {
      // Every code near a known one; of the rest a sample, which no span of a hundred can slip through.
      if (codes.has(code) || !(thousands.has(Math.floor(code / 1000)) || code % 97 === 0)) continue;
      const expected = spans.find(([first, last]) => first <= code && code <= last)?.[2] ?? 'unknown';
      const { category, replay } = lookUp(code);
      if (category !== expected || replay !== 'final') wrong.push(code);
    }
    expect(wrong).toEqual([]);
  });

  it.each(spans)('ends the span from %d to %d there', (first, last, category) => {
    expect([first, last].map((code) => lookUp(code).category)).not.toContain('unknown');
    expect([first - 1, last + 1].map((code) => lookUp(code).category)).not.toContain(category);
  });

  it('has a UserSig signed afresh where a fresh one may do, and nowhere else', () => {
    const stale = [...codes].filter((code) => lookUp(code).replay === 'stale');
    expect(stale.sort((a, b) => a - b)).toEqual([
      20002, 60004, 60005, 70001, 70003, 70004, 70005, 70006, 70007, 70008, 70009, 70010, 70052, 70236, 70346,
      70347,
    ]);
  });

  it('lets a call be replayed in the categories that pass by themselves only', () => {
    for (const { code, category, replay } of documented) {
      if (replay === 'ambiguous') expect(category, `${code}`).toBe('server');
      if (replay === 'refused' && code !== 70017)
        expect(['rate-limit', 'server'], `${code}`).toContain(category);
    }
  });

  it('leaves a penalty of a minute alone', () => {
    expect(lookUp(70050)).toEqual({ category: 'rate-limit', replay: 'final' });
  });

  it.each([0, -1, -10007, 10007.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'does not know %d',
    (code) => {
      expect(lookUp(code)).toEqual({ category: 'unknown', replay: 'final' });
    },
  );
});
