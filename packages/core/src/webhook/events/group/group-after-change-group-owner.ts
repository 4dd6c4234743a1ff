import * as v from 'valibot';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** What {@link groupAfterChangeGroupOwner} tells. */
export interface GroupAfterChangeGroupOwnerBody extends WebhookBody {
  GroupId: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  /** Former owner. */
  OldOwner_Account: string;
  NewOwner_Account: string;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * A group has another owner. A group has been handed on to another owner.
 *
 * @see https://trtc.io/document/60396
 */
export const groupAfterChangeGroupOwner: WebhookEvent<GroupAfterChangeGroupOwnerBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterChangeGroupOwner',
  phase: 'after',
  body: body({
    GroupId: v.string(),
    Type: v.string(),
    Operator_Account: v.string(),
    OldOwner_Account: v.string(),
    NewOwner_Account: v.string(),
    EventTime: integer(),
  }),
});
