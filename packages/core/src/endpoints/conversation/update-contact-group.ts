import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list, text } from '../../endpoint/schema.ts';
import { type Contact, type ContactResult, contact, receivedContact } from './contact.ts';

/** What {@link updateContactGroup} changes of a group. */
export const UpdateGroupType = { Name: 1, Contacts: 2 } as const;
export type UpdateGroupType = (typeof UpdateGroupType)[keyof typeof UpdateGroupType];

/** What {@link updateContactGroup} does with a conversation. */
export const ContactOptType = { Add: 1, Remove: 2 } as const;
export type ContactOptType = (typeof ContactOptType)[keyof typeof ContactOptType];

/** A conversation to put into a group, or to take out. */
export interface ContactChange {
  /** 1: put in, 2: take out ({@link ContactOptType}). */
  ContactOptType: ContactOptType;
  ContactItem: Contact;
}

/** What to change of a group of conversations. */
export interface ContactGroupChange {
  /** 1: its name, 2: what is in it ({@link UpdateGroupType}). */
  UpdateGroupType: UpdateGroupType;
  /** The group, by the name that it has. */
  OldGroupName: string;
  /** Its new name, of up to 32 bytes of UTF-8. */
  NewGroupName?: string | undefined;
  /** What to put in and take out. No maximum is documented. */
  ContactUpdateItem?: readonly ContactChange[] | undefined;
}

/** Input of {@link updateContactGroup}. */
export interface UpdateContactGroupRequest {
  /** Whose group it is. */
  From_Account: string;
  /** 1: there is no other. */
  UpdateType: 1;
  UpdateGroup: ContactGroupChange;
}

/** What became of one conversation. */
export interface ContactChangeResult extends ContactResult {
  /** As it was sent. */
  ContactOptType: number;
}

/** A group that was changed. */
export interface ContactGroupUpdate {
  UpdateGroupType: number;
  /** Its name now. */
  GroupName: string;
  /** Its number. */
  GroupId: number;
  /** Its name before. */
  OldGroupName?: string | undefined;
  /** What became of each conversation, where they were changed. */
  ContactResultItem?: ContactChangeResult[] | undefined;
}

/** Answer of {@link updateContactGroup}. */
export interface UpdateContactGroupResponse extends Envelope {
  /** As it was sent. */
  UpdateType?: number | undefined;
  UpdateGroupResult?: ContactGroupUpdate | undefined;
}

/**
 * Gives a group of conversations another name, or puts conversations in and takes them out.
 *
 * An answer with ErrorCode 0 can say that some were neither: look at `ContactResultItem`. A group that is not there is refused
 * with 51009; where a name was to be changed, after a network error, that can mean that it is done. Needs one of the larger
 * plans.
 *
 * @see https://trtc.io/document/53439
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { createContactGroup, UpdateGroupType, updateContactGroup } from '@tim-rest/core/conversation';
 * import { client } from './client.ts';
 *
 * const From_Account = 'student';
 * const ContactItem = [{ Type: 1, To_Account: 'teacher' } as const];
 * await call(client, createContactGroup, { From_Account, GroupContactItem: [{ GroupName: 'School', ContactItem }] });
 * await call(client, updateContactGroup, {
 *   From_Account,
 *   UpdateType: 1,
 *   UpdateGroup: { UpdateGroupType: UpdateGroupType.Name, OldGroupName: 'School', NewGroupName: 'Work' },
 * });
 * ```
 */
export const updateContactGroup: Endpoint<UpdateContactGroupRequest, UpdateContactGroupResponse> =
  uncheckedEndpoint({
    name: 'updateContactGroup',
    service: 'recentcontact',
    command: 'update_contact_group',
    idempotent: true,
    quota: 200,
    input: request({
      From_Account: account(),
      UpdateType: oneOf(1),
      UpdateGroup: part<ContactGroupChange>({
        UpdateGroupType: oneOf(1, 2),
        OldGroupName: v.string(),
        NewGroupName: optional(text(32)),
        ContactUpdateItem: optional(
          list(part<ContactChange>({ ContactOptType: oneOf(1, 2), ContactItem: contact() })),
        ),
      }),
    }),
    output: response({
      UpdateType: optional(v.number()),
      UpdateGroupResult: optional(
        row({
          UpdateGroupType: v.number(),
          GroupName: v.string(),
          GroupId: v.number(),
          OldGroupName: optional(v.string()),
          ContactResultItem: optional(
            rows(
              row({
                ContactOptType: v.number(),
                ContactItem: receivedContact(),
                ResultCode: v.number(),
                ResultInfo: v.string(),
              }),
            ),
          ),
        }),
      ),
    }),
  });
