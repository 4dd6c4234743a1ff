import * as v from 'valibot';
import { rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body } from '../../schema.ts';

/** What {@link groupAfterTopicDestroyed} tells. */
export interface GroupAfterTopicDestroyedBody extends WebhookBody {
  GroupId: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Topic ids. */
  TopicIdList: string[];
}

/**
 * Topics were dissolved. Topics of a community are gone.
 *
 * For groups of type Community.
 *
 * The body has no `EventTime`: two events that say the same cannot be told apart.
 *
 * @see https://trtc.io/document/49465
 */
export const groupAfterTopicDestroyed: WebhookEvent<GroupAfterTopicDestroyedBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterTopicDestroyed',
  phase: 'after',
  body: body({ GroupId: v.string(), Type: v.string(), TopicIdList: rows(v.string()) }),
});
