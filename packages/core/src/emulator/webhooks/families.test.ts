import { call } from '@tim-rest/core';
import { addGroupMember, createGroup, getRoleInGroup } from '@tim-rest/core/group';
import { textElem } from '@tim-rest/core/message';
import {
  addSubscriber,
  createOfficialAccount,
  getSubscriberInfo,
  officialAccountMsgGetSimple,
  sendOfficialAccountMsg,
} from '@tim-rest/core/official-account';
import { portraitSet } from '@tim-rest/core/profile';
import { friendCheck } from '@tim-rest/core/relation';
import { createTopic } from '@tim-rest/core/topic';
import * as events from '@tim-rest/core/webhook';
import { createWebhookHandler, on, type WebhookRoute } from '@tim-rest/core/webhook';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../../test/support/client-of.ts';
import { createEmulator } from '../index.ts';

const app = { sdkAppId: 1400000000, token: 'my-token', timeoutMs: 60_000 };
const GroupId = 'club';
const CITY = '@TGS#_city';
const NEWS = '@TOA#_news';

function open(...handlers: WebhookRoute[]) {
  const emulator = createEmulator({
    sdkAppId: app.sdkAppId,
    groups: [
      { GroupId, Type: 'Public', Owner_Account: 'ann' },
      { GroupId: CITY, Type: 'Community', Owner_Account: 'ann' },
    ],
    officialAccounts: [{ OfficialAccountUserID: NEWS, Owner_Account: 'ann', Name: 'News' }],
    webhooks: {
      handler: createWebhookHandler({ ...app, handlers }),
      token: app.token,
      timeoutMs: app.timeoutMs,
    },
  });
  const client = clientOf(emulator);
  /** The code of a refusal; 0 where there is none. */
  const code = (work: Promise<unknown>) =>
    work.then(
      () => 0,
      ({ errorCode }) => errorCode,
    );
  return { client, code, emulator };
}

describe('before a group is made', () => {
  it('is told how many of its kind its owner has, and may refuse', async () => {
    const { client, code } = open(
      on(events.groupBeforeCreateGroup, ({ CreateGroupNum }) => ({
        ErrorCode: CreateGroupNum < 2 ? 0 : 10_150,
        ErrorInfo: 'two are enough',
      })),
    );
    const make = () =>
      code(call(client, createGroup, { Type: 'Public', Name: 'Chess', Owner_Account: 'ann' }));
    expect([await make(), await make()]).toEqual([0, 10_150]);
  });
});

describe('before users are invited', () => {
  const MemberList = ['ben', 'cat', 'dan'].map((Member_Account) => ({ Member_Account }));

  it.each([
    [['cat'], [1, 0, 1]],
    [
      ['ben', 'cat', 'dan'],
      [0, 0, 0],
    ],
    [[], [1, 1, 1]],
  ])('lets in all but %j', async (RefusedMembers_Account, results) => {
    const { client } = open(on(events.groupBeforeInviteJoinGroup, () => ({ RefusedMembers_Account })));
    const answer = await call(client, addGroupMember, { GroupId, MemberList });
    expect(answer.MemberList).toEqual(MemberList.map((member, at) => ({ ...member, Result: results[at] })));
    const User_Account = MemberList.map(({ Member_Account }) => Member_Account);
    const { UserIdList } = await call(client, getRoleInGroup, { GroupId, User_Account });
    expect(UserIdList.map(({ Role }) => Number(Role === 'Member'))).toEqual(results);
  });

  it('may refuse all', async () => {
    const { client, code } = open(on(events.groupBeforeInviteJoinGroup, () => ({ ErrorCode: 1 })));
    expect(await code(call(client, addGroupMember, { GroupId, MemberList }))).toBe(10016);
  });
});

it('may refuse a topic', async () => {
  const { client, code } = open(
    on(events.groupBeforeCreateTopic, ({ Name }) => ({ ErrorCode: Name === 'Parks' ? 0 : 1 })),
  );
  const make = (TopicName: string) => code(call(client, createTopic, { GroupId: CITY, TopicName }));
  expect([await make('Parks'), await make('Spam')]).toEqual([0, 10016]);
});

