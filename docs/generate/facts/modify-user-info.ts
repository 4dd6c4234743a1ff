import type { Facts } from './fact.ts';
import { marksPlan } from './plans.ts';

const room = {
  GroupId: '@TGS#live',
  Type: 'AVChatRoom',
  online: ['teacher', 'student'],
} as const;

export default {
  title: 'Set or delete marks on members of a live room',
  groupTypes: ['AVChatRoom'],
  caller: "An app admin. A room's owner may do the same from a client.",
  plan: marksPlan,
  limits: [
    '500 members a call',
    '10 different marks in a room',
    '1,000 members with the same mark',
    'mark 500 holds a member online for three days at most',
  ],
  repeat:
    'The same marks again leave the same marks. Who has gone offline meanwhile is left out of the second answer.',
  codes: [
    { code: 10001 },
    { code: 10002 },
    { code: 10003 },
    { code: 10004 },
    { code: 10007, when: 'the caller is neither an app admin nor the owner of the room' },
    { code: 10010 },
    { code: 10015 },
  ],
  traps: [
    'The table of parameters gives the path of another command, `modify_group_member_info`. The URL above it is right.',
    'Both sample requests have a trailing comma and do not parse; 60003 is the code for such bodies.',
    '`GroupId` is described as the group whose history is changed, which is copied from another page.',
    '`MemberList` of the answer is called an object, and the sample shows a list. This library takes both, or none.',
    '`CommandType` of the answer is in the sample and not in the table.',
    'Marks are said to be 1000 or more, and two lines later 500 and 600 have meanings of their own.',
    'Accounts that are offline are left out of the answer without a word. If all are, the call fails, and no code for it is given.',
    'It is not said whether 500 and 600 count among the ten marks, which code a broken limit has, or what an account listed twice gets.',
    'Neither the quota nor the needed edition nor the switch in the console is named on the older pages.',
  ],
  otherPages: [
    { text: 'Chinese site, 269/79267', link: 'https://cloud.tencent.com/document/product/269/79267' },
  ],
  samples: [
    {
      title: 'Two members are marked',
      input: {
        GroupId: '@TGS#live',
        CommandType: 1,
        MemberList: [
          { Member_Account: 'teacher', Marks: [1000] },
          { Member_Account: 'student', Marks: [1001] },
        ],
      },
      groups: [{ ...room, online: [...room.online] }],
    },
    {
      title: 'One of two is offline, and left out of the answer',
      input: {
        GroupId: '@TGS#live',
        CommandType: 1,
        MemberList: [
          { Member_Account: 'teacher', Marks: [1000] },
          { Member_Account: 'gone-home', Marks: [1000] },
        ],
      },
      groups: [{ ...room, online: [...room.online] }],
    },
    {
      title: 'Refused: not a live room',
      input: {
        GroupId: 'staff',
        CommandType: 1,
        MemberList: [{ Member_Account: 'teacher', Marks: [1000] }],
      },
      groups: [{ GroupId: 'staff', Type: 'Public', online: ['teacher'] }],
    },
  ],
} satisfies Facts;
