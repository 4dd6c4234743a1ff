import * as v from 'valibot';
import { optional } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** What {@link groupAfterMemberFieldChanged} tells. */
export interface GroupAfterMemberFieldChangedBody extends WebhookBody {
  GroupId: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  Member_Account: string;
  /** Admin, Member: admin set or unset. */
  Role?: string | undefined;
  /** New name card. */
  NameCard?: string | undefined;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * A member's role or name card changed. A member of a group became an admin or is none any more, or has another name
 * card.
 *
 * A client of the vendor's reads `Modified_Account` in place of `Member_Account`; the page has the latter.
 *
 * @see https://trtc.io/document/60393
 */
export const groupAfterMemberFieldChanged: WebhookEvent<GroupAfterMemberFieldChangedBody> =
  defineWebhookEvent({
    command: 'Group.CallbackAfterMemberFieldChanged',
    phase: 'after',
    body: body({
      GroupId: v.string(),
      Type: v.string(),
      Operator_Account: v.string(),
      Member_Account: v.string(),
      Role: optional(v.string()),
      NameCard: optional(v.string()),
      EventTime: integer(),
    }),
  });
