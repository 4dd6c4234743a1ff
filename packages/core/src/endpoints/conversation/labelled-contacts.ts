import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import type { LabelledContact } from './contact.ts';
import { type GetContactGroupRequest, getContactGroup } from './get-contact-group.ts';

/**
 * All conversations on which a user has put groups or marks. The names of the groups are in {@link getContactGroup}.
 *
 * A conversation that neighbouring pages have in common is given once; where marks change while the list is read, one may be
 * missed. Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { labelledContacts } from '@tim-rest/core/conversation';
 * import { client } from './client.ts';
 *
 * for await (const { To_Account, ToGroupId, CustomMark } of labelledContacts(client, { From_Account: 'student' }))
 *   console.log(To_Account ?? ToGroupId, CustomMark);
 * ```
 */
export function labelledContacts(
  client: Client,
  input: GetContactGroupRequest,
  options: PageOptions = {},
): AsyncGenerator<LabelledContact, void, undefined> {
  const request = readListRequest(getContactGroup, input, options);
  return newItems(client, getContactGroup, request, (each) =>
    textOf([each?.Type, each?.To_Account, each?.ToGroupId]),
  );
}
