import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import {
  type GetRecentContactListRequest,
  getRecentContactList,
  type RecentContact,
} from './get-recent-contact-list.ts';

/**
 * All conversations of a user, pinned ones and others.
 *
 * The list shifts while it is read, because messages come. A conversation that neighbouring pages have in common is given
 * once; one in which something is said meanwhile may come twice, and one may be missed. Input and options are read when it
 * is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { conversations } from '@tim-rest/core/conversation';
 * import { client } from './client.ts';
 *
 * for await (const { To_Account, GroupId, MsgTime } of conversations(client, { From_Account: 'student' }))
 *   console.log(To_Account ?? GroupId, new Date(MsgTime * 1000));
 * ```
 */
export function conversations(
  client: Client,
  input: GetRecentContactListRequest,
  options: PageOptions = {},
): AsyncGenerator<RecentContact, void, undefined> {
  const request = readListRequest(getRecentContactList, input, options);
  return newItems(client, getRecentContactList, request, (each) =>
    textOf([each?.Type, each?.To_Account, each?.GroupId]),
  );
}
