import { calledBy } from './jobs.ts';
import { pretty } from './json.ts';
import { GroupId } from './room.ts';

type Input = Readonly<Record<string, unknown>>;

const MemberList = [
  { Member_Account: 'teacher', Marks: [1000] },
  { Member_Account: 'student', Marks: [1001] },
];

/** Those that show more in the room than a record's own. */
const ours: Readonly<Record<string, Input>> = {
  allGroups: {},
  banGroupMember: { GroupId, Members_Account: ['guest'], Duration: 3600, Description: 'Repeated insults' },
  bannedMembers: { GroupId, Limit: 10 },
  blockedUsers: { From_Account: 'teacher', MaxLimited: 20, StartIndex: 0, LastSequence: 0 },
  conversations: { From_Account: 'teacher' },
  createOfficialAccount: {
    Owner_Account: 'teacher',
    OfficialAccountUserID: '@TOA#_chess',
    Name: 'Chess weekly',
    MaxSubscriberNum: 5000,
  },
  follows: { From_Account: 'teacher', FollowType: 1 },
  friends: { From_Account: 'teacher', StartIndex: 0 },
  getGroupBanMember: { GroupId, Limit: 20, Offset: 0 },
  groupMembers: { GroupId },
  joinedGroups: { Member_Account: 'teacher' },
  keywordLists: { SdkAppId: 1400000000, Limit: 20, Offset: 0 },
  keywords: { SdkAppId: 1400000000, LibID: 'list', Limit: 20, Offset: 0 },
  labelledContacts: { From_Account: 'teacher' },
  liveMembers: { GroupId },
  localKeywords: { SdkAppId: 1400000000, Limit: 20, Offset: 0 },
  markMembers: {
    GroupId,
    CommandType: 1,
    MemberList: [...MemberList, { Member_Account: 'gone-home', Marks: [1000] }],
  },
  messageExtensions: { From_Account: 'teacher', To_Account: 'student', MsgKey: '31906_833502_1572869830' },
  modifyUserInfo: { GroupId, CommandType: 1, MemberList },
  roamingMessages: {
    Operator_Account: 'student',
    Peer_Account: 'teacher',
    MaxCnt: 20,
    MinTime: 0,
    MaxTime: 2_000_000_000,
  },
  officialAccountMsgs: { Official_Account: '@TOA#_news' },
  subscribers: { Official_Account: '@TOA#_news', Limit: 2 },
  subscriptions: { Subscriber_Account: 'viewer_042' },
  unbanGroupMember: { GroupId, Members_Account: ['troll-1', 'troll-2'] },
};

const records = import.meta.glob<readonly { readonly request: Input }[]>(
  '../../../../packages/core/records/*/*.json',
  { eager: true, import: 'examples' },
);

/** What the editor holds at first: an example of the call's record, moved into the room. */
export function exampleOf(name: string): string {
  return pretty(ours[name] ?? inRoom(recorded(calledBy(name))));
}

function recorded(name: string): Input {
  const file = `/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`;
  const [, examples = []] = Object.entries(records).find(([path]) => path.endsWith(file)) ?? [];
  return examples[0]?.request ?? {};
}

function inRoom(input: Input): Input {
  return 'GroupId' in input ? { ...input, GroupId } : input;
}
