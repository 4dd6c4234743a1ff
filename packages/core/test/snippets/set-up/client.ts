import { type ClientOptions, createClient } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { staticSigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';

const banned = ['mallory', 'oscar', 'trudy'].map((Member_Account, index) => ({
  Member_Account,
  BannedUntil: 4102444800 + 3600 * index,
}));

// The service, in memory. For your app: `transport: fetchTransport()` and `signer: secretKeySigner(secretKey)`.
export const emulator = createEmulator({
  sdkAppId: 1400000000,
  groups: [
    { GroupId: '@TGS#live', Type: 'AVChatRoom', online: ['teacher', 'student'], banned },
    {
      GroupId: 'fan-club',
      Type: 'Public',
      Name: 'Fans of chess',
      Owner_Account: 'teacher',
      members: [{ Member_Account: 'student' }, { Member_Account: 'troll' }],
    },
    {
      GroupId: '@TGS#_school',
      Type: 'Community',
      Owner_Account: 'teacher',
      members: [{ Member_Account: 'student' }],
    },
  ],
  officialAccounts: [
    {
      OfficialAccountUserID: '@TOA#_news',
      Name: 'School news',
      Owner_Account: 'teacher',
      subscribers: ['student'],
      messages: [[{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Welcome' } }]],
    },
  ],
});

export const options: ClientOptions = {
  sdkAppId: 1400000000,
  identifier: 'administrator',
  region: 'singapore',
  transport: fetchTransport({ fetch: emulator.fetch }),
  signer: staticSigner('any'),
};
export const client = createClient(options);
