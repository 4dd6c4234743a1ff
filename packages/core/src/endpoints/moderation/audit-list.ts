import type { Client } from '../../client/client.ts';
import type { PagedEndpoint } from '../../endpoint/endpoint.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';

/** What asks for the first page of a list of moderation, and what need not be said. */
interface Paged {
  readonly SdkAppId: number;
  readonly Limit: number;
}

/** The input of an iterator over such a list. */
export type ListInput<In extends Paged> = Omit<In, keyof Paged> & Partial<Paged>;

/** The items of such a list, in pages of 100, each once. */
export function auditList<In extends Paged, Out, Item>(
  client: Client,
  endpoint: PagedEndpoint<In, Out, Item>,
  input: ListInput<In>,
  options: PageOptions,
  text: (item: Item | null | undefined) => string,
): AsyncGenerator<Item, void, undefined> {
  const fill = (given: ListInput<In>) => ({
    ...given,
    SdkAppId: given?.SdkAppId ?? client.sdkAppId,
    Limit: given?.Limit ?? 100,
  });
  return newItems(client, endpoint, readListRequest(endpoint, input, options, fill), text);
}
