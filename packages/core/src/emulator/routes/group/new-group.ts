import type { CreateGroupRequest } from '../../../endpoints/group/index.ts';
import { Refusal } from '../../refusal.ts';
import { openGroup } from '../../state/emulated-group.ts';
import type { Group } from '../../state/group.ts';
import type { World } from '../../world.ts';
import { requireFitting } from './fitting.ts';

/** How ids begin that the service makes up. Assumption: what comes after it. */
const STARTS = {
  Private: '@TGS#1',
  Public: '@TGS#2',
  ChatRoom: '@TGS#3',
  AVChatRoom: '@TGS#a',
  Community: '@TGS#_@TGS#c',
};

/** What came of a request to make a group. */
export interface NewGroup {
  readonly group: Group;
  /** The group that has the id already, in its place. */
  readonly taken?: true;
}

/**
 * Makes a group, and keeps it. Assumptions: 10004 for an id that may not be, and for an account that is not there; 10038
 * for more first members than the group may have.
 */
export function newGroup(world: World, request: CreateGroupRequest, createTime?: number): NewGroup {
  const { Owner_Account, Type, MemberList = [], MaxMemberCount, ...profile } = request;
  const { accounts, groups, now } = world;
  const { GroupId = groups.newId(STARTS[Type]), AppMemberDefinedData: _, ...fields } = profile;
  const found = groups.find(GroupId);
  if (found) return { group: found, taken: true };
  if (profile.GroupId !== undefined) requireOwnId(GroupId, Type);
  requireFitting(Type, fields);
  const people = [
    ...(Owner_Account ? [Owner_Account] : []),
    ...MemberList.map((each) => each.Member_Account),
  ];
  if (!people.every((account) => accounts.exists(account))) throw new Refusal(10004, 'no such account');
  if (new Set(people).size > (MaxMemberCount ?? people.length) && Type !== 'AVChatRoom')
    throw new Refusal(10038, `at most ${MaxMemberCount} members`);
  const seed = { GroupId, Type, Name: fields.Name, members: [...MemberList] };
  const group = openGroup({ ...seed, ...(Owner_Account && { Owner_Account }) }, now, createTime);
  group.profile.set({ ...fields, MaxMemberNum: MaxMemberCount });
  for (const { Member_Account, AppMemberDefinedData } of MemberList)
    group.members.get(Member_Account)?.customFields.set(AppMemberDefinedData);
  groups.add(group);
  return { group };
}

function requireOwnId(GroupId: string, Type: CreateGroupRequest['Type']): void {
  const start = Type === 'Community' ? /^@TGS#_(?!@TGS#)/ : /^(?!@TGS#)/;
  if (/^[\x20-\x7e]{1,48}$/.test(GroupId) && start.test(GroupId)) return;
  throw new Refusal(10004, 'the id of a group may be 48 characters of ASCII, and not begin with @TGS#');
}
