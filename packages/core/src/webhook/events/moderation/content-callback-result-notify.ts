import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookEvent } from '../../event.ts';
import { bareBody, integer } from '../../schema.ts';

/** The `ContactItem`: receiver, for messages. */
export interface ContentCallbackResultNotifyContactItem {
  /** 1 one-to-one, 2 group. */
  ContactType?: number | undefined;
  /** Receiver with ContactType 1. */
  To_Account?: string | undefined;
  /** Group with ContactType 2. */
  ToGroupId?: string | undefined;
}

/** What {@link contentCallbackResultNotify} tells. */
export interface ContentCallbackResultNotifyBody {
  /** C2C, C2CCustom, Group, GroupCustom, GroupInfo, GroupMemberInfo, RelationChain, UserInfo. */
  Scene: string;
  /** SDKAppID, inside the body. */
  SdkAppId: number;
  /** Who caused the content. */
  From_Account: string;
  /** Receiver, for messages. */
  ContactItem?: ContentCallbackResultNotifyContactItem | undefined;
  /** Text, Image, Audio, Video. */
  ContentType: string;
  /** For texts (several only for custom messages). */
  TextContent?: string[] | undefined;
  /** For files. */
  FileURL?: string | undefined;
  /** MsgKey (one-to-one) or MsgSeq (group); absent for a blocked group message. */
  MsgID?: string | undefined;
  /** 1 blocked, 0 let through. */
  CtxcbResult: number;
  /** Id of the check. */
  CtxcbRequestId: string;
  /** Words hit. */
  CtxcbKeywords?: string[] | undefined;
  /** Block, Review, Normal. */
  CtxcbSuggestion?: string | undefined;
  /** Normal, Illegal, Abuse, Polity, Ad, Porn, Sexy, Terror, Composite. */
  CtxcbLabel?: string | undefined;
  /** Second-level label. */
  CtxcbSubLabel?: string | undefined;
  /** Its text. */
  CtxcbSubLabelDesc?: string | undefined;
  /** Keyword list. */
  CtxcbLibName?: string | undefined;
  /** Custom data of the message. */
  CloudCustomData?: string | undefined;
}

/**
 * Moderation has a verdict. The moderation in the cloud has looked at something that a user wrote or sent. It tells
 * of what it objects to; the console can have it tell all.
 *
 * The body has no `CallbackCommand`: it stands in the URL alone.
 *
 * What is in order is called `Normal` here, and `Pass` in answers of the REST API.
 *
 * @see https://trtc.io/document/78240
 */
export const contentCallbackResultNotify: WebhookEvent<ContentCallbackResultNotifyBody> = defineWebhookEvent({
  command: 'ContentCallback.ResultNotify',
  phase: 'after',
  body: bareBody({
    Scene: v.string(),
    SdkAppId: integer(),
    From_Account: v.string(),
    ContactItem: optional(
      row({
        ContactType: optional(integer()),
        To_Account: optional(v.string()),
        ToGroupId: optional(v.string()),
      }),
    ),
    ContentType: v.string(),
    TextContent: optional(rows(v.string())),
    FileURL: optional(v.string()),
    MsgID: optional(v.string()),
    CtxcbResult: integer(),
    CtxcbRequestId: v.string(),
    CtxcbKeywords: optional(rows(v.string())),
    CtxcbSuggestion: optional(v.string()),
    CtxcbLabel: optional(v.string()),
    CtxcbSubLabel: optional(v.string()),
    CtxcbSubLabelDesc: optional(v.string()),
    CtxcbLibName: optional(v.string()),
    CloudCustomData: optional(v.string()),
  }),
});
