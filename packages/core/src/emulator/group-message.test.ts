import { type ApiError, batch, call } from '@tim-rest/core';
import { accountDelete } from '@tim-rest/core/account';
import {
  deleteGroupMember,
  destroyGroup,
  forbidSendMsg,
  getGroupInfo,
  getGroupMutedAccount,
  getJoinedGroupList,
  importGroup,
  importGroupMember,
  modifyGroupBaseInfo,
} from '@tim-rest/core/group';
import {
  clearGroupMsg,
  deleteGroupMsgBySender,
  getGroupMsgReceipt,
  getGroupMsgReceiptDetail,
  groupGetKeyValues,
  groupHistory,
  groupMsgExtensions,
  groupMsgGetSimple,
  groupMsgReaders,
  groupMsgRecall,
  groupMsgReceipt,
  groupSetKeyValues,
  importGroupHistory,
  importGroupMsg,
  modifyGroupMsg,
  type SendGroupMsgRequest,
  sendGroupMsg,
  sendGroupStreamMsg,
  sendGroupSystemNotification,
} from '@tim-rest/core/group-message';
import { GlobalMute, setNoSpeaking } from '@tim-rest/core/moderation';
import { createTopic, destroyTopic, getTopic } from '@tim-rest/core/topic';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../test/support/client-of.ts';
import { caught, collect, range } from '../../test/support/fakes.ts';
import { createEmulator, type EmulatorOptions } from './index.ts';

const START = Date.UTC(2026, 10, 20, 4, 0, 0);
const NOW = START / 1000;
const GroupId = 'club';
const LIVE = 'live';
const text = (Text: string) => [{ MsgType: 'TIMTextElem' as const, MsgContent: { Text } }];

function open(options: Partial<EmulatorOptions> = {}) {
  const clock = { now: START };
  const members = ['ann', 'ben', 'cat'].map((account) => ({ Member_Account: account }));
  const emulator = createEmulator({
    sdkAppId: 1400000000,
    now: () => clock.now,
    groups: [
      { GroupId, Type: 'Public', Owner_Account: 'ann', members },
      { GroupId: LIVE, Type: 'AVChatRoom', online: ['ann'] },
    ],
    ...options,
  });
  const client = clientOf(emulator);
  const send = async (from: string, words: string, more: Partial<SendGroupMsgRequest> = {}) =>
    (await call(client, sendGroupMsg, { GroupId, From_Account: from, MsgBody: text(words), ...more })).MsgSeq;
  const told = async () =>
    (await collect(groupHistory(client, { GroupId }))).map(
      ({ From_Account, MsgBody }) => `${From_Account}: ${MsgBody[0]?.MsgContent.Text}`,
    );
  return { clock, emulator, client, send, told };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 0,
    (error: ApiError) => error.errorCode,
  );

