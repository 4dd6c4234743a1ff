import { pretty } from './json.ts';
import { GroupId } from './room.ts';

const MemberList = [
  { Member_Account: 'teacher', Marks: [1000] },
  { Member_Account: 'student', Marks: [1001] },
];

/** What the editor holds at first. */
const examples: Readonly<Record<string, object>> = {
  banGroupMember: { GroupId, Members_Account: ['guest'], Duration: 3600, Description: 'Repeated insults' },
  bannedMembers: { GroupId, Limit: 10 },
  getGroupBanMember: { GroupId, Limit: 20, Offset: 0 },
  markMembers: {
    GroupId,
    CommandType: 1,
    MemberList: [...MemberList, { Member_Account: 'gone-home', Marks: [1000] }],
  },
  modifyUserInfo: { GroupId, CommandType: 1, MemberList },
  unbanGroupMember: { GroupId, Members_Account: ['troll-1', 'troll-2'] },
};

/** An endpoint that has none yet begins with the room; the editor says what else it takes. */
export function exampleOf(name: string): string {
  return pretty(examples[name] ?? { GroupId });
}
