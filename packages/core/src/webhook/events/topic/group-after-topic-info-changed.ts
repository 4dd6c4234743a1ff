import * as v from 'valibot';
import { optional } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body } from '../../schema.ts';

/** What {@link groupAfterTopicInfoChanged} tells. */
export interface GroupAfterTopicInfoChangedBody extends WebhookBody {
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
}

/**
 * Information about a topic changed. The name, introduction, announcement or avatar of a topic has been changed.
 *
 * For groups of type Community.
 *
 * The body does not say of which topic: it names the community alone.
 *
 * The body has no `EventTime`: two events that say the same cannot be told apart.
 *
 * @see https://trtc.io/document/49466
 */
export const groupAfterTopicInfoChanged: WebhookEvent<GroupAfterTopicInfoChangedBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterTopicInfoChanged',
  phase: 'after',
  body: body({
    GroupId: v.string(),
    Type: v.string(),
    Operator_Account: v.string(),
    Name: optional(v.string()),
    Introduction: optional(v.string()),
    Notification: optional(v.string()),
    FaceUrl: optional(v.string()),
  }),
});