it('is the life of a club: it comes from elsewhere, talks, is moderated, and ends', async () => {
  const { clock, client } = open();
  const club = 'moved';
  await call(client, importGroup, { Type: 'Public', GroupId: club, Name: 'Moved', CreateTime: NOW - 9000 });
  const MsgList = range(16).map((n) => ({
    From_Account: n % 2 ? 'ann' : 'troll',
    SendTime: NOW - 8000 + n,
    MsgBody: text(`old ${n}`),
  }));
  const { failed } = await importGroupHistory(client, { GroupId: club, MsgList });
  expect(failed).toEqual([]);
  await call(client, importGroupMember, {
    GroupId: club,
    MemberList: [
      { Member_Account: 'ann' },
      { Member_Account: 'ben', UnreadMsgNum: 3 },
      { Member_Account: 'troll' },
    ],
  });

  clock.now += 1000;
  const poll = { GroupId: club, MsgBody: text('Who comes?'), From_Account: 'ann' };
  const asked = { ...poll, NeedReadReceipt: 1, SupportMessageExtension: 1 } as const;
  const { MsgSeq } = await call(client, sendGroupMsg, asked);
  expect(MsgSeq).toBe(17);
  for (const voter of ['ben', 'troll'])
    await call(client, groupSetKeyValues, {
      GroupId: club,
      MsgSeq,
      OperateType: 1,
      ExtensionList: [{ Key: voter, Value: 'yes' }],
    });
  await call(client, groupMsgReceipt, { GroupId: club, From_Account: 'ben', MsgSeqList: [{ MsgSeq }] });
  const { GroupMsgReceiptList } = await call(client, getGroupMsgReceipt, {
    GroupId: club,
    MsgSeqList: [{ MsgSeq }],
  });
  expect(GroupMsgReceiptList).toEqual([{ Code: 0, MsgSeq, ReadNum: 1, UnreadNum: 1 }]);
  const votes = await collect(groupMsgExtensions(client, { GroupId: club, MsgSeq }));
  expect(votes.map(({ Key, Seq }) => [Key, Seq])).toEqual([
    ['ben', 1],
    ['troll', 2],
  ]);

  await call(client, deleteGroupMember, { GroupId: club, MemberToDel_Account: ['troll'] });
  await call(client, deleteGroupMsgBySender, { GroupId: club, Sender_Account: 'troll' });
  await call(client, modifyGroupMsg, { GroupId: club, MsgSeq, MsgBody: text('Who comes tonight?') });
  const history = await collect(groupHistory(client, { GroupId: club }));
  expect(history.map(({ MsgSeq }) => MsgSeq)).toEqual([17, 16, 14, 12, 10, 8, 6, 4, 2]);
  expect(history[0]?.MsgBody).toEqual(text('Who comes tonight?'));
  expect(await collect(groupMsgReaders(client, { GroupId: club, MsgSeq, Filter: 1 }))).toEqual([]);

  const { GroupInfo } = await call(client, getGroupInfo, { GroupIdList: [club] });
  expect(GroupInfo).toMatchObject([{ NextMsgSeq: 18, LastMsgTime: NOW + 1 }]);
  await call(client, destroyGroup, { GroupId: club });
  expect(await codeOf(call(client, groupMsgGetSimple, { GroupId: club, ReqMsgNumber: 20 }))).toBe(10010);
  await call(client, importGroup, { Type: 'Public', GroupId: club, Name: 'Again' });
  expect(await collect(groupHistory(client, { GroupId: club }))).toEqual([]);
});

