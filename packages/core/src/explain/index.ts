/**
 * Error codes in words. Nothing else imports this entry: an app that does not explain does not carry the texts. They are
 * in English; those in Simplified Chinese are an entry of their own, `/explain/zh`.
 *
 * @module
 */

import { en } from './en/texts.ts';
import { type Explanation, explainIn, type Rest } from './explain-in.ts';
import type { Language } from './language.ts';

export type { ErrorCategory } from '../errors/catalogue.ts';
export type { Explanation } from './explain-in.ts';
export type { Language } from './language.ts';
export { en };

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
 * @param language - As below.
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
export function explain(
  error: unknown,
  service: string | undefined,
  language?: Language,
): Explanation | undefined;
/**
 * The same in another language than English. An app that speaks Chinese alone imports `explain` from `/explain/zh`, and
 * does not carry the English texts; this one is for apps that choose at run time.
 *
 * @param error - As above.
 * @param language - {@link en}, or `zh` of `/explain/zh`; English where it is left out.
 * @returns As above.
 *
 * @example
 * ```ts
 * import { explain } from '@tim-rest/core/explain';
 * import { zh } from '@tim-rest/core/explain/zh';
 *
 * console.log(explain(60026)?.meaning); // The host belongs to another region than the SDKAppID.
 * console.log(explain(60026, zh)?.meaning); // 请求的域名与 SDKAppID 不在同一地域。
 * ```
 */
export function explain(error: unknown, language: Language | undefined): Explanation | undefined;
export function explain(error: unknown, ...rest: Rest): Explanation | undefined {
  return explainIn(en, error, rest);
}
