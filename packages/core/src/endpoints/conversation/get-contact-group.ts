import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, rows } from '../../endpoint/held.ts';
import { account, type Envelope, integer } from '../../endpoint/schema.ts';
import { type ContactGroup, contactGroup, type LabelledContact, labelledContact } from './contact.ts';

/** Input of {@link getContactGroup}. */
export interface GetContactGroupRequest {
  /** Whose conversations they are. */
  From_Account: string;
  /** 0 for the first page (the default), then the `NextStartIndex` of the page before. */
  StartIndex?: number | undefined;
}

/** Answer of {@link getContactGroup}. */
export interface GetContactGroupResponse extends Envelope {
  /** Missing where there is none. */
  ContactItem?: LabelledContact[] | undefined;
  /** The groups that the user has made. */
  GroupItem?: ContactGroup[] | undefined;
  /** 1: there are no more. */
  CompleteFlag: number;
  /** Where the next page begins. */
  NextStartIndex: number;
}

/**
 * One page of the conversations on which a user has put groups or marks, with the groups of the user.
 * {@link labelledContacts} reads them all.
 *
 * Needs one of the larger plans.
 *
 * @see https://trtc.io/document/53440
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getContactGroup } from '@tim-rest/core/conversation';
 * import { client } from './client.ts';
 *
 * const { GroupItem = [] } = await call(client, getContactGroup, { From_Account: 'student' });
 * for (const { GroupName, GroupId } of GroupItem) console.log(GroupName, GroupId);
 * ```
 */
export const getContactGroup: PagedEndpoint<
  GetContactGroupRequest,
  GetContactGroupResponse,
  LabelledContact
> = uncheckedEndpoint({
  name: 'getContactGroup',
  service: 'recentcontact',
  command: 'get_contact_group',
  idempotent: true,
  quota: 200,
  input: request({ From_Account: account(), StartIndex: optional(integer(), 0) }),
  output: response({
    ContactItem: optional(rows(labelledContact())),
    GroupItem: optional(rows(contactGroup())),
    CompleteFlag: v.number(),
    NextStartIndex: v.number(),
  }),
  page: {
    items: 'ContactItem',
    next: ({ CompleteFlag, NextStartIndex }) => CompleteFlag !== 1 && { StartIndex: NextStartIndex },
  },
});