describe('a message', () => {
  it('has numbers that go up by one in each group', async () => {
    const { send } = open();
    expect([await send('ann', 'a'), await send('ben', 'b'), await send('ann', 'a')]).toEqual([1, 2, 3]);
    expect(await send('ann', 'a', { GroupId: LIVE })).toBe(1);
    expect(await send('ann', 'd')).toBe(4);
  });

  it('stands in a topic, which is told of with it, and with which it goes', async () => {
    const school = '@TGS#_school';
    const { client, send } = open({ groups: [{ GroupId: school, Type: 'Community', Owner_Account: 'ann' }] });
    const TopicId = `${school}@TOPIC#_news`;
    const say = (more: object = {}) => send('ann', 'a', { GroupId: school, TopicId, ...more });
    expect(await codeOf(say())).toBe(110003);
    expect(await codeOf(groupHistory(client, { GroupId: school, TopicId }).next())).toBe(110003);
    const create = () => call(client, createTopic, { GroupId: school, TopicId, TopicName: 'News' });
    await create();
    expect([await say(), await say({ TopicId: undefined }), await say()]).toEqual([1, 1, 2]);
    const told = async () => {
      const from = { GroupId: school, From_Account: 'ann' };
      return (await call(client, getTopic, from)).TopicAndSelfInfo[0]?.TopicInfo;
    };
    expect(await told()).toMatchObject({ NextMsgSeq: 3, LastMsgTime: NOW });
    const { GroupInfo } = await call(client, getGroupInfo, { GroupIdList: [school] });
    expect(GroupInfo).toMatchObject([{ NextMsgSeq: 2 }]);
    const recalled = { GroupId: school, TopicId, MsgSeqList: [{ MsgSeq: 1 }, { MsgSeq: 7 }] };
    expect((await call(client, groupMsgRecall, recalled)).RecallRetList).toMatchObject([
      { RetCode: 0 },
      { RetCode: 10030 },
    ]);
    await call(client, deleteGroupMsgBySender, { GroupId: school, TopicId, Sender_Account: 'ann' });
    expect(await collect(groupHistory(client, { GroupId: school, TopicId }))).toEqual([]);
    expect(await collect(groupHistory(client, { GroupId: school }))).toHaveLength(1);

    await call(client, forbidSendMsg, { GroupId: school, TopicId, Members_Account: ['ben'], MuteTime: 60 });
    await call(client, destroyTopic, { GroupId: school, TopicIdList: [TopicId] });
    expect(await codeOf(say())).toBe(110003);
    await create();
    expect(await told()).toMatchObject({ NextMsgSeq: 1, LastMsgTime: 0 });
    const { MutedAccountList } = await call(client, getGroupMutedAccount, { GroupId: school, TopicId });
    expect(MutedAccountList).toEqual([]);
    expect(await say()).toBe(1);
  });

  it('is stopped by no mute: those are for clients', async () => {
    const { client, send } = open();
    await call(client, forbidSendMsg, { GroupId, Members_Account: ['ben'], MuteTime: 600 });
    await call(client, modifyGroupBaseInfo, { GroupId, MuteAllMember: 'On' });
    await call(client, setNoSpeaking, { Set_Account: 'ben', GroupmsgNospeakingTime: GlobalMute.Forever });
    expect(await send('ben', 'still here')).toBe(1);
  });

  it('is kept once where it comes again within five minutes', async () => {
    const { clock, send } = open();
    const again = (more: object = {}) => send('ann', 'a', { Random: 7, ...more });
    expect(await again()).toBe(1);
    clock.now += 299_999;
    expect(await again()).toBe(1);
    expect(await again({ CloudCustomData: 'other' })).toBe(2);
    expect(await again({ Random: 8 })).toBe(3);
    clock.now += 1;
    expect(await again()).toBe(4);
  });

  it('comes from the admin who calls, or from an account that exists', async () => {
    const { client, send, told } = open({ accounts: ['ann'] });
    await call(client, sendGroupMsg, { GroupId, MsgBody: text('notice') });
    expect(await told()).toEqual(['administrator: notice']);
    expect(await codeOf(send('nobody', 'a'))).toBe(10004);
  });

  it('is kept nowhere where it is for those who are online', async () => {
    const { send, told } = open();
    expect(await send('ann', 'now', { OnlineOnlyFlag: 1 })).toBe(0);
    expect(await send('ann', 'later')).toBe(1);
    expect(await told()).toEqual(['ann: later']);
  });

  it('has 12 KB at most', async () => {
    const { send } = open();
    expect(await codeOf(send('ann', 'x'.repeat(12 * 1024)))).toBe(80002);
    expect(await codeOf(send('ann', 'x'.repeat(12_000)))).toBe(0);
  });

  it('is told of with its group and of its sender', async () => {
    const { client, send } = open();
    await send('ben', 'hello');
    const { GroupInfo } = await call(client, getGroupInfo, { GroupIdList: [GroupId] });
    const members = (GroupInfo[0] as { MemberList?: object[] } | undefined)?.MemberList;
    expect(members).toMatchObject([{ LastSendMsgTime: 0 }, { LastSendMsgTime: NOW }, { LastSendMsgTime: 0 }]);
    const { GroupIdList } = await call(client, getJoinedGroupList, { Member_Account: 'ben' });
    expect(GroupIdList).toMatchObject([{ GroupId }]);
  });
});

