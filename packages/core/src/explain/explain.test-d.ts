// Compiled, never run: each `@ts-expect-error` is an error that has to be there.

import { holds, type Same } from '../../test/support/types.ts';
import { type ErrorCategory, en, explain } from './index.ts';
import type { Translated, TranslatedPairs } from './language.ts';
import { zh } from './zh/index.ts';

export const byService = [explain(90057, 'timpush'), [90057].map((code) => explain(code))];
// @ts-expect-error: a service has a name
explain(90057, 7);

export const inChinese = [explain(90057, zh), explain(90057, 'timpush', zh), explain(90057, undefined, en)];
// @ts-expect-error: a language is no name of one
explain(90057, 'timpush', 'zh');
// @ts-expect-error: nor a part of one
explain(90057, { texts: [] });

type Words = readonly [readonly ['1', 'One.'], readonly ['2 3', 'Two.', 'Do.']];
export const translated: Translated<Words> = [
  ['1', '一。'],
  ['2 3', '二。', '做。'],
];
// @ts-expect-error: a row is missing
export const tooFew: Translated<Words> = [['1', '一。']];
// @ts-expect-error: one is too many
export const tooMany: Translated<Words> = [...translated, ['4', '四。']];
// @ts-expect-error: another code
export const other: Translated<Words> = [['9', '一。'], translated[1]];
// @ts-expect-error: no advice
export const advised: Translated<Words> = [translated[0], ['2 3', '二。']];
// @ts-expect-error: another service
export const pairs: TranslatedPairs<readonly [readonly ['a', '1', 'One.']]> = [['b', '1', '一。']];

export function explained(caught: unknown) {
  const explanation = explain(caught);
  // @ts-expect-error: there may be nothing to explain
  explanation.meaning;
  if (!explanation) return;
  holds<Same<typeof explanation.meaning, string>>();
  holds<Same<typeof explanation.category, ErrorCategory>>();
  holds<Same<typeof explanation.errorCode, number | undefined>>();
  // @ts-expect-error: a misspelt field
  explanation.advise;
  // @ts-expect-error: to be read only
  explanation.advice = '';
}
