import { describe, expect, it } from 'vitest';
import documented from '../../errors/codes.json' with { type: 'json' };
import { en, explain as explainInEnglish } from '../index.ts';
import type { Language } from '../language.ts';
import { explain, zh } from './index.ts';

const refusal = { name: 'ApiError', code: 'api.90057', errorCode: 90057, operation: 'timpush/batch' };

/** Of one line of words, by what is typed: numbers and codes. */
const keysOf = ({ texts, serviceTexts, localTexts, spans, nowhere }: Language) => ({
  texts: texts.map(([codes, ...words]) => [codes, words.length]),
  serviceTexts: serviceTexts.map(([services, codes, ...words]) => [services, codes, words.length]),
  localTexts: localTexts.map(([code, category, ...words]) => [code, category, words.length]),
  spans: [...spans, nowhere].map(([first, last, ...words]) => [first, last, words.length]),
});

/** All that a language says. */
const wordsOf = ({ texts, serviceTexts, localTexts, spans, nowhere, advices }: Language) => ({
  sentences: [
    ...Object.values(advices),
    ...texts.flatMap(([, ...words]) => words),
    ...[...serviceTexts, ...localTexts].flatMap(([, , ...words]) => words),
    ...spans.flatMap(([, , , ...words]) => words),
  ] as string[],
  hints: [...spans, nowhere].map(([, , hint]) => hint),
});

describe('the Chinese texts', () => {
  it('are those of the same codes as the English ones, in the same order', () => {
    expect(keysOf(zh)).toEqual(keysOf(en));
    expect(Object.keys(zh.advices)).toEqual(Object.keys(en.advices));
  });

  const { sentences, hints } = wordsOf(zh);

  it('are sentences', () => {
    expect(sentences.filter((sentence) => !/\p{Script=Han}.*。$/u.test(sentence))).toEqual([]);
  });

  it.each([
    ['full-width punctuation', /\p{Script=Han} ?[,;:!?.()]|[,;:!?()] ?\p{Script=Han}/u],
    ['no space beside it', / [，。；：、（）“”]|[，。；：、（）“”] /],
    ['a space between Chinese and other words', /\p{Script=Han}[\w{]|[\w})]\p{Script=Han}/u],
  ])('have %s', (_, wrong) => {
    const written = [...sentences, ...hints].map((words) => words.replaceAll('()', ''));
    expect(written.filter((words) => wrong.test(words))).toEqual([]);
  });

  it('never say the same of two rows', () => {
    const meanings = [
      ...zh.texts.map(([, meaning]) => meaning),
      ...[...zh.serviceTexts, ...zh.localTexts].map(([, , meaning]) => meaning),
    ];
    expect(meanings.filter((meaning, i) => meanings.indexOf(meaning) !== i)).toEqual([]);
  });

  it('say where a code has two official meanings', () => {
    const twofold = documented
      .map(({ code }) => code)
      .filter((code) => explain(code)?.meaning.includes('两种含义'));
    const inEnglish = documented
      .map(({ code }) => code)
      .filter((code) => explainInEnglish(code)?.meaning.startsWith('Two meanings'));
    expect(twofold).toEqual(inEnglish);
  });

  it('have no word of Chinese in the English ones', () => {
    const english = wordsOf(en);
    expect([...english.sentences, ...english.hints].filter((words) => /\p{Script=Han}/u.test(words))).toEqual(
      [],
    );
  });
});

describe('explain', () => {
  it('speaks the language that it is given, and otherwise that of its entry', () => {
    const english = explainInEnglish(refusal);
    const chinese = explain(refusal);
    expect(english?.meaning).toBe('The DataId of the push is longer than 64 bytes.');
    expect(chinese).toEqual({
      code: 'api.90057',
      errorCode: 90057,
      category: 'invalid-request',
      meaning: '推送的 DataId 超过 64 字节。',
      advice: '缩短 DataId，按字节计算。',
    });
    for (const [each, given] of [
      [english, en],
      [chinese, zh],
    ] as const)
      for (const speak of [explain, explainInEnglish]) {
        expect(speak(refusal, given)).toEqual(each);
        expect(speak(90057, 'timpush', given)).toEqual(each);
        expect(speak(refusal, undefined, given)).toEqual(each);
      }
    expect(explainInEnglish(refusal, undefined)).toEqual(english);
    expect(explain(refusal, undefined)).toEqual(chinese);
  });

  it('differs from the English one in words alone', () => {
    for (const code of [
      ...documented.map(({ code }) => code),
      ...zh.localTexts.map(([code]) => code),
      999999,
    ]) {
      const words = { meaning: expect.any(String), advice: expect.any(String) };
      expect(explain(code)).toEqual({ ...explainInEnglish(code), ...words });
      expect(explain(code)?.meaning).toMatch(/\p{Script=Han}/u);
    }
    for (const nothing of [undefined, 0, '', {}, new Error('other')])
      expect(explain(nothing)).toBeUndefined();
  });

  it('takes a service, and tells each meaning where it does not know it', () => {
    expect(explain(90057, 'openim')?.meaning).toBe('批量发送消息的频率超过了应用的限制。');
    expect(explain(130005)?.meaning).toBe(
      '用户已经订阅该公众号。在 openconfigsvr 中：Set_Account 中的账号无效。',
    );
  });

  it('says that a number is not known, and what its range tells', () => {
    expect(explain(10999)?.meaning).toBe('错误码 10999 不在本库的列表中；相邻的错误码与群组有关。');
    expect(explain(10123)?.advice).toContain('回调');
  });

  it('is a callback of map', () => {
    expect([90057, 60026].map(explain)).toEqual([explain(90057), explain(60026)]);
  });
});
