import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body } from '../../schema.ts';

/** An entry of `UserDefinedDataList`: custom fields; only if enabled. */
export interface GroupAfterCreateTopicUserDefinedData {
  Key?: string | undefined;
  Value?: string | undefined;
}

/** What {@link groupAfterCreateTopic} tells. */
export interface GroupAfterCreateTopicBody extends WebhookBody {
  GroupId: string;
  TopicId: string;
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  /** Owner of the community. */
  Owner_Account: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  /** Topic name. */
  Name: string;
  /** Custom fields; only if enabled. */
  UserDefinedDataList?: GroupAfterCreateTopicUserDefinedData[] | undefined;
}

/**
 * A topic was created. A topic has been created in a community.
 *
 * For groups of type Community.
 *
 * The body has no `EventTime`: two events that say the same cannot be told apart.
 *
 * @see https://trtc.io/document/49464
 */
export const groupAfterCreateTopic: WebhookEvent<GroupAfterCreateTopicBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterCreateTopic',
  phase: 'after',
  body: body({
    GroupId: v.string(),
    TopicId: v.string(),
    Operator_Account: v.string(),
    Owner_Account: v.string(),
    Type: v.string(),
    Name: v.string(),
    UserDefinedDataList: optional(rows(row({ Key: optional(v.string()), Value: optional(v.string()) }))),
  }),
});
