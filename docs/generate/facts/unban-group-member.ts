import { everyType, type Facts } from './fact.ts';
import { banPlan } from './plans.ts';

export default {
  title: 'Lift bans before their time',
  groupTypes: everyType,
  groupTypesNote:
    'The English page names all five; the Chinese text of the same page speaks of live rooms alone, and an older one of all but communities.',
  caller: 'An app admin.',
  plan: banPlan,
  limits: ['20 accounts a call'],
  repeat: 'The accounts stay free. What the service answers for an account that is not banned is not said.',
  codes: [
    { code: 10002 },
    { code: 10003 },
    { code: 10004 },
    { code: 10005, when: 'more than 20 accounts' },
    { code: 10007, when: 'the switch in the console is off, or the caller is not an app admin' },
  ],
  traps: [
    'The English note asks for the ban switch to be disabled. It has to be enabled, as the Chinese text says.',
    'What becomes of accounts that are not banned is not said.',
    'That a group does not exist (10010) or that its id is malformed (10015) is missing from the table of codes.',
  ],
  otherPages: [],
  samples: [
    {
      title: 'A troll may come back',
      input: { GroupId: '@TGS#live', Members_Account: ['troll'] },
      groups: [
        {
          GroupId: '@TGS#live',
          Type: 'AVChatRoom',
          banned: [{ Member_Account: 'troll', BannedUntil: 1767225600 }],
        },
      ],
    },
    {
      title: 'Refused: no such group',
      input: { GroupId: '@TGS#gone', Members_Account: ['troll'] },
      groups: [],
    },
  ],
} satisfies Facts;
