import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { type Envelope, text } from '../../endpoint/schema.ts';
import { type OfficialAccountTexts, officialAccountTexts } from './official-account.ts';
import { officialAccountId } from './official-account-id.ts';

/** Input of {@link modifyOfficialAccountBaseInfo}. What is left out stays as it is. */
export interface ModifyOfficialAccountBaseInfoRequest extends OfficialAccountTexts {
  /** `@TOA#_` and a name: up to 48 bytes of UTF-8. */
  Official_Account: string;
  /** Up to 150 bytes of UTF-8: fifty Chinese characters. */
  Name?: string | undefined;
}

/**
 * Changes what an official account says of itself, and how many subscribers it may have. What becomes of those beyond a lower
 * limit is not documented.
 *
 * @see https://trtc.io/document/60757
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { modifyOfficialAccountBaseInfo } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * await call(client, modifyOfficialAccountBaseInfo, {
 *   Official_Account: '@TOA#_news', Introduction: 'All that happens at school, on Mondays',
 * });
 * ```
 */
export const modifyOfficialAccountBaseInfo: Endpoint<ModifyOfficialAccountBaseInfoRequest, Envelope> =
  uncheckedEndpoint({
    name: 'modifyOfficialAccountBaseInfo',
    service: 'official_account_open_http_svc',
    command: 'modify_official_account_base_info',
    idempotent: true,
    quota: 200,
    input: request({
      ...officialAccountTexts(),
      Official_Account: officialAccountId(),
      Name: optional(text(150)),
    }),
    output: response({}),
  });
