// An app that uses every entry of the packages: a preview of a moderation worker, with the service inside.
import { batch, type Client, call, createClient } from '@tim-rest/core';
import { accountCheck } from '@tim-rest/core/account';
import { conversations } from '@tim-rest/core/conversation';
import { durableObjectLimiter, LimiterObject } from '@tim-rest/core/durable-object-limiter';
import { createEmulator } from '@tim-rest/core/emulator';
import { explain } from '@tim-rest/core/explain';
import { zh } from '@tim-rest/core/explain/zh';
import { follows } from '@tim-rest/core/follow';
import { banGroupMember, bannedMembers, MarkCommand, markMembers } from '@tim-rest/core/group';
import { getGroupAttr } from '@tim-rest/core/group-attribute';
import { groupHistory } from '@tim-rest/core/group-message';
import { roamingMessages, sendMsg, textElem } from '@tim-rest/core/message';
import { keywordLists } from '@tim-rest/core/moderation';
import { subscriptions } from '@tim-rest/core/official-account';
import { getIpList } from '@tim-rest/core/operations';
import { portraitGet, profileOf } from '@tim-rest/core/profile';
import { timpushGetTag } from '@tim-rest/core/push';
import { redisLimiter } from '@tim-rest/core/redis-limiter';
import { friends } from '@tim-rest/core/relation';
import { getAllRobots } from '@tim-rest/core/robot';
import { permissionGroups } from '@tim-rest/core/topic';
import { createWebhookHandler, createWebhookRequest, groupAfterGroupFull, on } from '@tim-rest/core/webhook';
import { secretKeySigner, verifyUserSig } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';

const sdkAppId = 1400000000;
const secretKey = 'a key that was made up';
const GroupId = '@TGS#live';

export default {
  async fetch(_request: Request): Promise<Response> {
    const emulator = createEmulator({
      sdkAppId,
      groups: [
        { GroupId, Type: 'AVChatRoom', online: ['teacher'] },
        { GroupId: '@TGS#_school', Type: 'Community' },
      ],
      verify: ({ usersig, identifier }) => {
        const result = verifyUserSig(usersig, { sdkAppId, identifier, secretKey });
        return result.ok ? 0 : result.errorCode;
      },
    });
    const options = {
      sdkAppId,
      identifier: 'administrator',
      region: 'singapore',
      signer: secretKeySigner(secretKey),
    } as const;
    const client = createClient({ ...options, transport: fetchTransport({ fetch: emulator.fetch }) });
    const bare = createClient({ ...options, transport: bareTransport({ fetch: emulator.fetch }) });

    const { applied, skipped } = await markMembers(client, {
      GroupId,
      CommandType: MarkCommand.Set,
      MemberList: [
        { Member_Account: 'teacher', Marks: [1000] },
        { Member_Account: 'student', Marks: [1001] },
      ],
    });
    await batch(bare, banGroupMember, { GroupId, Members_Account: ['a', 'b', 'c'], Duration: 60 });
    for await (const _ of friends(bare, { From_Account: 'teacher' })) break;
    for await (const _ of follows(bare, { From_Account: 'teacher', FollowType: 1 })) break;
    for await (const _ of keywordLists(bare)) break;
    for await (const _ of conversations(bare, { From_Account: 'teacher' })) break;
    for await (const _ of subscriptions(bare, { Subscriber_Account: 'teacher' })) break;
    await bareCalls(bare);
    await oneEvent();
    await limits();
    const banned: string[] = [];
    for await (const { Member_Account } of bannedMembers(bare, { GroupId, Limit: 2 }))
      banned.push(Member_Account);
    return Response.json({
      applied: applied.map(({ Member_Account }) => Member_Account),
      skipped,
      banned,
      advice: explain(10007)?.advice,
      inChinese: explain(60026, zh)?.meaning,
    });
  },
};

/** An event of the service, as its console would send it. */
async function oneEvent(): Promise<void> {
  const app = { sdkAppId, token: 'a token that was made up' };
  const handler = createWebhookHandler({ ...app, handlers: [on(groupAfterGroupFull, () => {})] });
  await handler(await createWebhookRequest(groupAfterGroupFull, { GroupId, EventTime: Date.now() }, app));
}

/** Whoever keeps a budget for many machines is asked. */
async function limits(): Promise<void> {
  const send = { operation: 'a/b', sdkAppId, quota: 200 };
  await redisLimiter({ eval: () => [0, 0] })(send);
  const object = new LimiterObject();
  const namespace = {
    idFromName: (name: string) => ({ name }),
    get: () => ({ fetch: async (url: string, init: RequestInit) => object.fetch(new Request(url, init)) }),
  };
  await durableObjectLimiter({ namespace })(send);
}

async function bareCalls(client: Client): Promise<void> {
  await call(client, getIpList, {});
  await call(client, getAllRobots, {});
  await call(client, timpushGetTag, { To_Account: ['teacher'] });
  await call(client, accountCheck, { CheckItem: [{ UserID: 'teacher' }] });
  const { UserProfileItem } = await call(client, portraitGet, {
    To_Account: ['teacher'],
    TagList: ['Tag_Profile_IM_Nick'],
  });
  for (const item of UserProfileItem) profileOf(item);
  const between = { Operator_Account: 'administrator', Peer_Account: 'teacher' };
  await call(client, sendMsg, { To_Account: 'teacher', MsgBody: [textElem('hello')] });
  for await (const _ of roamingMessages(client, between)) break;
  const school = { GroupId: '@TGS#_school' };
  await call(client, getGroupAttr, school);
  for await (const _ of groupHistory(client, school)) break;
  for await (const _ of permissionGroups(client, school)) break;
}
