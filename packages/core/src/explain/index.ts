/**
 * Error codes in words. Nothing else imports this entry: an app that does not explain does not carry the texts.
 *
 * @module
 */

import { type ErrorCategory, lookUp } from '../errors/catalogue.ts';
import { advices, localTexts, nowhere, spans, type Text, texts } from './texts.ts';

export type { ErrorCategory } from '../errors/catalogue.ts';

/** What {@link explain} knows about a failure. */
export interface Explanation {
  /** The stable code, such as `api.10007` or `transport.timeout`. */
  readonly code: string;
  /** The service's number, where the service refused. */
  readonly errorCode?: number;
  readonly category: ErrorCategory;
  /** What happened: one sentence. Where the official pages give a code two meanings, it tells both. */
  readonly meaning: string;
  /** What to do about it: one sentence. */
  readonly advice: string;
}

/**
 * What an error code means and what to do about it, in words.
 *
 * It takes an error of this library, the plain data that its `toJSON` gives, a stable code (`'transport.timeout'`,
 * `'api.10007'`) or a bare number. For a number that is not listed it says so, and tells what the range tells.
 *
 * @param error - What was caught or logged; anything.
 * @returns The explanation, or `undefined` for what is no failure of this library or the service: 0 is a success,
 * and a caller's own abort is the caller's.
 *
 * @example
 * ```ts
 * import { explain } from '@tim-rest/core/explain';
 *
 * const { meaning, advice } = explain(60026) ?? {};
 * console.log(meaning); // The host belongs to another region than the SDKAppID.
 * console.log(advice); // Set the region in which the app was created: …
 * ```
 */
export function explain(error: unknown): Explanation | undefined {
  const code = codeOf(error);
  const [, digits] = /^api\.(-?[1-9]\d*)$/.exec(code) ?? [];
  return digits === undefined ? explainLocal(code, error) : explainNumber(Number(digits));
}

function codeOf(error: unknown): string {
  if (typeof error === 'number') return `api.${error}`;
  if (typeof error === 'string') return error;
  const { errorCode, code } = Object(error) as { errorCode?: unknown; code?: unknown };
  if (typeof errorCode === 'number') return `api.${errorCode}`;
  return typeof code === 'string' ? code : '';
}

function explainLocal(code: string, error: unknown): Explanation | undefined {
  const text = localTexts.find(([known]) => known === code);
  if (!text) return undefined;
  const [, usual, meaning, advice = advices[usual]] = text;
  // A status may be the server's fault or not: the error itself knows better.
  const { category = usual } = Object(error) as { category?: ErrorCategory };
  return { code, category, meaning, advice };
}

function explainNumber(errorCode: number): Explanation {
  const { category } = lookUp(errorCode);
  const [, meaning, advice = advices[category]] =
    texts.find(([codes]) => codes.split(' ').includes(`${errorCode}`)) ?? describeUnlisted(errorCode);
  return { code: `api.${errorCode}`, errorCode, category, meaning, advice };
}

function describeUnlisted(errorCode: number): Text {
  const span = spans.find(([first, last]) => first <= errorCode && errorCode <= last);
  const [, , hint, ...advice] = span ?? nowhere;
  return [`${errorCode}`, `Error code ${errorCode} is not known here; ${hint}.`, ...advice];
}
