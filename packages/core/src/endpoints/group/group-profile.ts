import * as v from 'valibot';
import { type Entries, type Of, oneOf, optional } from '../../endpoint/held.ts';
import { text } from '../../endpoint/schema.ts';
import { type CustomField, fieldsOfGroup } from './custom-fields.ts';

/** The kinds of groups. Newer pages call `Private` Work and `ChatRoom` Meeting. `AVChatRoom` is a live room. */
export type GroupType = 'Public' | 'Private' | 'ChatRoom' | 'AVChatRoom' | 'Community';

/* @__NO_SIDE_EFFECTS__ */
export function groupType(): Of<GroupType> {
  return oneOf('Public', 'Private', 'ChatRoom', 'AVChatRoom', 'Community');
}

/** What a new group may be told of itself, and an old one be changed to. */
export interface GroupTexts {
  /** Up to 240 bytes of UTF-8. */
  Introduction?: string | undefined;
  /** The announcement: up to 300 bytes of UTF-8. */
  Notification?: string | undefined;
  /** The address of a picture: up to 100 bytes of UTF-8. */
  FaceUrl?: string | undefined;
  /**
   * Whether who asks to join is let in, waits for an admin's word, or is turned away. It means something only for types of
   * groups that can be asked.
   */
  ApplyJoinOption?: 'FreeAccess' | 'NeedPermission' | 'DisableApply' | undefined;
  /** Custom fields of the group. */
  AppDefinedData?: readonly CustomField[] | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
export function groupTexts(): Entries<GroupTexts> {
  return {
    Introduction: optional(text(240)),
    Notification: optional(text(300)),
    FaceUrl: optional(text(100)),
    ApplyJoinOption: optional(oneOf('FreeAccess', 'NeedPermission', 'DisableApply')),
    AppDefinedData: optional(fieldsOfGroup()),
  };
}

/** What is told of a group: as many of these as were asked for. */
export interface GroupProfile {
  /** See {@link GroupType}. */
  Type?: string | undefined;
  Name?: string | undefined;
  Introduction?: string | undefined;
  /** The announcement. */
  Notification?: string | undefined;
  /** The address of a picture. */
  FaceUrl?: string | undefined;
  /** Empty where the group has no owner. */
  Owner_Account?: string | undefined;
  /** In seconds since the epoch. */
  CreateTime?: number | undefined;
  /** It grows with each change of the profile. */
  InfoSeq?: number | undefined;
  /** When the profile was changed, in seconds since the epoch. */
  LastInfoTime?: number | undefined;
  /** When the last message was sent, in seconds since the epoch. */
  LastMsgTime?: number | undefined;
  /** The number that the next message will have. */
  NextMsgSeq?: number | undefined;
  /** How many members there are. */
  MemberNum?: number | undefined;
  /** How many there may be. */
  MaxMemberNum?: number | undefined;
  /** `FreeAccess`, `NeedPermission` or `DisableApply`. */
  ApplyJoinOption?: string | undefined;
  /** `On` while all but owner and admins are muted, or `Off`. */
  MuteAllMember?: string | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
export function groupProfile(): Entries<GroupProfile> {
  return {
    Type: optional(v.string()),
    Name: optional(v.string()),
    Introduction: optional(v.string()),
    Notification: optional(v.string()),
    FaceUrl: optional(v.string()),
    Owner_Account: optional(v.string()),
    CreateTime: optional(v.number()),
    InfoSeq: optional(v.number()),
    LastInfoTime: optional(v.number()),
    LastMsgTime: optional(v.number()),
    NextMsgSeq: optional(v.number()),
    MemberNum: optional(v.number()),
    MaxMemberNum: optional(v.number()),
    ApplyJoinOption: optional(v.string()),
    MuteAllMember: optional(v.string()),
  };
}
