import type { Client } from '../../client/client.ts';
import type { PageOptions } from '../../lists/list-request.ts';
import { textOf } from '../../lists/rows.ts';
import { auditList, type ListInput } from './audit-list.ts';
import {
  type GetCloudAuditKeywordsRequest,
  getCloudAuditKeywords,
  type Keyword,
} from './get-cloud-audit-keywords.ts';

/**
 * The words of a keyword list of cloud moderation; with `Content`, those that are like it. `SdkAppId` is that of the
 * client, `Limit` the page size, 1 to 100, default 100. Input and options are read when it is called.
 *
 * Pages are counted from the beginning: a word that is deleted while the list is read lets another be missed, and one
 * that is added may push a word onto the next page, which is given once. To delete what you find, read to the end
 * first.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { keywords } from '@tim-rest/core/moderation';
 * import { client } from './client.ts';
 *
 * for await (const { Content, CreateTime } of keywords(client, { LibID: '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d' }))
 *   console.log(Content, CreateTime);
 * ```
 */
export function keywords(
  client: Client,
  input: ListInput<GetCloudAuditKeywordsRequest>,
  options: PageOptions = {},
): AsyncGenerator<Keyword, void, undefined> {
  return auditList(client, getCloudAuditKeywords, input, options, (word) =>
    textOf([word?.ID, word?.Content]),
  );
}
