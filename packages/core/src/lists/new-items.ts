import type { Client } from '../client/client.ts';
import type { PagedEndpoint } from '../endpoint/endpoint.ts';
import { throwIfAborted } from '../util/deadline.ts';
import type { ListRequest } from './list-request.ts';
import { entriesOf, readPages } from './pages.ts';

/**
 * The items of a list that shifts while it is read. Those that neighbouring pages have in common are given once, and no more
 * is remembered than a page.
 *
 * @param text - What items are told apart by.
 */
export async function* newItems<In, Out, Item>(
  client: Client,
  endpoint: PagedEndpoint<In, Out, Item>,
  request: ListRequest,
  text: (item: Item | null | undefined) => string,
): AsyncGenerator<Item, void, undefined> {
  const { signal } = request.options;
  let before = new Set<string>();
  for await (const page of readPages(client, endpoint, request, text)) {
    const seen = new Set<string>();
    for (const item of entriesOf<Item>(page, endpoint.page.items)) {
      const known = text(item);
      const repeated = before.has(known) || seen.has(known);
      seen.add(known);
      if (repeated) continue;
      throwIfAborted(signal);
      yield item;
    }
    // A page with no items does not keep its neighbours apart.
    if (seen.size) before = seen;
  }
}
