// Compiled, never run: each `@ts-expect-error` is an error that has to be there.

import { holds, type Same } from '../../test/support/types.ts';
import { type ErrorCategory, explain } from './index.ts';

export const byService = [explain(90057, 'timpush'), [90057].map((code) => explain(code))];
// @ts-expect-error: a service has a name
explain(90057, 7);

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
