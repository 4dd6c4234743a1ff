import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';
import {
  type Contact,
  type ContactGroup,
  contact,
  contactGroup,
  type LabelledContact,
  labelledContact,
} from './contact.ts';

/** Input of {@link searchContactGroup}. */
export interface SearchContactGroupRequest {
  /** Whose conversations they are. */
  From_Account: string;
  /** Which conversations: up to 300 a call. */
  ContactItem: readonly Contact[];
}

/** Answer of {@link searchContactGroup}. */
export interface SearchContactGroupResponse extends Envelope {
  /** Those that were found. */
  ContactResultItem: LabelledContact[];
  /** The groups that the user has made. */
  GroupItem?: ContactGroup[] | undefined;
}

/**
 * Tells which groups and marks these conversations of a user have. Up to 300; {@link batch} takes any number.
 * {@link labelledContacts} reads all that have any.
 *
 * @see https://trtc.io/document/53442
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { ContactType, searchContactGroup } from '@tim-rest/core/conversation';
 * import { client } from './client.ts';
 *
 * const { ContactResultItem } = await call(client, searchContactGroup, {
 *   From_Account: 'student', ContactItem: [{ Type: ContactType.User, To_Account: 'teacher' }],
 * });
 * for (const { To_Account, CustomMark } of ContactResultItem) console.log(To_Account, CustomMark);
 * ```
 */
export const searchContactGroup: BatchEndpoint<SearchContactGroupRequest, SearchContactGroupResponse> =
  uncheckedEndpoint({
    name: 'searchContactGroup',
    service: 'recentcontact',
    command: 'search_contact_group',
    idempotent: true,
    quota: 200,
    input: request({ From_Account: account(), ContactItem: list(contact(), 300) }),
    output: response({
      ContactResultItem: rows(labelledContact()),
      GroupItem: optional(rows(contactGroup())),
    }),
    batch: { list: 'ContactItem', max: 300 },
  });