describe('of official accounts', () => {
  it('may refuse a new one with 20006, or with a code of its own', async () => {
    for (const [ErrorCode, expected] of [
      [1, 20006],
      [120_500, 120_500],
    ] as const) {
      const { client, code } = open(
        on(events.officialAccountBeforeCreateOfficialAccount, () => ({ ErrorCode })),
      );
      expect(await code(call(client, createOfficialAccount, { Owner_Account: 'ann', Name: 'x' }))).toBe(
        expected,
      );
    }
  });

  it('may refuse single subscribers, in their place in the answer', async () => {
    const { client } = open(
      on(events.officialAccountBeforeAddSubscriber, () => ({ RefusedSubscribers_Account: ['ben'] })),
    );
    const SubscriberList = ['ben', 'cat'].map((Subscriber_Account) => ({ Subscriber_Account }));
    const answer = await call(client, addSubscriber, { Official_Account: NEWS, SubscriberList });
    expect(answer.SubscriberList.map(({ Result }) => Result)).toEqual([0, 1]);
    const { SubscriberNum } = await call(client, getSubscriberInfo, { Official_Account: NEWS });
    expect(SubscriberNum).toBe(1);
  });

  it.each([
    [{ ErrorCode: 1 } as const, 10016, []],
    [{ ErrorCode: 2 } as const, 0, []],
    [{ MsgBody: [textElem('***')] } as const, 0, ['***']],
  ])('may have a message be as %j says', async (answer, expected, texts) => {
    const { client, code } = open(on(events.officialAccountBeforeSendMsg, () => answer));
    const message = { Official_Account: NEWS, MsgBody: [textElem('hello')] };
    expect(await code(call(client, sendOfficialAccountMsg, message))).toBe(expected);
    const { RspMsgList } = await call(client, officialAccountMsgGetSimple, { Official_Account: NEWS });
    expect(RspMsgList.flatMap(({ MsgBody }) => MsgBody)).toEqual(texts.map(textElem));
  });
});

describe('of friends', () => {
  const friends = async (client: ReturnType<typeof clientOf>) => {
    const { InfoItem } = await call(client, friendCheck, {
      From_Account: 'ann',
      To_Account: ['ben'],
      CheckType: 'CheckResult_Type_Both',
    });
    return InfoItem?.[0]?.Relation;
  };

  it('may refuse a request, by account and not by its own code', async () => {
    const { client, code, emulator } = open(
      on(events.snsPrevFriendAdd, ({ FriendItem }) => ({
        ErrorCode: 38_001,
        ResultItem: FriendItem.map(({ To_Account }) => ({
          To_Account,
          ResultCode: To_Account === 'ben' ? 38_500 : 0,
          ResultInfo: 'leave ben alone',
        })),
      })),
    );
    const ann = emulator.as('ann');
    expect(await code(ann.addFriend('ben'))).toBe(0);
    expect(emulator.webhooks[0]).toMatchObject({ failure: 'answer' });
    expect(await friends(client)).toBe('CheckResult_Type_BothWay');
  });

  it('refuses the one that ResultItem refuses', async () => {
    const { client, code, emulator } = open(
      on(events.snsPrevFriendAdd, ({ FriendItem }) => ({
        ResultItem: FriendItem.map(({ To_Account }) => ({ To_Account, ResultCode: 38_500, ResultInfo: '' })),
      })),
    );
    expect(await code(emulator.as('ann').addFriend('ben'))).toBe(38_500);
    expect(await friends(client)).toBe('CheckResult_Type_NoRelation');
  });

  it('may keep an answer to a request from counting: it waits on', async () => {
    let refuses = true;
    const { client, code, emulator } = open(
      on(events.snsPrevFriendResponse, ({ ResponseFriendItem }) => ({
        ResultItem: ResponseFriendItem.map(({ To_Account }) => ({
          To_Account,
          ResultCode: refuses ? 38_000 : 0,
          ResultInfo: '',
        })),
      })),
    );
    const [ann, ben] = [emulator.as('ann'), emulator.as('ben')];
    await ben.call(portraitSet, {
      From_Account: 'ben',
      ProfileItem: [{ Tag: 'Tag_Profile_IM_AllowType', Value: 'AllowType_Type_NeedConfirm' }],
    });
    expect(await ann.addFriend('ben')).toBe('waits');
    expect(await code(ben.answerFriend('ann', 'Response_Action_AgreeAndAdd'))).toBe(38_000);
    refuses = false;
    await ben.answerFriend('ann', 'Response_Action_AgreeAndAdd');
    expect(await friends(client)).toBe('CheckResult_Type_BothWay');
    expect(await code(ben.answerFriend('ann', 'Response_Action_Agree'))).toBe(30614);
  });
});
