import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { fresh, oneOf, optional, part, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';
import { type MsgElement, msgBody, type OfflinePushInfo, offlinePushInfo } from '../shared/message-body.ts';
import { isRemembered } from './remembered.ts';

/** Who is mentioned in a message. */
export interface GroupMention {
  /** 1: everybody, which a Community does not have; 0: one member. */
  GroupAtAllFlag: 0 | 1;
  /** The member, where the flag is 0. */
  GroupAt_Account?: string | undefined;
}

/** Input of {@link sendGroupMsg}. */
export interface SendGroupMsgRequest {
  GroupId: string;
  /** A uint32 by which the service knows a repetition; default: one that is made up for the call. */
  Random?: number | undefined;
  /** Which messages go first where a group has too many; default: Normal. */
  MsgPriority?: 'High' | 'Normal' | 'Low' | undefined;
  /** One element or more, at most one of them a TIMCustomElem; 12 KB in all, on older pages 8,000 bytes. */
  MsgBody: readonly MsgElement[];
  /** Who is shown as the sender, an account that exists, a member or not; default: the admin who calls. */
  From_Account?: string | undefined;
  OfflinePushInfo?: OfflinePushInfo | undefined;
  /** The webhooks that this message does not call. */
  ForbidCallbackControl?:
    | readonly ('ForbidBeforeSendMsgCallback' | 'ForbidAfterSendMsgCallback')[]
    | undefined;
  /** 1: only for members who are online, and kept nowhere. Not for live rooms (AVChatRoom). */
  OnlineOnlyFlag?: 0 | 1 | undefined;
  /**
   * NoUnread: it does not count as unread. NoLastMsg: it changes no list of conversations. WithMuteNotifications: members
   * who muted the group are not disturbed. Not with `OnlineOnlyFlag` 1, and not for live rooms.
   */
  SendMsgControl?: readonly ('NoUnread' | 'NoLastMsg' | 'WithMuteNotifications')[] | undefined;
  /** Data of the app's own that come along with the message. */
  CloudCustomData?: string | undefined;
  /** 1: {@link groupSetKeyValues} may say more of it later; needs one of the larger plans. */
  SupportMessageExtension?: 0 | 1 | undefined;
  /**
   * The only members who get it, up to 50; needs one of the larger plans. They are not told apart from others in
   * history, and it does not count as unread. Only for groups of type Private, Public and ChatRoom.
   */
  To_Account?: readonly string[] | undefined;
  /** The topic of a Community. */
  TopicId?: string | undefined;
  /** 1: it can be seen who has read it ({@link groupMsgReaders}); needs one of the larger plans. */
  NeedReadReceipt?: 0 | 1 | undefined;
  /** In the order of the mentions in the text. */
  GroupAtInfo?: readonly GroupMention[] | undefined;
}

/** Answer of {@link sendGroupMsg}. */
export interface SendGroupMsgResponse extends Envelope {
  /** When it was sent, in seconds since the epoch. */
  MsgTime: number;
  /** Its number in the group, by which all other calls name it: from 1. */
  MsgSeq: number;
  /** Why nobody gets it, though the call succeeds: too many messages in the group. */
  MsgDropReason?: string | undefined;
}

/**
 * Sends a message into a group of any type, as the admin or as any account: mutes and block lists are not looked at.
 *
 * **OK does not mean that it was delivered.** Where a group has too many messages in a second, the service drops one
 * and answers OK with a `MsgDropReason`: look at it.
 *
 * The same content with the same `Random` is sent once within 5 minutes. So the call is repeated within the first
 * four where nobody knows whether it ran, with the `Random` that was made up for it. To repeat it yourself, give one
 * and keep it.
 *
 * The service may refuse the text (80001), the length (80002), or the rate of the group (10023); your own webhook may,
 * too (10016).
 *
 * @see https://trtc.io/document/34959
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { sendGroupMsg } from '@tim-rest/core/group-message';
 * import { textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const { MsgSeq, MsgDropReason } = await call(client, sendGroupMsg, {
 *   GroupId: '@TGS#live',
 *   From_Account: 'teacher',
 *   MsgPriority: 'High',
 *   MsgBody: [textElem('We begin in a minute.')],
 * });
 * console.log(MsgDropReason ? `dropped: ${MsgDropReason}` : `sent as number ${MsgSeq}`);
 * ```
 */
export const sendGroupMsg: Endpoint<SendGroupMsgRequest, SendGroupMsgResponse> = uncheckedEndpoint({
  name: 'sendGroupMsg',
  service: 'group_open_http_svc',
  command: 'send_group_msg',
  idempotent: isRemembered,
  quota: 200,
  input: request({
    GroupId: groupId(),
    Random: fresh(),
    MsgPriority: optional(oneOf('High', 'Normal', 'Low')),
    MsgBody: msgBody(),
    From_Account: optional(account()),
    OfflinePushInfo: optional(offlinePushInfo()),
    ForbidCallbackControl: optional(list(oneOf('ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback'))),
    OnlineOnlyFlag: optional(oneOf(0, 1)),
    SendMsgControl: optional(list(oneOf('NoUnread', 'NoLastMsg', 'WithMuteNotifications'))),
    CloudCustomData: optional(v.string()),
    SupportMessageExtension: optional(oneOf(0, 1)),
    To_Account: optional(list(account(), 50)),
    TopicId: optional(v.string()),
    NeedReadReceipt: optional(oneOf(0, 1)),
    GroupAtInfo: optional(
      list(part<GroupMention>({ GroupAtAllFlag: oneOf(0, 1), GroupAt_Account: optional(account()) })),
    ),
  }),
  output: response({ MsgTime: v.number(), MsgSeq: v.number(), MsgDropReason: optional(v.string()) }),
});