describe('a history', () => {
  it('is read backwards, and ends where it began', async () => {
    const { client, emulator, send } = open();
    for (const n of range(45)) await send('ann', `${n}`);
    const before = emulator.requests.length;
    const numbers = async (more: object = {}) =>
      (await collect(groupHistory(client, { GroupId, ...more }))).map(({ MsgSeq }) => MsgSeq);
    expect(await numbers()).toEqual(range(45).map((n) => 45 - n));
    expect(emulator.requests.length - before).toBe(3);
    expect(await numbers({ ReqMsgSeq: 3, ReqMsgNumber: 2 })).toEqual([3, 2, 1]);
    expect(await numbers({ ReqMsgSeq: 0 })).toEqual([]);
  });

  it('goes on behind a page of which all was recalled', async () => {
    const { client, send, told } = open();
    await send('ann', 'first');
    for (const n of range(30)) await send('troll', `${n}`);
    await call(client, deleteGroupMsgBySender, { GroupId, Sender_Account: 'troll' });
    const { RspMsgList, IsFinished } = await call(client, groupMsgGetSimple, { GroupId, ReqMsgNumber: 20 });
    expect({ RspMsgList, IsFinished }).toEqual({ RspMsgList: [], IsFinished: 1 });
    expect(await told()).toEqual(['ann: first']);
  });

  it('has what was recalled in it, without its elements, where it is asked for', async () => {
    const { client, send } = open();
    await send('troll', 'spam');
    await call(client, groupMsgRecall, { GroupId, MsgSeqList: [{ MsgSeq: 1 }] });
    const page = await call(client, groupMsgGetSimple, { GroupId, ReqMsgNumber: 1, WithRecalledMsg: 1 });
    expect(page.RspMsgList).toMatchObject([{ From_Account: 'troll', IsPlaceMsg: 2, MsgBody: [], MsgSeq: 1 }]);
  });

  it('stays for an admin where it is cleared for members', async () => {
    const { client, send, told } = open();
    await send('ann', 'a');
    await call(client, clearGroupMsg, { GroupId });
    expect(await told()).toEqual(['ann: a']);
  });

  it('keeps what one sender wrote before the newest thousand', async () => {
    const { client, send, told } = open();
    await send('troll', 'old');
    for (const n of range(1000)) await send('ann', `${n}`);
    await send('troll', 'new');
    await call(client, deleteGroupMsgBySender, { GroupId, Sender_Account: 'troll' });
    expect((await told()).filter((line) => line.startsWith('troll'))).toEqual(['troll: old']);
  });

  it('does not exist in a live room', async () => {
    const { client, send } = open();
    await send('ann', 'a', { GroupId: LIVE });
    const at = { GroupId: LIVE, MsgSeq: 1 };
    const codes = [
      call(client, groupMsgGetSimple, { GroupId: LIVE, ReqMsgNumber: 1 }),
      call(client, modifyGroupMsg, { ...at, CloudCustomData: 'a' }),
      call(client, groupSetKeyValues, { ...at, OperateType: 3 }),
      call(client, groupMsgReceipt, { GroupId: LIVE, From_Account: 'ben', MsgSeqList: [{ MsgSeq: 1 }] }),
      call(client, importGroupMsg, {
        GroupId: LIVE,
        MsgList: [{ From_Account: 'ann', SendTime: NOW - 1, MsgBody: text('a') }],
      }),
    ].map(codeOf);
    expect(await Promise.all(codes)).toEqual([10007, 10007, 10007, 10007, 10007]);
  });
});

describe('a recall', () => {
  it('says of each message what became of it', async () => {
    const { client, send, told } = open();
    for (const words of ['a', 'b']) await send('ann', words);
    const MsgSeqList = [2, 3, 0].map((MsgSeq) => ({ MsgSeq }));
    for (const _ of ['once', 'again']) {
      const { succeeded, failed } = await batch(client, groupMsgRecall, { GroupId, MsgSeqList });
      expect(succeeded.map(({ input }) => input.MsgSeqList)).toEqual([[{ MsgSeq: 2 }]]);
      expect(failed).toMatchObject([
        { input: { MsgSeqList: [{ MsgSeq: 3 }, { MsgSeq: 0 }] }, error: { errorCode: 10030 } },
      ]);
    }
    expect(await told()).toEqual(['ann: a']);
  });

  it('comes too late after an hour in a live room, and nowhere else', async () => {
    const { clock, client, send } = open();
    for (const id of [LIVE, GroupId]) await send('ann', 'a', { GroupId: id });
    const recall = async (id: string) => {
      const MsgSeqList = [{ MsgSeq: 1 }];
      const { RecallRetList } = await call(client, groupMsgRecall, { GroupId: id, MsgSeqList });
      return RecallRetList[0]?.RetCode;
    };
    clock.now += 3_600_000;
    expect(await recall(LIVE)).toBe(0);
    clock.now += 1000;
    expect([await recall(LIVE), await recall(GroupId)]).toEqual([10031, 0]);
  });

  it('of all that one sent does nothing in a live room', async () => {
    const { client, send } = open();
    await send('troll', 'spam', { GroupId: LIVE });
    const call1 = call(client, deleteGroupMsgBySender, { GroupId: LIVE, Sender_Account: 'troll' });
    expect(await codeOf(call1)).toBe(0);
  });
});

