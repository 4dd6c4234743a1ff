import * as v from 'valibot';
import { type Entries, type Of, oneOf, optional, row } from '../../endpoint/held.ts';
import { list } from '../../endpoint/schema.ts';
import type { FieldName } from '../shared/field-name.ts';
import { type CustomField, customFields } from './custom-fields.ts';

/** What is told of a member beside its name: as many of these as were asked for. */
export interface MemberInfo {
  /** `Owner`, `Admin` or `Member`. */
  Role?: string | undefined;
  /** In seconds since the epoch. */
  JoinTime?: number | undefined;
  /** The number of the last message that the member has read. */
  MsgSeq?: number | undefined;
  /** How the member is told of messages: `AcceptAndNotify`, `AcceptNotNotify` or `Discard`. */
  MsgFlag?: string | undefined;
  /** When the member last sent a message, in seconds since the epoch. */
  LastSendMsgTime?: number | undefined;
  /** When its mute ends, in seconds since the epoch; 0: it is not muted. */
  MuteUntil?: number | undefined;
  /** The member's name in this group. */
  NameCard?: string | undefined;
  /** Custom fields of the member. */
  AppMemberDefinedData?: CustomField[] | undefined;
}

/** A member of a group. */
export interface GroupMember extends MemberInfo {
  Member_Account: string;
  /** In communities only, and up to four minutes old. No page tells of it, the service's own Java client does. */
  OnlineStatus?: string | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
export function memberInfo(): Entries<MemberInfo> {
  return {
    Role: optional(v.string()),
    JoinTime: optional(v.number()),
    MsgSeq: optional(v.number()),
    MsgFlag: optional(v.string()),
    LastSendMsgTime: optional(v.number()),
    MuteUntil: optional(v.number()),
    NameCard: optional(v.string()),
    AppMemberDefinedData: optional(customFields()),
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function groupMember(): Of<GroupMember> {
  return row<GroupMember>({
    ...memberInfo(),
    Member_Account: v.string(),
    OnlineStatus: optional(v.string()),
  });
}

/** What is asked of members, and of which. */
export interface MemberFilters {
  /** The fields of {@link MemberInfo} to answer. `Member_Account` is always there. */
  MemberInfoFilter?: readonly FieldName<MemberInfo>[] | undefined;
  /** Only members of these roles. */
  MemberRoleFilter?: readonly ('Owner' | 'Admin' | 'Member')[] | undefined;
  /** The keys of the custom fields to answer. */
  AppDefinedDataFilter_GroupMember?: readonly string[] | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
export function memberFilters(): Entries<MemberFilters> {
  return {
    MemberInfoFilter: optional(list(v.string())),
    MemberRoleFilter: optional(list(oneOf('Owner', 'Admin', 'Member'))),
    AppDefinedDataFilter_GroupMember: optional(list(v.string())),
  };
}
