import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { part, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list, text } from '../../endpoint/schema.ts';
import {
  type Contact,
  type ContactGroup,
  type ContactResult,
  contact,
  contactGroup,
  contactResult,
} from './contact.ts';

/** A group of conversations to make. */
export interface NewContactGroup {
  /** Up to 32 bytes of UTF-8. */
  GroupName: string;
  /** What to put into it. */
  ContactItem: readonly Contact[];
}

/** Input of {@link createContactGroup}. */
export interface CreateContactGroupRequest {
  /** Whose conversations they are. */
  From_Account: string;
  /** One group: a call makes no more. */
  GroupContactItem: readonly NewContactGroup[];
}

/** A group that was made. */
export interface ContactGroupResult {
  GroupItem: ContactGroup;
  /** What became of each conversation. */
  ResultItem: ContactResult[];
}

/** Answer of {@link createContactGroup}. */
export interface CreateContactGroupResponse extends Envelope {
  GroupResultItem: ContactGroupResult[];
}

/**
 * Makes a group of conversations for a user, with a name, and puts conversations into it. A user has 20 such groups at most,
 * and 1,000 conversations with groups or marks.
 *
 * An answer with ErrorCode 0 can say that some were not put in: look at `ResultItem`. What a name that is taken gets is not
 * documented, so the call is not sent again after a network error. Needs one of the larger plans.
 *
 * @see https://trtc.io/document/53437
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { ContactType, createContactGroup } from '@tim-rest/core/conversation';
 * import { client } from './client.ts';
 *
 * const ContactItem = [{ Type: ContactType.User, To_Account: 'teacher' }];
 * const { GroupResultItem } = await call(client, createContactGroup, {
 *   From_Account: 'student', GroupContactItem: [{ GroupName: 'School', ContactItem }],
 * });
 * const failed = GroupResultItem[0]?.ResultItem.filter(({ ResultCode }) => ResultCode !== 0);
 * console.log(failed);
 * ```
 */
export const createContactGroup: Endpoint<CreateContactGroupRequest, CreateContactGroupResponse> =
  uncheckedEndpoint({
    name: 'createContactGroup',
    service: 'recentcontact',
    command: 'create_contact_group',
    idempotent: false,
    quota: 200,
    input: request({
      From_Account: account(),
      GroupContactItem: list(part<NewContactGroup>({ GroupName: text(32), ContactItem: list(contact()) }), 1),
    }),
    output: response({
      GroupResultItem: rows(row({ GroupItem: contactGroup(), ResultItem: rows(contactResult()) })),
    }),
  });
