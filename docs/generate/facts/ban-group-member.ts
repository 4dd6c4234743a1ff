import { everyType, type Facts } from './fact.ts';
import { banPlan, clientVersions } from './plans.ts';

export default {
  title: 'Ban accounts from a group',
  groupTypes: everyType,
  groupTypesNote: `It began with live rooms alone, then came all but communities, and the newest pages name all five. ${clientVersions}`,
  caller: 'An app admin.',
  plan: banPlan,
  limits: ['20 accounts a call', 'a ban of 4,294,967,295 seconds at most', 'a reason of 1,000 bytes'],
  repeat:
    'The same accounts are banned, but the clock starts anew: `Duration` counts from the call that came last.',
  codes: [
    { code: 10002 },
    { code: 10003 },
    { code: 10004 },
    { code: 10005, when: 'more than 20 accounts' },
    { code: 10007, when: 'the switch in the console is off, or the caller is not an app admin' },
  ],
  traps: [
    'An older sample has an account without its opening quote, and does not parse.',
    'The list of accounts is `Members_Account` here, and `Member_Account` is one account elsewhere: the names do not follow a rule.',
    'Muting has a value for ever; banning has none.',
    'What `Duration` 0 does, and whether a second ban extends or replaces the first, is not said.',
    'That a group does not exist (10010) or that its id is malformed (10015) is missing from the table of codes.',
  ],
  otherPages: [
    { text: 'Chinese site, 269/79249', link: 'https://cloud.tencent.com/document/product/269/79249' },
  ],
  samples: [
    {
      title: 'An hour without a troll',
      input: {
        GroupId: '@TGS#live',
        Members_Account: ['troll', 'flooder'],
        Duration: 3600,
        Description: 'Repeated insults',
      },
      groups: [{ GroupId: '@TGS#live', Type: 'AVChatRoom', online: ['troll', 'flooder', 'teacher'] }],
    },
    {
      title: 'Refused: no such group',
      input: { GroupId: '@TGS#gone', Members_Account: ['troll'], Duration: 3600 },
      groups: [],
    },
  ],
} satisfies Facts;
