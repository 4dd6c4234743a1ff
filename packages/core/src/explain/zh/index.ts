/**
 * Error codes in words, in Simplified Chinese. This entry brings none of the English texts, and `/explain` none of these.
 *
 * @module
 */

import { type Explanation, explainIn, type Rest } from '../explain-in.ts';
import type { Language } from '../language.ts';
import { zh } from './texts.ts';

export type { ErrorCategory } from '../../errors/catalogue.ts';
export type { Explanation } from '../explain-in.ts';
export type { Language } from '../language.ts';
export { zh };

/**
 * What `explain` of `/explain` tells, in Simplified Chinese.
 *
 * @param error - What was caught or logged; anything.
 * @returns The explanation, or `undefined` for what is no failure of this library or the service.
 *
 * @example
 * ```ts
 * import { explain } from '@tim-rest/core/explain/zh';
 *
 * const { meaning, advice } = explain(60026) ?? {};
 * console.log(meaning); // 请求的域名与 SDKAppID 不在同一地域。
 * console.log(advice); // 把 region 设为创建应用的地域：…
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
 * import { explain } from '@tim-rest/core/explain/zh';
 *
 * console.log(explain(90057, 'openim')?.meaning); // 批量发送消息的频率超过了应用的限制。
 * console.log(explain(90057, 'timpush')?.meaning); // 推送的 DataId 超过 64 字节。
 * ```
 */
export function explain(
  error: unknown,
  service: string | undefined,
  language?: Language,
): Explanation | undefined;
/**
 * The same in another language than Chinese.
 *
 * @param error - As above.
 * @param language - {@link zh}, or `en` of `/explain`; Chinese where it is left out.
 * @returns As above.
 *
 * @example
 * ```ts
 * import { en } from '@tim-rest/core/explain';
 * import { explain } from '@tim-rest/core/explain/zh';
 *
 * console.log(explain(60026)?.meaning); // 请求的域名与 SDKAppID 不在同一地域。
 * console.log(explain(60026, en)?.meaning); // The host belongs to another region than the SDKAppID.
 * ```
 */
export function explain(error: unknown, language: Language | undefined): Explanation | undefined;
export function explain(error: unknown, ...rest: Rest): Explanation | undefined {
  return explainIn(zh, error, rest);
}
