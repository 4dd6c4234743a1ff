// Compiled, never run: what the published declarations have to refuse.
import { batch, call, createClient, pages } from '@tim-rest/core';
import { banGroupMember, getGroupBanMember, markMembers } from '@tim-rest/core/group';
import { groupAfterMemberExit, groupBeforeSendMsg, on } from '@tim-rest/core/webhook';
import { secretKeySigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';

const GroupId = '@TGS#live';
const plugs = { transport: fetchTransport(), signer: secretKeySigner('a key that was made up') };
const client = createClient({ ...plugs, sdkAppId: 1400000000, identifier: 'administrator', region: 'china' });
const ban = { GroupId, Members_Account: ['a'], Duration: 60 };

export async function mistakes(): Promise<void> {
  // @ts-expect-error: a misspelt field
  await call(client, getGroupBanMember, { GroupId, Ofset: 20 });
  // @ts-expect-error: a number as text
  await call(client, getGroupBanMember, { GroupId, Limit: '20' });
  // @ts-expect-error: a misspelt field of the answer
  (await call(client, getGroupBanMember, { GroupId })).NextOfset;
  // @ts-expect-error: the list may be missing
  (await call(client, getGroupBanMember, { GroupId })).BannedAccountList.length;
  // @ts-expect-error: no list comes in pages here
  pages(client, banGroupMember, ban);
  // @ts-expect-error: no list is taken here
  await batch(client, getGroupBanMember, { GroupId });
  // @ts-expect-error: there are two commands
  await markMembers(client, { GroupId, CommandType: 3, MemberList: [] });
  // @ts-expect-error: a misspelt region
  createClient({ ...plugs, sdkAppId: 1400000000, identifier: 'administrator', region: 'singapur' });
  // @ts-expect-error: an event after the fact takes no answer
  on(groupAfterMemberExit, () => ({ ErrorCode: 1 }));
  // @ts-expect-error: a misspelt field of an answer
  on(groupBeforeSendMsg, () => ({ ErrorCode: 0, MsgBdy: [] }));
}
