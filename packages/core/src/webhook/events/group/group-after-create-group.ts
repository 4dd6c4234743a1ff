import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `MemberList`: first members. */
export interface GroupAfterCreateGroupMember {
  Member_Account?: string | undefined;
}

/** An entry of `UserDefinedDataList`: custom fields; only if enabled. */
export interface GroupAfterCreateGroupUserDefinedData {
  Key?: string | undefined;
  Value?: string | undefined;
}

/** What {@link groupAfterCreateGroup} tells. */
export interface GroupAfterCreateGroupBody extends WebhookBody {
  GroupId: string;
  /** Who made the request (an admin for REST calls). */
  Operator_Account: string;
  Owner_Account: string;
  /** Group type: Private, Public, ChatRoom, AVChatRoom, Community. */
  Type: string;
  Name: string;
  /** First members. */
  MemberList?: GroupAfterCreateGroupMember[] | undefined;
  /** Custom fields; only if enabled. */
  UserDefinedDataList?: GroupAfterCreateGroupUserDefinedData[] | undefined;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/**
 * A group was created. A group has been created, by an app or by a call.
 *
 * @see https://trtc.io/document/34369
 */
export const groupAfterCreateGroup: WebhookEvent<GroupAfterCreateGroupBody> = defineWebhookEvent({
  command: 'Group.CallbackAfterCreateGroup',
  phase: 'after',
  body: body({
    GroupId: v.string(),
    Operator_Account: v.string(),
    Owner_Account: v.string(),
    Type: v.string(),
    Name: v.string(),
    MemberList: optional(rows(row({ Member_Account: optional(v.string()) }))),
    UserDefinedDataList: optional(rows(row({ Key: optional(v.string()), Value: optional(v.string()) }))),
    EventTime: integer(),
  }),
});
