import type { Client } from '../client/client.ts';
import type { PagedEndpoint } from '../endpoint/endpoint.ts';
import { throwIfAborted } from '../util/deadline.ts';
import { type ListRequest, type PageOptions, readListRequest } from './list-request.ts';
import { entriesOf, readPages } from './pages.ts';

/**
 * Reads a list entry by entry, to its end: {@link pages}, flattened.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { items } from '@tim-rest/core';
 * import { getGroupBanMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * for await (const member of items(client, getGroupBanMember, { GroupId: '@TGS#live', Limit: 100 }))
 *   console.log(member.Member_Account, new Date(member.BannedUntil * 1000));
 * ```
 */
export function items<In, Out, Item>(
  client: Client,
  endpoint: PagedEndpoint<In, Out, Item>,
  input: NoInfer<In>,
  options: PageOptions = {},
): AsyncGenerator<Item, void, undefined> {
  return readItems(client, endpoint, readListRequest(endpoint, input, options));
}

async function* readItems<In, Out, Item>(
  client: Client,
  endpoint: PagedEndpoint<In, Out, Item>,
  request: ListRequest,
): AsyncGenerator<Item, void, undefined> {
  const { signal } = request.options;
  for await (const page of readPages(client, endpoint, request))
    for (const item of entriesOf<Item>(page, endpoint.page.items)) {
      throwIfAborted(signal);
      yield item;
    }
}
