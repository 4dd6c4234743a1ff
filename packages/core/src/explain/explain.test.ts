import { describe, expect, it } from 'vitest';
import documented from '../errors/codes.json' with { type: 'json' };
import { en, localTexts, serviceTexts, texts } from './en/texts.ts';
import { type ErrorCategory, type Explanation, explain } from './index.ts';
import type { LocalCode } from './language.ts';

const twoMeanings = [10015, 30002, 31804, 60004, 60005, 60008, 70101, 90030, 93000, 130010];
const sentence = /^[A-Z].*\.$/;

/** Each of them: the type asks for it. */
const localCodes: Readonly<Record<LocalCode, ErrorCategory>> = {
  'input.invalid': 'input',
  'signer.failed': 'server',
  'signer.invalid': 'authentication',
  'limiter.failed': 'server',
  'limiter.invalid': 'protocol',
  'transport.network': 'network',
  'transport.timeout': 'timeout',
  'transport.redirect': 'protocol',
  'transport.oversize': 'protocol',
  'transport.unsupported': 'protocol',
  'transport.invalid': 'protocol',
  'transport.status': 'protocol',
  'response.invalid': 'protocol',
  'response.malformed': 'protocol',
  'response.no-progress': 'protocol',
  'response.entry-failed': 'protocol',
};

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
    const meanings = [
      ...texts.map(([, meaning]) => meaning),
      ...[...serviceTexts, ...localTexts].map(([, , meaning]) => meaning),
    ];
    expect(meanings.filter((meaning, i) => meanings.indexOf(meaning) !== i)).toEqual([]);
  });

  it('have one of its own where a code means something else in a service, and for documented codes only', () => {
    const own = serviceTexts.flatMap(([services, codes]) =>
      services.split(' ').flatMap((service) => codes.split(' ').map((code) => `${service} ${code}`)),
    );
    expect(own).toEqual([...new Set(own)]);
    const known = new Set(documented.map(({ code }) => `${code}`));
    expect(own.filter((each) => !known.has(each.split(' ')[1] as string))).toEqual([]);
    const elsewhere = documented.flatMap(({ code, elsewhere = {} }) =>
      Object.entries(elsewhere).map(([service, { category }]) => ({ code, service, category })),
    );
    for (const { code, service, category } of elsewhere) {
      expect(own).toContain(`${service} ${code}`);
      expect(explain(code, service)).toMatchObject({ errorCode: code, category });
    }
  });

  it('have an advice for every category', () => {
    for (const advice of Object.values(en.advices)) expect(advice).toMatch(sentence);
  });

  it('name what is to be done', () => {
    const advice = (code: number) => explain(code)?.advice;
    expect(advice(10007)).toMatch(/app admin.*console.*switch/);
    expect(advice(70009)).toContain('belongs to another app');
    expect(advice(60026)).toContain('region');
    expect(advice(70050)).toContain('minute');
    expect(advice(60007)).toContain('paced');
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

  it('speaks by the service, of an error, of its data and of a bare code', () => {
    const operation = 'timpush/batch';
    const inPush = explain({ ...refusal(90057), operation });
    expect(inPush).toMatchObject({ code: 'api.90057', category: 'invalid-request' });
    expect(inPush?.meaning).toBe('The DataId of the push is longer than 64 bytes.');
    expect(inPush?.advice).toBe('Shorten DataId, counted in bytes.');
    expect(explain(Object.assign(new Error('refused'), refusal(90057), { operation }))).toEqual(inPush);
    expect(explain(90057, 'timpush')).toEqual(inPush);
    expect(explain('api.90057', operation)).toEqual(inPush);
    expect(explain({ ...refusal(90057), operation: 'openim/batchsendmsg' })).toEqual({
      ...explain(90057, 'openim'),
      category: 'rate-limit',
      meaning: 'Batches of messages come faster than the app may send them.',
    });
  });

  it('tells each meaning where it does not know the service', () => {
    expect(explain(130005)?.meaning).toBe(
      'The user follows the official account already. In openconfigsvr: The account in Set_Account is not valid.',
    );
    expect(explain(130005, 'official_account_open_http_svc')?.meaning).toBe(
      'The user follows the official account already.',
    );
    expect(explain(90001, 'timpush/push')?.meaning).toContain('MsgRandom');
    expect(explain(90001)?.meaning).not.toContain('timpush');
  });

  it.each([undefined, 7, null, {}, '', Symbol('timpush')])(
    'takes %o, for the service, as not known',
    (service) => {
      expect(explain(90057, service as string)).toEqual(explain(90057));
      expect(explain({ ...refusal(90057), operation: service })).toEqual(explain(90057));
      expect([90057].map(explain)).toEqual([explain(90057)]);
    },
  );

  it.each(Object.entries(localCodes))('explains %s', (code, category) => {
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
