import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packedCodes, ranges as spans } from '../../test/codes/pack.ts';
import { lookUp } from './catalogue.ts';
import documented from './codes.json' with { type: 'json' };

const codes = new Set(documented.map(({ code }) => code));

it('is packed from the table of codes: `npm run codes`', () => {
  expect(readFileSync(new URL('packed-codes.ts', import.meta.url), 'utf8')).toBe(packedCodes());
});

it('has each code once, in order', () => {
  expect(documented.map(({ code }) => code)).toEqual([...codes].sort((a, b) => a - b));
});

describe('lookUp', () => {
  it.each(documented)('knows $code', ({ code, category, replay }) => {
    expect(lookUp(code)).toEqual({ category, replay });
  });

  const elsewhere = documented.flatMap(({ code, category, replay, elsewhere = {} }) =>
    Object.entries(elsewhere).map(([service, there]) => ({
      code,
      here: { category, replay },
      service,
      there,
    })),
  );

  it('knows which codes mean something else in which service', () => {
    expect(elsewhere.map(({ code, service }) => `${service} ${code}`)).toEqual([
      'sns 30005',
      'timpush 90057',
      'openconfigsvr 130002',
      'openconfigsvr 130004',
      'openconfigsvr 130005',
      'openconfigsvr 130008',
      'openconfigsvr 130009',
      'openconfigsvr 130010',
    ]);
  });

  it.each(elsewhere)('tells $code in $service from others', ({ code, here, service, there }) => {
    expect(lookUp(code, `${service}/any`)).toEqual(there);
    expect(there).not.toEqual(here);
    for (const other of [
      undefined,
      '',
      'openim/sendmsg',
      `${service}2/any`,
      `any/${service}/`,
      'constructor/x',
    ])
      expect(lookUp(code, other)).toEqual(here);
  });

  it('knows the other codes in such services too', () => {
    for (const { code, category, replay, elsewhere } of documented)
      if (!elsewhere) expect(lookUp(code, 'openconfigsvr/setnospeaking')).toEqual({ category, replay });
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
