import * as v from 'valibot';
import { optional } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** What {@link groupAfterGroupInfoChanged} tells. */
export interface GroupAfterGroupInfoChangedBody extends WebhookBody {
  GroupId: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  /** New name. */
  Name?: string | undefined;
  /** New introduction. */
  Introduction?: string | undefined;
  /** New announcement. */
  Notification?: string | undefined;
  /** New avatar. */
  FaceUrl?: string | undefined;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * Information about a group changed. The name, introduction, announcement or avatar of a group has been changed.
 *
 * Only what changed is in it; other fields of a group do not raise it.
 *
 * @see https://trtc.io/document/34378
 */
export const groupAfterGroupInfoChanged: WebhookEvent<GroupAfterGroupInfoChangedBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterGroupInfoChanged',
  phase: 'after',
  body: body({
    GroupId: v.string(),
    Type: v.string(),
    Operator_Account: v.string(),
    Name: optional(v.string()),
    Introduction: optional(v.string()),
    Notification: optional(v.string()),
    FaceUrl: optional(v.string()),
    EventTime: integer(),
  }),
});
