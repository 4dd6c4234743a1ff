import type { GroupMember, GroupProfile, MemberFilters, MemberInfo } from '../../../endpoints/group/index.ts';
import type { Group } from '../../state/group.ts';
import type { Member } from '../../state/members.ts';

/** The fields of these names; all, where none are given. */
export function picked<T extends object>(fields: T, names?: readonly string[]): Partial<T> {
  if (!names) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name))) as Partial<T>;
}

/** What is told of a group, without its custom fields. */
export function shownProfile(group: Group): GroupProfile {
  const { lastMsg, members, profile, type } = group;
  const { createTime, changes, changeTime, fields } = profile;
  return {
    ...fields,
    Type: type,
    Owner_Account: members.owner,
    CreateTime: createTime,
    InfoSeq: changes,
    LastInfoTime: changeTime,
    LastMsgTime: lastMsg.time,
    NextMsgSeq: lastMsg.seq + 1,
    MemberNum: type === 'AVChatRoom' ? group.online().length : members.size,
  };
}

/** What is told of a member, without its name and its custom fields. */
export function shownMember(group: Group, member: Member): MemberInfo {
  const { account, joinTime, readSeq, msgFlag, lastSendTime, nameCard } = member;
  return {
    Role: group.members.roleOf(account),
    JoinTime: joinTime,
    MsgSeq: readSeq,
    MsgFlag: msgFlag,
    LastSendMsgTime: lastSendTime,
    MuteUntil: group.mutes.in().until(account),
    NameCard: nameCard,
  };
}

/**
 * Those of the members that are asked for, and of them what is. Assumptions: all fields where none are named; custom fields
 * only where they are.
 */
export function filteredMembers(
  group: Group,
  members: readonly Member[],
  { MemberInfoFilter, MemberRoleFilter, AppDefinedDataFilter_GroupMember: keys }: MemberFilters,
): GroupMember[] {
  const roles: readonly string[] | undefined = MemberRoleFilter;
  return members
    .filter(({ account }) => roles?.includes(group.members.roleOf(account)) ?? true)
    .map((member) => ({
      Member_Account: member.account,
      ...picked(shownMember(group, member), MemberInfoFilter),
      ...(keys && { AppMemberDefinedData: member.customFields.list(keys) }),
    }));
}
