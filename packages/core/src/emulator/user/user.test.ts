import { call } from '@tim-rest/core';
import {
  banGroupMember,
  createGroup,
  destroyGroup,
  forbidSendMsg,
  getRoleInGroup,
  modifyGroupBaseInfo,
} from '@tim-rest/core/group';
import { groupMsgGetSimple } from '@tim-rest/core/group-message';
import { adminGetRoamMsg } from '@tim-rest/core/message';
import { GlobalMute, setNoSpeaking } from '@tim-rest/core/moderation';
import { portraitSet } from '@tim-rest/core/profile';
import { blackListAdd } from '@tim-rest/core/relation';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../../test/support/client-of.ts';
import { caught } from '../../../test/support/fakes.ts';
import { createEmulator, Refusal } from '../index.ts';

const CLUB = 'club';
const LIVE = '@TGS#live';

function open() {
  const emulator = createEmulator({
    sdkAppId: 1400000000,
    groups: [
      { GroupId: CLUB, Type: 'Public', Owner_Account: 'ann', members: [{ Member_Account: 'ben' }] },
      { GroupId: 'family', Type: 'Private', Owner_Account: 'ann' },
      { GroupId: 'lobby', Type: 'ChatRoom' },
      { GroupId: LIVE, Type: 'AVChatRoom' },
    ],
  });
  const client = clientOf(emulator);
  const [ann, ben, cat] = ['ann', 'ben', 'cat'].map((account) => emulator.as(account)) as [
    ReturnType<typeof emulator.as>,
    ReturnType<typeof emulator.as>,
    ReturnType<typeof emulator.as>,
  ];
  const role = async (GroupId: string, account: string) => {
    const { UserIdList } = await call(client, getRoleInGroup, { GroupId, User_Account: [account] });
    return UserIdList[0]?.Role;
  };
  return { ann, ben, cat, client, emulator, role };
}

/** The code of a refusal; 0 where there is none. */
const code = (work: Promise<unknown>) =>
  work.then(
    () => 0,
    (error) => {
      expect(error).toBeInstanceOf(Refusal);
      return (error as Refusal).errorCode;
    },
  );

describe('joining', () => {
  it('waits for an admin where the group wants it, and for nobody elsewhere', async () => {
    const { ann, ben, cat, client, role } = open();
    expect(await cat.join('lobby')).toBe('joined');
    expect(await cat.join(CLUB)).toBe('waits');
    expect(await role(CLUB, 'cat')).toBe('NotMember');
    expect(await code(ben.answerApplicant(CLUB, 'cat', true))).toBe(10007);
    await ann.answerApplicant(CLUB, 'cat', true);
    expect(await role(CLUB, 'cat')).toBe('Member');
    expect(await code(ann.answerApplicant(CLUB, 'cat', true))).toBe(10024);
    await cat.leave(CLUB);
    await call(client, modifyGroupBaseInfo, { GroupId: CLUB, ApplyJoinOption: 'FreeAccess' });
    expect(await cat.join(CLUB)).toBe('joined');
  });

  it('is forgotten with its group', async () => {
    const { ann, cat, client } = open();
    await cat.join(CLUB);
    await call(client, destroyGroup, { GroupId: CLUB });
    await call(client, createGroup, { GroupId: CLUB, Type: 'Public', Name: 'Club', Owner_Account: 'ann' });
    expect(await code(ann.answerApplicant(CLUB, 'cat', true))).toBe(10024);
  });

  it('is no use where an admin says no', async () => {
    const { ann, cat, role } = open();
    await cat.join(CLUB);
    await ann.answerApplicant(CLUB, 'cat', false);
    expect(await role(CLUB, 'cat')).toBe('NotMember');
  });

  it('is refused to members, to strangers of a Private group, to the banned, and where there is no room', async () => {
    const { ben, cat, client } = open();
    expect(await code(ben.join(CLUB))).toBe(10013);
    expect(await code(cat.join('family'))).toBe(10007);
    expect(await code(cat.join('nowhere'))).toBe(10010);
    await call(client, modifyGroupBaseInfo, {
      GroupId: CLUB,
      ApplyJoinOption: 'FreeAccess',
      MaxMemberNum: 2,
    });
    expect(await code(cat.join(CLUB))).toBe(10014);
    await call(client, modifyGroupBaseInfo, { GroupId: CLUB, ApplyJoinOption: 'DisableApply' });
    expect(await code(cat.join(CLUB))).toBe(10007);
    await call(client, banGroupMember, { GroupId: LIVE, Members_Account: ['cat'], Duration: 60 });
    expect(await code(cat.join(LIVE))).toBe(10007);
  });
});

describe('leaving', () => {
  it('is for members, and not for the owner', async () => {
    const { ann, ben, cat, role } = open();
    expect(await code(ann.leave(CLUB))).toBe(10009);
    expect(await code(cat.leave(CLUB))).toBe(10007);
    await ben.leave(CLUB);
    expect(await role(CLUB, 'ben')).toBe('NotMember');
    await ann.leave('family');
    expect(await role('family', 'ann')).toBe('NotMember');
  });
});

describe('devices', () => {
  it('the last of which decides who is online in a live room', async () => {
    const { cat, emulator } = open();
    const online = () => emulator.group(LIVE)?.online;
    await cat.login('Web');
    await cat.login('iPhone');
    await cat.join(LIVE);
    await cat.disconnect('Web');
    expect(online()).toEqual(['cat']);
    await cat.disconnect('iPhone');
    expect(online()).toEqual([]);
    await cat.login('Web');
    expect(online()).toEqual(['cat']);
    await cat.logout('Web');
    await cat.login('Web');
    expect(online()).toEqual([]);
  });
});

