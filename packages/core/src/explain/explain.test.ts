import { describe, expect, it } from 'vitest';
import documented from '../../test/error-codes.json' with { type: 'json' };
import { type Explanation, explain } from './index.ts';
import { advices, localTexts, texts } from './texts.ts';

const twoMeanings = [10015, 30002, 30005, 31804, 60004, 60005, 60008, 70101, 90030, 93000, 130010];
const sentence = /^[A-Z].*\.$/;

/** Like an ApiError, or its toJSON(). */
const refusal = (errorCode: number) => ({ name: 'ApiError', code: `api.${errorCode}`, errorCode });

describe('texts', () => {
  it.each(documented)('explain $code', ({ code, category }) => {
    const text = texts.filter(([codes]) => codes.split(' ').includes(`${code}`));
    expect(text).toHaveLength(1);
    const explanation = explain(code);
    expect(explanation).toMatchObject({ code: `api.${code}`, errorCode: code, category });
    expect(explanation?.meaning).toMatch(sentence);
    expect(explanation?.advice).toMatch(sentence);
  });

  it('explain nothing else', () => {
    const known = new Set(documented.map(({ code }) => `${code}`));
    expect(texts.flatMap(([codes]) => codes.split(' ')).filter((code) => !known.has(code))).toEqual([]);
  });

  it('say so where a code has two official meanings', () => {
    const twofold = documented.filter(({ code }) => explain(code)?.meaning.startsWith('Two meanings'));
    expect(twofold.map(({ code }) => code)).toEqual(twoMeanings);
  });

  it('never say the same of two rows', () => {
    const meanings = [...texts.map(([, meaning]) => meaning), ...localTexts.map(([, , meaning]) => meaning)];
    expect(meanings.filter((meaning, i) => meanings.indexOf(meaning) !== i)).toEqual([]);
  });

  it('have an advice for every category', () => {
    for (const advice of Object.values(advices)) expect(advice).toMatch(sentence);
  });

  it('name what is to be done', () => {
    const advice = (code: number) => explain(code)?.advice;
    expect(advice(10007)).toMatch(/app admin.*console.*switch/);
    expect(advice(70009)).toContain('belongs to another app');
    expect(advice(60026)).toContain('region');
    expect(advice(70050)).toContain('minute');
    expect(advice(60007)).toContain('perSecond');
    expect(advice(10002)).toContain('idempotent');
  });
});

describe('explain', () => {
  it('takes an error, its plain data, its code or its number', () => {
    const byNumber = explain(10007);
    expect(explain(refusal(10007))).toEqual(byNumber);
    expect(explain(Object.assign(new Error('refused'), refusal(10007)))).toEqual(byNumber);
    expect(explain({ errorCode: 10007 })).toEqual(byNumber);
    expect(explain({ code: 'api.10007' })).toEqual(byNumber);
    expect(explain('api.10007')).toEqual(byNumber);
  });

  it.each([
    ['input.invalid', 'input'],
    ['signer.failed', 'server'],
    ['signer.invalid', 'authentication'],
    ['limiter.failed', 'server'],
    ['limiter.invalid', 'protocol'],
    ['transport.network', 'network'],
    ['transport.timeout', 'timeout'],
    ['transport.redirect', 'protocol'],
    ['transport.oversize', 'protocol'],
    ['transport.unsupported', 'protocol'],
    ['transport.invalid', 'protocol'],
    ['transport.status', 'protocol'],
    ['response.invalid', 'protocol'],
    ['response.malformed', 'protocol'],
    ['response.no-progress', 'protocol'],
  ])('explains %s', (code, category) => {
    const explanation = explain({ code }) as Explanation;
    expect(explanation).toEqual({
      code,
      category,
      meaning: expect.stringMatching(sentence),
      advice: expect.stringMatching(sentence),
    });
    expect(explain(code)).toEqual(explanation);
  });

  it('leaves the category of a status to the error', () => {
    expect(explain({ code: 'transport.status', category: 'server' })?.category).toBe('server');
  });

  it.each([
    [10123, 'permission', 'group webhook'],
    [38001, 'permission', 'relations webhook'],
    [120001, 'permission', 'one-to-one'],
    [70033, 'authentication', 'UserSig'],
    [72500, 'quota', 'plan'],
    [10999, 'unknown', 'groups'],
    [60001, 'unknown', 'common to all commands'],
    [999999, 'unknown', 'nor are its neighbours'],
    [-10113, 'unknown', 'nor are its neighbours'],
  ])('says that %d is not known, and what its range tells', (errorCode, category, hint) => {
    const explanation = explain(errorCode) as Explanation;
    expect(explanation).toMatchObject({ code: `api.${errorCode}`, errorCode, category });
    expect(explanation.meaning).toMatch(
      new RegExp(`^Error code ${errorCode} is not known here; .*${hint}.*\\.$`),
    );
    expect(explanation.advice).toMatch(sentence);
  });

  it.each([
    undefined,
    null,
    0,
    Number.NaN,
    10007.5,
    Number.POSITIVE_INFINITY,
    '',
    'ENOENT',
    'api.',
    'api.0',
    {},
    { code: 'ECONNRESET' },
    { code: 20 },
    { code: Symbol('transport.timeout') },
    { errorCode: '10007' },
    new Error('other'),
    new DOMException('aborted', 'AbortError'),
    Object.create(null),
  ])('has nothing to say about %s', (other) => {
    expect(explain(other)).toBeUndefined();
  });
});
