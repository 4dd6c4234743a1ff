import { everyType, type Facts } from './fact.ts';
import { banPlan, clientVersions } from './plans.ts';

const banned = [
  { Member_Account: 'troll', BannedUntil: 1767225600 },
  { Member_Account: 'flooder', BannedUntil: 1767229200 },
  { Member_Account: 'spammer', BannedUntil: 1767312000 },
];

export default {
  title: 'Read the banned accounts of a group',
  groupTypes: everyType,
  groupTypesNote: `Three official statements differ: live rooms alone (older pages), all but communities, and all five (the newest). ${clientVersions}`,
  caller: 'An app admin.',
  plan: banPlan,
  limits: ['100 accounts a page'],
  pages: '`Offset` asks for a page, `NextOffset` tells the next one, and `0` ends the list.',
  repeat: 'It changes nothing. The list shifts while it is read, because bans end and begin.',
  codes: [
    { code: 10002 },
    { code: 10003 },
    { code: 10004 },
    {
      code: 10005,
      when: 'the text is that of lifting bans (more than 20 accounts), and says nothing about this call',
    },
    { code: 10007, when: 'the switch in the console is off, or the caller is not an app admin' },
  ],
  traps: [
    'The sample answers two rows to a `Limit` of 20, with a `NextOffset` of 2: a short page is not the last one. Only `NextOffset` 0 ends the list.',
    'The sample request holds `//` comments and does not parse.',
    '`GroupId` and `Limit` speak of members to be unbanned, copied from the page about lifting bans.',
    '`Limit` is optional on two pages and required on a third, and no default is given. `bannedMembers` always sends it.',
    'The unit of `BannedUntil` is not stated. The samples only make sense as seconds since 1970.',
    'That a group does not exist (10010) or that its id is malformed (10015) is missing from the table of codes.',
    'There are two official pages for the one command.',
  ],
  otherPages: [
    { text: 'Chinese site, 269/79248', link: 'https://cloud.tencent.com/document/product/269/79248' },
    {
      text: 'Chinese site, second page, 269/89989',
      link: 'https://cloud.tencent.com/document/product/269/89989',
    },
  ],
  samples: [
    {
      title: 'The first page of two',
      input: { GroupId: '@TGS#live', Limit: 2, Offset: 0 },
      groups: [{ GroupId: '@TGS#live', Type: 'AVChatRoom', banned }],
    },
    {
      title: 'The last page: `NextOffset` is 0',
      input: { GroupId: '@TGS#live', Limit: 2, Offset: 2 },
      groups: [{ GroupId: '@TGS#live', Type: 'AVChatRoom', banned }],
    },
    { title: 'Refused: no such group', input: { GroupId: '@TGS#gone', Limit: 100, Offset: 0 }, groups: [] },
  ],
} satisfies Facts;