describe('writing', () => {
  it('is found by others, and taken back by those who may', async () => {
    const { ann, ben, client } = open();
    const { MsgSeq = 0 } = await ben.write({ GroupId: CLUB }, 'hello');
    const { MsgKey = '' } = await ben.write({ To_Account: 'cat' }, 'hi');
    const read = async () => {
      const { RspMsgList } = await call(client, groupMsgGetSimple, { GroupId: CLUB, ReqMsgNumber: 5 });
      return RspMsgList.map(({ From_Account }) => From_Account);
    };
    expect(await read()).toEqual(['ben']);
    const other = await ann.write({ GroupId: CLUB }, 'welcome');
    expect(await code(ben.recall({ GroupId: CLUB, MsgSeq: other.MsgSeq ?? 0 }))).toBe(10007);
    await ann.recall({ GroupId: CLUB, MsgSeq });
    expect(await read()).toEqual(['ann']);
    await ben.recall({ To_Account: 'cat', MsgKey });
    const between = {
      Operator_Account: 'cat',
      Peer_Account: 'ben',
      MaxCnt: 5,
      MinTime: 0,
      MaxTime: 2 ** 32 - 1,
    };
    const { MsgList } = await call(client, adminGetRoamMsg, between);
    expect(MsgList.map(({ MsgFlagBits }) => MsgFlagBits)).toEqual([8]);
  });

  it('is refused to strangers and to the muted, and to those whom the other has blocked', async () => {
    const { ann, ben, cat, client } = open();
    const write = () => code(ben.write({ GroupId: CLUB }, 'hello'));
    expect(await code(cat.write({ GroupId: CLUB }, 'hello'))).toBe(10007);
    const Members_Account = ['ben'];
    await call(client, forbidSendMsg, { GroupId: CLUB, Members_Account, MuteTime: 60 });
    expect(await write()).toBe(10017);
    await call(client, forbidSendMsg, { GroupId: CLUB, Members_Account, MuteTime: 0 });
    await call(client, modifyGroupBaseInfo, { GroupId: CLUB, MuteAllMember: 'On' });
    expect(await write()).toBe(10017);
    expect(await code(ann.write({ GroupId: CLUB }, 'hello'))).toBe(0);
    await call(client, modifyGroupBaseInfo, { GroupId: CLUB, MuteAllMember: 'Off' });
    expect(await write()).toBe(0);
    await call(client, setNoSpeaking, {
      Set_Account: 'ben',
      C2CmsgNospeakingTime: GlobalMute.Forever,
      GroupmsgNospeakingTime: GlobalMute.Forever,
    });
    expect(await write()).toBe(10017);
    expect(await code(ben.write({ To_Account: 'ann' }, 'hello'))).toBe(20012);
    await ann.call(blackListAdd, { From_Account: 'ann', To_Account: ['cat'] });
    expect(await code(cat.write({ To_Account: 'ann' }, 'hello'))).toBe(20007);
  });
});

describe('friends', () => {
  it('are made at once, or wait, or are refused, as the other wants it', async () => {
    const { ann, ben } = open();
    const wants = (Value: string) =>
      ben.call(portraitSet, {
        From_Account: 'ben',
        ProfileItem: [{ Tag: 'Tag_Profile_IM_AllowType', Value }],
      } as never);
    await wants('AllowType_Type_DenyAny');
    expect(await code(ann.addFriend('ben'))).toBe(30516);
    await wants('AllowType_Type_NeedConfirm');
    expect(await ann.addFriend('ben', { AddWording: 'It is me' })).toBe('waits');
    await ben.answerFriend('ann', 'Response_Action_Reject');
    expect(await ann.addFriend('ben')).toBe('waits');
    await ben.answerFriend('ann', 'Response_Action_AgreeAndAdd');
    expect(await ann.addFriend('ben')).toBe('added');
  });
});

it('does with call() what calls of the server do, in its own name', async () => {
  const { ann, role } = open();
  const { GroupId } = await ann.call(createGroup, { Type: 'Public', Name: 'Go', Owner_Account: 'ann' });
  expect(await role(GroupId, 'ann')).toBe('Owner');
});

it.each<[string, (user: ReturnType<ReturnType<typeof createEmulator>['as']>) => Promise<unknown>]>([
  ['MsgBody', (user) => user.write({ GroupId: CLUB }, 5 as never)],
  ['To_Account', (user) => user.write({} as never, 'hello')],
  ['AddFriendItem', (user) => user.addFriend(5 as never)],
  ['action', (user) => user.answerFriend('ben', 'yes' as never)],
  ['Peer_Account', (user) => user.read(undefined as never)],
  ['Type', (user) => user.call(createGroup, {} as never)],
])('says what is wrong with %s, and changes nothing', async (path, act) => {
  const error = (await caught(act(open().ann))) as Error;
  expect(error.message).toContain('[input.invalid]');
  expect(error.message).toContain(path);
});

it('is there only where the account is', () => {
  const emulator = createEmulator({ sdkAppId: 1, accounts: ['ann'] });
  expect(emulator.as('ann').account).toBe('ann');
  for (const account of ['ben', '', 5])
    expect(() => emulator.as(account as string)).toThrow('an account that exists');
});
