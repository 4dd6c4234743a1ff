import type { GroupType } from '../../../endpoints/group/index.ts';
import { Refusal } from '../../refusal.ts';
import { requireType } from '../../route.ts';
import type { Group } from '../../state/group.ts';
import type { ProfileFields } from '../../state/group-profile.ts';
import type { Groups } from '../../state/groups.ts';

const WITH_MEMBERS: readonly GroupType[] = ['Private', 'Public', 'ChatRoom', 'Community'];

/** The group, where it keeps a list of its members: any but a live room. */
export function withMembers(groups: Groups, GroupId: string, code?: number): Group {
  return requireType(groups.require(GroupId), WITH_MEMBERS, code);
}

/** Assumption: groups of type Private have no admins, and the code for that. */
export function requireAdmins(type: GroupType): void {
  if (type === 'Private') throw new Refusal(10007, 'no admins in groups of type Private');
}

/** Fields that mean something for some types of groups. */
const ONLY_FOR: { readonly [Field in keyof ProfileFields]?: readonly GroupType[] } = {
  InviteJoinOption: WITH_MEMBERS,
  HistoryMsgBeforeJoin: ['Private', 'Public', 'ChatRoom'],
  SupportTopic: ['Community'],
  EnablePermission: ['Community'],
  DefaultPermission: ['Community'],
};

/** Assumption: a field that is not for groups of this type is refused with 10007, but for one that is 0. */
export function requireFitting(type: GroupType, fields: ProfileFields): void {
  for (const [field, types] of Object.entries(ONLY_FOR))
    if (fields[field as keyof ProfileFields] && !types.includes(type))
      throw new Refusal(10007, `${field} is only for groups of type ${types.join(', ')}`);
}
