import type { Client } from '../../client/client.ts';
import type { PageOptions } from '../../lists/list-request.ts';
import { textOf } from '../../lists/rows.ts';
import { auditList, type ListInput } from './audit-list.ts';
import {
  type GetCloudAuditKeywordsIdsRequest,
  getCloudAuditKeywordsIds,
  type KeywordList,
} from './get-cloud-audit-keywords-ids.ts';

/**
 * The app's keyword lists for cloud moderation, which are made in the console. `SdkAppId` is that of the client,
 * `Limit` the page size, 1 to 100, default 100. Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { keywordLists, keywords } from '@tim-rest/core/moderation';
 * import { client } from './client.ts';
 *
 * for await (const { ID, LibName } of keywordLists(client))
 *   for await (const { Content } of keywords(client, { LibID: ID })) console.log(LibName, Content);
 * ```
 */
export function keywordLists(
  client: Client,
  input: ListInput<GetCloudAuditKeywordsIdsRequest> = {},
  options: PageOptions = {},
): AsyncGenerator<KeywordList, void, undefined> {
  return auditList(client, getCloudAuditKeywordsIds, input, options, (list) => textOf(list?.ID));
}
