import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, integer, list, text } from '../../endpoint/schema.ts';
import { type Contact, type ContactResult, contact, receivedContact } from './contact.ts';

/** Marks of conversations with a meaning of their own. Those from 33 to 64 are free. */
export const StandardMark = { Star: 1, Unread: 2, Folded: 3, Hidden: 4 } as const;

/** Which marks {@link markContact} changes. */
export const MarkOptType = { Standard: 1, Custom: 2, Both: 3 } as const;
export type MarkOptType = (typeof MarkOptType)[keyof typeof MarkOptType];

/** What to change on a conversation. */
export interface ContactMark {
  /** 1: standard marks, 2: the mark of the app's own, 3: both ({@link MarkOptType}). */
  OptType: MarkOptType;
  ContactItem: Contact;
  /** Standard marks to take off: 1 to 64 ({@link StandardMark}). */
  ClearMark?: readonly number[] | undefined;
  /** Standard marks to set: 1 to 64. */
  SetMark?: readonly number[] | undefined;
  /** A mark of the app's own, of up to 256 bytes of UTF-8. */
  CustomMark?: string | undefined;
}

/** Input of {@link markContact}. */
export interface MarkContactRequest {
  /** Whose conversations they are. */
  From_Account: string;
  /** Up to 100 a call. */
  MarkItem: readonly ContactMark[];
}

/** What became of one conversation. */
export interface ContactMarkResult extends ContactResult {
  /** As it was sent. */
  OptType?: number | undefined;
}

/** Answer of {@link markContact}. */
export interface MarkContactResponse extends Envelope {
  ResultItem: ContactMarkResult[];
}

/**
 * Sets and clears marks on conversations of a user: standard ones, by number, and one of the app's own. Up to 100
 * conversations; {@link batch} takes any number, and tells apart those that failed although ErrorCode is 0.
 *
 * A user has 1,000 conversations with groups or marks at most (51008). That the numbers of marks begin with 1 is read from a
 * sample. Standard marks need one of the larger plans, the mark of the app's own does not.
 *
 * @see https://trtc.io/document/53438
 *
 * @example
 * ```ts
 * import { batch } from '@tim-rest/core';
 * import { ContactType, MarkOptType, markContact, StandardMark } from '@tim-rest/core/conversation';
 * import { client } from './client.ts';
 *
 * const ContactItem = { Type: ContactType.User, To_Account: 'teacher' };
 * const { failed } = await batch(client, markContact, {
 *   From_Account: 'student',
 *   MarkItem: [
 *     { OptType: MarkOptType.Both, ContactItem, SetMark: [StandardMark.Star], CustomMark: 'school' },
 *   ],
 * });
 * console.log(failed);
 * ```
 */
export const markContact: BatchEndpoint<MarkContactRequest, MarkContactResponse> = uncheckedEndpoint({
  name: 'markContact',
  service: 'recentcontact',
  command: 'mark_contact',
  idempotent: true,
  quota: 200,
  input: request({
    From_Account: account(),
    MarkItem: list(
      part<ContactMark>({
        OptType: oneOf(1, 2, 3),
        ContactItem: contact(),
        ClearMark: optional(list(integer(1, 64))),
        SetMark: optional(list(integer(1, 64))),
        CustomMark: optional(text(256)),
      }),
      100,
    ),
  }),
  output: response({
    ResultItem: rows(
      row({
        OptType: optional(v.number()),
        ContactItem: receivedContact(),
        ResultCode: v.number(),
        ResultInfo: v.string(),
      }),
    ),
  }),
  batch: {
    list: 'MarkItem',
    key: 'ContactItem',
    max: 100,
    outcomes: {
      in: 'ResultItem',
      key: 'ContactItem',
      code: 'ResultCode',
      words: 'ResultInfo',
      unlisted: 'failed',
    },
  },
});