it('a change leaves what it does not name, and needs a message that is there', async () => {
  const { client, send, told } = open();
  await send('ann', 'a');
  const change = (MsgSeq: number, more: object) => call(client, modifyGroupMsg, { GroupId, MsgSeq, ...more });
  await change(1, { CloudCustomData: 'data' });
  expect(await told()).toEqual(['ann: a']);
  await change(1, { MsgBody: text('b') });
  expect(await told()).toEqual(['ann: b']);
  expect(await codeOf(change(2, {}))).toBe(20022);
  await call(client, groupMsgRecall, { GroupId, MsgSeqList: [{ MsgSeq: 1 }] });
  expect(await codeOf(change(1, {}))).toBe(20022);
});

describe('receipts', () => {
  it('are there where the message asked for them', async () => {
    const { client, send } = open();
    await send('ann', 'a', { NeedReadReceipt: 1 });
    await send('ann', 'b');
    const MsgSeqList = [1, 2, 3].map((MsgSeq) => ({ MsgSeq }));
    for (const _ of ['once', 'again'])
      await call(client, groupMsgReceipt, { GroupId, From_Account: 'ben', MsgSeqList });
    await call(client, groupMsgReceipt, { GroupId, From_Account: 'ann', MsgSeqList });
    const { GroupMsgReceiptList } = await call(client, getGroupMsgReceipt, { GroupId, MsgSeqList });
    expect(GroupMsgReceiptList).toEqual([
      { Code: 0, MsgSeq: 1, ReadNum: 1, UnreadNum: 1 },
      { Code: 10062, MsgSeq: 2, ReadNum: 0, UnreadNum: 0 },
      { Code: 10062, MsgSeq: 3, ReadNum: 0, UnreadNum: 0 },
    ]);
    expect(await collect(groupMsgReaders(client, { GroupId, MsgSeq: 1 }))).toEqual(['ben']);
    expect(await collect(groupMsgReaders(client, { GroupId, MsgSeq: 1, Filter: 1 }))).toEqual(['cat']);
    expect(await codeOf(collect(groupMsgReaders(client, { GroupId, MsgSeq: 2 })))).toBe(10062);
  });

  it('tell of the end under both names', async () => {
    const { client, send } = open({ maxPage: 1 });
    await send('ann', 'a', { NeedReadReceipt: 1 });
    const ask = { GroupId, MsgSeq: 1, Filter: 1, Count: 200 } as const;
    const first = await call(client, getGroupMsgReceiptDetail, { ...ask, Cursor: '' });
    expect(first).toMatchObject({ IsFinish: 0, IsFinished: 0, UnreadList: [{ Unread_Account: 'ben' }] });
    const last = await call(client, getGroupMsgReceiptDetail, { ...ask, Cursor: first.Cursor });
    expect(last).toMatchObject({
      IsFinish: 1,
      IsFinished: 1,
      UnreadList: [{ Unread_Account: 'cat' }],
      Cursor: '0',
    });
    expect(last).not.toHaveProperty('ReadList');
  });
});

describe('pairs beside a message', () => {
  const openPoll = async () => {
    const { client, clock, send } = open();
    const MsgSeq = await send('ann', 'Who comes?', { SupportMessageExtension: 1 });
    const write = (OperateType: 1 | 2 | 3, keys: readonly string[] = [], Value = 'yes') =>
      call(client, groupSetKeyValues, {
        GroupId,
        MsgSeq,
        OperateType,
        ...(keys.length && { ExtensionList: keys.map((Key) => ({ Key, Value })) }),
      });
    const read = (StartSeq?: number) => call(client, groupGetKeyValues, { GroupId, MsgSeq, StartSeq });
    return { client, clock, send, write, read };
  };

  it('have the version of the call that wrote them', async () => {
    const { write, read } = await openPoll();
    await write(1, ['a', 'b']);
    expect((await write(1, ['a'], 'no')).ExtensionList).toEqual([
      { ErrorCode: 0, Extension: { Key: 'a', Value: 'no', Seq: 2 } },
    ]);
    expect(await read()).toMatchObject({
      ExtensionList: [
        { Key: 'b', Value: 'yes', Seq: 1 },
        { Key: 'a', Value: 'no', Seq: 2 },
      ],
      CompleteFlag: 1,
      LatestSeq: 2,
      ClearSeq: 0,
    });
    expect((await read(2)).ExtensionList).toEqual([{ Key: 'a', Value: 'no', Seq: 2 }]);
  });

  it('are deleted by their keys, or all', async () => {
    const { write, read } = await openPoll();
    await write(1, ['a', 'b']);
    await write(2, ['a', 'nobody']);
    expect(await read()).toMatchObject({ ExtensionList: [{ Key: 'b' }], LatestSeq: 2, ClearSeq: 0 });
    expect(await write(3)).not.toHaveProperty('ExtensionList');
    expect(await read()).toMatchObject({ ExtensionList: [], LatestSeq: 3, ClearSeq: 3 });
  });

  it('are 300 at most, written by 200 calls a minute', async () => {
    const { clock, write, read } = await openPoll();
    for (const n of range(15))
      await write(
        1,
        range(20).map((m) => `key${20 * n + m}`),
      );
    expect(await codeOf(write(1, ['one more']))).toBe(10004);
    expect(await codeOf(write(1, ['key0']))).toBe(0);
    for (const _ of range(184)) await write(1, ['key0']);
    expect(await codeOf(write(1, ['key0']))).toBe(23003);
    expect(await read()).toMatchObject({ LatestSeq: 200, CompleteFlag: 0 });
    clock.now += 60_000;
    expect(await codeOf(write(2, ['key0']))).toBe(0);
  });

  it('need a message that takes them, and a list', async () => {
    const { client, send, write } = await openPoll();
    await send('ann', 'plain');
    const of = (MsgSeq: number) => codeOf(call(client, groupGetKeyValues, { GroupId, MsgSeq }));
    expect([await of(2), await of(3), await codeOf(write(1))]).toEqual([23002, 23004, 10004]);
  });
});

