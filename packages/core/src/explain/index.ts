/**
 * Error codes in words. Nothing else imports this entry: an app that does not explain does not carry the texts.
 *
 * @module
 */

import { type ErrorCategory, lookUp } from '../errors/catalogue.ts';
import { advices, localTexts, nowhere, serviceTexts, spans, type Text, texts } from './texts.ts';

export type { ErrorCategory } from '../errors/catalogue.ts';

/** What {@link explain} knows about a failure. */
export interface Explanation {
  /** The stable code, such as `api.10007` or `transport.timeout`. */
  readonly code: string;
  /** The service's number, where the service refused. */
  readonly errorCode?: number;
  readonly category: ErrorCategory;
  /**
   * What happened: one sentence. Where the official pages give a code two meanings, it tells both; where the code means
   * something else in another service and the service is not known, one more sentence tells that.
   */
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
export function explain(error: unknown): Explanation | undefined;
/**
 * The same for a code that means different things in different services. Errors, and their data, know theirs.
 *
 * @param error - As above; here a bare code, mostly.
 * @param service - The service that answered, such as `timpush`, or `service/command`.
 * @returns As above.
 *
 * @example
 * ```ts
 * import { explain } from '@tim-rest/core/explain';
 *
 * console.log(explain(90057, 'openim')?.meaning); // Batches of messages come faster than the app may send them.
 * console.log(explain(90057, 'timpush')?.meaning); // The DataId of the push is longer than 64 bytes.
 * ```
 */
export function explain(error: unknown, service: string | undefined): Explanation | undefined;
export function explain(error: unknown, service?: string): Explanation | undefined {
  const code = codeOf(error);
  const [, digits] = /^api\.(-?[1-9]\d*)$/.exec(code) ?? [];
  if (digits === undefined) return explainLocal(code, error);
  // As the callback of `map`, it is given a number.
  const [known] = (typeof service === 'string' ? service : operationOf(error)).split('/');
  return explainNumber(Number(digits), known);
}

function operationOf(error: unknown): string {
  const { operation } = Object(error) as { operation?: unknown };
  return typeof operation === 'string' ? operation : '';
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

function explainNumber(errorCode: number, service = ''): Explanation {
  const { category } = lookUp(errorCode, `${service}/`);
  const own = serviceTexts.filter(([, codes]) => lists(codes, errorCode));
  const text =
    own.find(([services]) => lists(services, service))?.slice(1) ??
    texts.find(([codes]) => lists(codes, errorCode)) ??
    describeUnlisted(errorCode);
  const [, meaning, advice = advices[category]] = text as Text;
  const others = service
    ? []
    : own.filter(([services]) => lookUp(errorCode, `${services}/`).category !== category);
  const meanings = [meaning, ...others.map(([services, , other]) => `In ${services}: ${other}`)];
  return { code: `api.${errorCode}`, errorCode, category, meaning: meanings.join(' '), advice };
}

const lists = (list: string, item: number | string) => list.split(' ').includes(`${item}`);

function describeUnlisted(errorCode: number): Text {
  const span = spans.find(([first, last]) => first <= errorCode && errorCode <= last);
  const [, , hint, ...advice] = span ?? nowhere;
  return [`${errorCode}`, `Error code ${errorCode} is not known here; ${hint}.`, ...advice];
}
