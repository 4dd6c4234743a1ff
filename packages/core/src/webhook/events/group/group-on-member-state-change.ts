import * as v from 'valibot';
import { optional, row, rows } from '../../../endpoint/held.ts';
import { defineWebhookEvent, type WebhookBody, type WebhookEvent } from '../../event.ts';
import { body, integer } from '../../schema.ts';

/** An entry of `MemberList`: members concerned. */
export interface GroupOnMemberStateChangeMember {
  Member_Account: string;
}

/** What {@link groupOnMemberStateChange} tells. */
export interface GroupOnMemberStateChangeBody extends WebhookBody {
  GroupId: string;
  /** AVChatRoom; in code of the vendor's only. */
  Type?: string | undefined;
  /** Online, Offline. */
  EventType: string;
  /**
   * HeartbeatInterrupt (Offline), HeartbeatRecover (Online), Join first device in (Online), Quit last device out
   * (Offline); newest page only.
   */
  EventCause?: string | undefined;
  /** Members concerned. */
  MemberList: GroupOnMemberStateChangeMember[];
  /** Event time: in milliseconds since the epoch. */
  EventTime?: number | undefined;
}

/**
 * Members of a live room came online or went offline. Members of a live room are there again, or are not: the event
 * to keep marks by, which vanish when a member goes offline.
 *
 * For groups of type AVChatRoom.
 *
 * It needs the premium edition, the console's switch for the list of online members in live rooms, and one for this
 * event.
 *
 * The service looks every 20 seconds, and takes for offline whoever was silent for more than 30. Of several devices,
 * the first to come and the last to go count.
 *
 * On the newest behaviour a first join raises `groupAfterNewMemberJoin`, too; which of them comes first is not
 * documented.
 *
 * The table of the page has no `EventTime`, its sample has: it may be missing.
 *
 * @see https://trtc.io/document/48734
 */
export const groupOnMemberStateChange: WebhookEvent<GroupOnMemberStateChangeBody> = defineWebhookEvent({
  command: 'Group.CallbackOnMemberStateChange',
  phase: 'after',
  body: body({
    GroupId: v.string(),
    Type: optional(v.string()),
    EventType: v.string(),
    EventCause: optional(v.string()),
    MemberList: rows(row({ Member_Account: v.string() })),
    EventTime: optional(integer()),
  }),
});