describe('an import', () => {
  const at = (SendTime: number, words = 'old') => ({ From_Account: 'ann', SendTime, MsgBody: text(words) });
  const openOld = async () => {
    const opened = open();
    const old = { Type: 'Public', GroupId: 'old', Name: 'Old', CreateTime: NOW - 100 } as const;
    await call(opened.client, importGroup, old);
    const put = async (...MsgList: ReturnType<typeof at>[]) => {
      const answer = await call(opened.client, importGroupMsg, { GroupId: 'old', MsgList });
      return answer.ImportMsgResult.map(({ MsgSeq, Result }) => [MsgSeq, Result]);
    };
    return { ...opened, put };
  };

  it('takes messages whose time goes forward, from the birth of the group until now', async () => {
    const { put } = await openOld();
    expect(await put(at(NOW - 100), at(NOW - 99))).toEqual([
      [0, 10004],
      [1, 0],
    ]);
    expect(await put(at(NOW - 99, 'same second'), at(NOW), at(NOW + 1))).toEqual([
      [0, 10004],
      [2, 0],
      [0, 10004],
    ]);
  });

  it('knows a message by its Random for five minutes', async () => {
    const { clock, put } = await openOld();
    const message = { ...at(NOW - 50), Random: 7 };
    expect(await put(message)).toEqual([[1, 0]]);
    expect(await put(message)).toEqual([[1, 0]]);
    clock.now += 300_000;
    expect(await put(message)).toEqual([[0, 10004]]);
  });

  it('says of each message whether it is in', async () => {
    const { put } = await openOld();
    const [long, longer] = [7_000, 8_000].map((length) => 'x'.repeat(length));
    expect(await put(at(NOW - 50, longer), at(NOW - 49, long), at(NOW - 48, '字'.repeat(2700)))).toEqual([
      [0, 80002],
      [1, 0],
      [0, 80002],
    ]);
  });

  it('has elements of four kinds, and no other', async () => {
    const { client } = await openOld();
    const file = {
      MsgType: 'TIMFileElem',
      MsgContent: { Url: 'https://a', UUID: 'a', FileSize: 1, FileName: 'a' },
    };
    const MsgList = [{ From_Account: 'ann', SendTime: NOW - 50, MsgBody: [file] }];
    const unchecked = { ...importGroupMsg, input: v.looseObject({}) };
    const error = await caught(call(client, unchecked as never, { GroupId: 'old', MsgList }));
    expect(error).toMatchObject({ errorCode: 10004, errorInfo: expect.stringContaining('MsgType') });
  });

  it('leaves members nothing to read', async () => {
    const { client, put } = await openOld();
    const MemberList = [{ Member_Account: 'ben', UnreadMsgNum: 1 }];
    await put(at(NOW - 50), at(NOW - 49));
    await call(client, importGroupMember, { GroupId: 'old', MemberList });
    const readTo = async () => {
      const { GroupInfo } = await call(client, getGroupInfo, { GroupIdList: ['old'] });
      return (GroupInfo[0] as { MemberList?: { MsgSeq?: number }[] } | undefined)?.MemberList?.[0]?.MsgSeq;
    };
    expect(await readTo()).toBe(1);
    await put(at(NOW - 48));
    expect(await readTo()).toBe(3);
  });
});

