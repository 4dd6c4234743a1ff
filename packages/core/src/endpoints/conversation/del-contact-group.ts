import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';
import { type ContactGroup, contactGroup } from './contact.ts';

/** Input of {@link delContactGroup}. */
export interface DelContactGroupRequest {
  /** Whose group it is. */
  From_Account: string;
  /** One name: a call deletes no more. */
  GroupName: readonly string[];
}

/** Answer of {@link delContactGroup}. */
export interface DelContactGroupResponse extends Envelope {
  /** The group that is gone. */
  GroupItem: ContactGroup[];
}

/**
 * Deletes a group that a user has made of conversations. The conversations stay, as far as can be told.
 *
 * A group that is not there is refused with 51009: after a network error that means that it is done. Needs one of the
 * larger plans.
 *
 * @see https://trtc.io/document/53441
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { createContactGroup, delContactGroup } from '@tim-rest/core/conversation';
 * import { client } from './client.ts';
 *
 * const From_Account = 'student';
 * const ContactItem = [{ Type: 1, To_Account: 'teacher' } as const];
 * await call(client, createContactGroup, { From_Account, GroupContactItem: [{ GroupName: 'School', ContactItem }] });
 * await call(client, delContactGroup, { From_Account, GroupName: ['School'] });
 * ```
 */
export const delContactGroup: Endpoint<DelContactGroupRequest, DelContactGroupResponse> = uncheckedEndpoint({
  name: 'delContactGroup',
  service: 'recentcontact',
  command: 'del_contact_group',
  idempotent: true,
  quota: 200,
  input: request({ From_Account: account(), GroupName: list(v.string(), 1) }),
  output: response({ GroupItem: rows(contactGroup()) }),
});
