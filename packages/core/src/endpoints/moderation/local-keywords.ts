import type { Client } from '../../client/client.ts';
import type { PageOptions } from '../../lists/list-request.ts';
import { textOf } from '../../lists/rows.ts';
import { auditList, type ListInput } from './audit-list.ts';
import {
  type GetLocalAuditKeywordsRequest,
  getLocalAuditKeywords,
  type LocalKeyword,
} from './get-local-audit-keywords.ts';

/**
 * The words of the app's local list; with `Keyword` or `FilterType`, only some of them. `SdkAppId` is that of the client,
 * `Limit` the page size, 1 to 100, default 100. Input and options are read when it is called.
 *
 * It shifts as {@link keywords} does. Confidence is low: see {@link getLocalAuditKeywords}. It ends with the counts of
 * words and of regular expressions taken together, or with the first empty page, so that it is whole whatever is counted.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { FilterType, localKeywords } from '@tim-rest/core/moderation';
 * import { client } from './client.ts';
 *
 * for await (const { Keyword } of localKeywords(client, { FilterType: FilterType.Block })) console.log(Keyword);
 * ```
 */
export function localKeywords(
  client: Client,
  input: ListInput<GetLocalAuditKeywordsRequest> = {},
  options: PageOptions = {},
): AsyncGenerator<LocalKeyword, void, undefined> {
  return auditList(client, getLocalAuditKeywords, input, options, (word) =>
    textOf([word?.Id, word?.WordType, word?.Keyword]),
  );
}