describe('a message that grows', () => {
  const chunk = (Index: number, IsLast = false) => ({
    EventType: 'data' as const,
    Index,
    Markdown: `${Index} `,
    IsLast,
  });
  const openStream = async () => {
    const opened = open();
    const send = (Chunks: ReturnType<typeof chunk>[], StreamMsgID?: string, id = GroupId) =>
      call(opened.client, sendGroupStreamMsg, {
        GroupId: id,
        MsgBody: [{ MsgType: 'TIMStreamElem', MsgContent: { Chunks, CompatibleText: 'new', StreamMsgID } }],
      });
    const { StreamMsgID } = await send([chunk(1)]);
    return { ...opened, grow: send, id: StreamMsgID };
  };

  it('is one message of all its pieces', async () => {
    const { client, grow, id } = await openStream();
    expect(await grow([chunk(2), chunk(4)], id)).toMatchObject({ StreamMsgID: id });
    await grow([chunk(5, true)], id);
    const [message, ...others] = await collect(groupHistory(client, { GroupId }));
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      From_Account: 'administrator',
      MsgBody: [
        {
          MsgType: 'TIMStreamElem',
          MsgContent: {
            CompatibleText: 'new',
            Chunks: [{ Index: 1 }, { Index: 2 }, { Index: 4 }, { Index: 5 }],
          },
        },
      ],
    });
  });

  it('takes no more after its last piece', async () => {
    const { grow, id } = await openStream();
    await grow([chunk(2, true)], id);
    expect(await codeOf(grow([chunk(3)], id))).toBe(10004);
  });

  it('takes no more when its sender is deleted', async () => {
    const { client, grow } = await openStream();
    const { StreamMsgID } = await call(client, sendGroupStreamMsg, {
      GroupId,
      From_Account: 'ben',
      MsgBody: [{ MsgType: 'TIMStreamElem', MsgContent: { Chunks: [chunk(1)], CompatibleText: 'new' } }],
    });
    expect(await codeOf(grow([chunk(2)], StreamMsgID))).toBe(0);
    await call(client, accountDelete, { DeleteItem: [{ UserID: 'ben' }] });
    expect(await codeOf(grow([chunk(3)], StreamMsgID))).toBe(10004);
  });

  it('ends by itself after 15 seconds', async () => {
    const { clock, grow, id } = await openStream();
    clock.now += 15_000;
    expect(await codeOf(grow([chunk(2)], id))).toBe(0);
    clock.now += 15_001;
    expect(await codeOf(grow([chunk(3)], id))).toBe(10004);
  });

  it('needs numbers that rise, and the group that it is in', async () => {
    const { grow, id } = await openStream();
    expect(await codeOf(grow([chunk(1)], id))).toBe(10004);
    expect(await codeOf(grow([chunk(3), chunk(2)], id))).toBe(10004);
    expect(await codeOf(grow([chunk(2)], id, LIVE))).toBe(10004);
    expect(await codeOf(grow([chunk(2)], 'other'))).toBe(10004);
    expect(await codeOf(grow([chunk(2)], id))).toBe(0);
  });

  it('has 128 KB at most, and ends there', async () => {
    const { grow, id } = await openStream();
    const long = (Index: number) => ({ ...chunk(Index), Markdown: 'x'.repeat(65_000) });
    expect(await codeOf(grow([long(2)], id))).toBe(0);
    expect(await codeOf(grow([long(3), long(4)], id))).toBe(80002);
    expect(await codeOf(grow([chunk(5)], id))).toBe(10004);
  });
});

it('a notice goes to the members of a group that is there', async () => {
  const { client } = open();
  const notify = (id: string) =>
    codeOf(
      call(client, sendGroupSystemNotification, { GroupId: id, Content: 'a', ToMembers_Account: ['ben'] }),
    );
  expect([await notify(GroupId), await notify('nowhere')]).toEqual([0, 10010]);
});
