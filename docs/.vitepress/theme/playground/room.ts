import type { EmulatedGroup, EmulatedOfficialAccount } from '@tim-rest/core/emulator';

export const sdkAppId = 1400000000;
export const identifier = 'administrator';
export const GroupId = '@TGS#live';
export const online = ['teacher', 'student', 'guest'];
export const banned = 45;

/** Whom examples of official accounts speak of. */
export const officialAccounts: readonly EmulatedOfficialAccount[] = [
  {
    OfficialAccountUserID: '@TOA#_news',
    Name: 'School news',
    Owner_Account: 'teacher',
    subscribers: ['viewer_041', 'viewer_042', 'viewer_043'],
    messages: ['Welcome', 'No lessons on Friday'].map((Text) => [
      { MsgType: 'TIMTextElem', MsgContent: { Text } },
    ]),
  },
];

/** The room of the playground: a few members, and enough bans for several pages. */
export function room(now = Date.now()): EmulatedGroup {
  const BannedUntil = Math.floor(now / 1000) + 86_400;
  return {
    GroupId,
    Type: 'AVChatRoom',
    online: [...online],
    banned: Array.from({ length: banned }, (_, index) => ({
      Member_Account: `troll-${index + 1}`,
      BannedUntil: BannedUntil + 60 * index,
    })),
  };
}
