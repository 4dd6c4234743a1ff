import { batch, call } from '@tim-rest/core';
import { getC2cUnreadMsgNum } from '@tim-rest/core/conversation';
import {
  adminGetRoamMsg,
  adminMsgWithdraw,
  adminSetMsgRead,
  batchSendMsg,
  c2cMsgReadReceipt,
  customElem,
  deleteC2cMsgRamble,
  getKeyValues,
  importMsg,
  isElem,
  messageExtensions,
  modifyC2cMsg,
  roamingMessages,
  type SendMsgRequest,
  sendC2cStreamMsg,
  sendMsg,
  setKeyValues,
  textElem,
} from '@tim-rest/core/message';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../test/support/client-of.ts';
import { caught, collect, range } from '../../test/support/fakes.ts';
import { createEmulator, type EmulatorOptions } from './index.ts';

const START = Date.UTC(2026, 10, 20, 4, 0, 0);
const NOW = START / 1000;
const toBen = { From_Account: 'ann', To_Account: 'ben' };
const toAnn = { From_Account: 'ben', To_Account: 'ann' };
const hello = [textElem('hello')];

function open(options: Partial<EmulatorOptions> = {}) {
  const clock = { now: START };
  const emulator = createEmulator({
    sdkAppId: 1400000000,
    accounts: ['ann', 'ben', 'cat'],
    now: () => clock.now,
    ...options,
  });
  const client = clientOf(emulator);
  const send = (input: Partial<SendMsgRequest> = {}) =>
    call(client, sendMsg, { ...toBen, MsgBody: hello, ...input });
  const history = (Operator_Account: string, Peer_Account: string) =>
    collect(roamingMessages(client, { Operator_Account, Peer_Account, MaxTime: NOW + 3600 }));
  const textsOf = async (account: string, peer: string) =>
    (await history(account, peer)).map(({ MsgBody: [element] }) =>
      element && isElem(element, 'TIMTextElem') ? element.MsgContent.Text : element?.MsgType,
    );
  const unread = async (To_Account: string) =>
    (await call(client, getC2cUnreadMsgNum, { To_Account })).AllC2CUnreadMsgNum;
  return { clock, client, emulator, send, history, textsOf, unread };
}

it('plays a life of messages between two', async () => {
  const { client, clock, send, history, textsOf, unread } = open();
  const old = { SyncFromOldSystem: 2, MsgRandom: 1, MsgTimeStamp: NOW - 86_400 } as const;
  await call(client, importMsg, { ...toBen, ...old, MsgSeq: 1, MsgBody: [textElem('of old')] });
  await call(client, importMsg, { ...toBen, ...old, MsgSeq: 1, MsgBody: [textElem('again')] });
  await call(client, importMsg, { ...toAnn, ...old, MsgSeq: 1, MsgBody: [textElem('the other way')] });
  expect(await textsOf('ann', 'ben')).toEqual(['of old']);
  expect(await unread('ben')).toBe(0);

  const first = await send({ IsNeedReadReceipt: 1, CloudCustomData: 'ticket' });
  clock.now += 1000;
  await send({ ...toAnn, MsgBody: [textElem('hello, too')] });
  clock.now += 1000;
  const rude = await send({ MsgBody: [textElem('rude')] });
  expect(first).toMatchObject({ MsgTime: NOW });
  expect(await textsOf('ben', 'ann')).toEqual(['rude', 'hello, too', 'hello', 'of old']);
  expect([await unread('ben'), await unread('ann')]).toEqual([2, 1]);

  await call(client, c2cMsgReadReceipt, {
    Operator_Account: 'ben',
    Peer_Account: 'ann',
    C2CMsgInfo: [{ ...toBen, MsgKey: first.MsgKey }],
  });
  await call(client, adminSetMsgRead, { Report_Account: 'ben', Peer_Account: 'ann', MsgReadTime: `${NOW}` });
  expect(await unread('ben')).toBe(1);

  await call(client, modifyC2cMsg, { ...toBen, MsgKey: rude.MsgKey, MsgBody: [textElem('[removed]')] });
  await call(client, adminMsgWithdraw, { ...toBen, MsgKey: rude.MsgKey });
  expect(await unread('ben')).toBe(0);
  const twice = await caught(call(client, adminMsgWithdraw, { ...toBen, MsgKey: rude.MsgKey }));
  expect(twice).toMatchObject({ errorCode: 20023 });

  const [last, , before] = await history('ann', 'ben');
  expect(last).toMatchObject({ MsgFlagBits: 8, MsgBody: [textElem('[removed]')], MsgKey: rude.MsgKey });
  expect(before).toMatchObject({ ...toBen, IsPeerRead: 1, MsgFlagBits: 0, CloudCustomData: 'ticket' });
  expect(before).not.toHaveProperty('isUnread');

  const keys = [first.MsgKey, 'no key'];
  const deleting = { Operator_Account: 'ben', Peer_Account: 'ann', MsgKeyList: keys };
  const { succeeded, failed } = await batch(client, deleteC2cMsgRamble, deleting);
  expect([succeeded.flatMap(({ input }) => input.MsgKeyList), failed.length]).toEqual([[first.MsgKey], 1]);
  expect(await textsOf('ben', 'ann')).toEqual(['[removed]', 'hello, too', 'of old']);
  expect(await textsOf('ann', 'ben')).toEqual(['[removed]', 'hello, too', 'hello', 'of old']);
});

describe('a message that is sent again', () => {
  const same = { MsgSeq: 1, MsgRandom: 7 };

  it('is the first one, for 120 seconds', async () => {
    const { clock, send, textsOf } = open();
    const first = await send(same);
    clock.now += 119_999;
    expect(await send(same)).toEqual(first);
    expect(await textsOf('ann', 'ben')).toHaveLength(1);
    clock.now += 1;
    expect((await send(same)).MsgTime).toBe(NOW + 120);
    expect(await textsOf('ann', 'ben')).toHaveLength(2);
  });

  it.each([
    ['another content', { MsgBody: [textElem('bye')] }],
    ['other data', { CloudCustomData: 'other' }],
    ['another sender', { From_Account: 'cat' }],
    ['another receiver', { To_Account: 'cat' }],
    ['another MsgSeq', { MsgSeq: 2 }],
    ['another MsgRandom', { MsgRandom: 8 }],
  ])('is another with %s', async (_, more) => {
    const { send, client } = open();
    await send(same);
    await send({ ...same, ...more });
    const unread = await Promise.all(
      ['ben', 'cat'].map((To_Account) => call(client, getC2cUnreadMsgNum, { To_Account })),
    );
    expect(unread.map(({ AllC2CUnreadMsgNum = 0 }) => AllC2CUnreadMsgNum).reduce((a, b) => a + b)).toBe(2);
  });
});

describe('what options of a message do', () => {
  it('keeps it from the sender, from the unread, or from everybody', async () => {
    const { send, textsOf, unread } = open();
    await send({ SyncOtherMachine: 2, MsgBody: [textElem('not mine')] });
    await send({ SendMsgControl: ['NoUnread'], MsgBody: [textElem('quiet')] });
    await send({ OnlineOnlyFlag: 1, MsgBody: [textElem('now')] });
    const { MsgKey } = await send({ MsgLifeTime: 0, MsgBody: [textElem('now, too')] });
    expect(MsgKey).toMatch(/^\d+_\d+_\d+$/);
    expect((await textsOf('ann', 'ben')).sort()).toEqual(['quiet']);
    expect((await textsOf('ben', 'ann')).sort()).toEqual(['not mine', 'quiet']);
    expect(await unread('ben')).toBe(1);
  });

  it('lets the admin speak where no sender is named', async () => {
    const { client, history } = open();
    await call(client, sendMsg, { To_Account: 'ben', MsgBody: hello });
    const [message] = await history('ben', 'administrator');
    expect(message?.From_Account).toBe('administrator');
  });
});

it.each([
  ['a sender who is not there', { From_Account: 'nobody' }, 20003],
  ['a receiver who is not there', { To_Account: 'nobody' }, 90012],
  ['more than 12 KB', { MsgBody: [textElem('x'.repeat(12_300))] }, 93000],
])('refuses %s', async (_, more, errorCode) => {
  const { send } = open();
  expect(await caught(send(more))).toMatchObject({ errorCode });
});

describe('a message to many', () => {
  it('has one key, and says who is missing with ErrorCode 0', async () => {
    const { client, textsOf } = open();
    const To_Account = ['ben', 'nobody', 'cat', 'ben'];
    const answer = await call(client, batchSendMsg, { From_Account: 'ann', To_Account, MsgBody: hello });
    expect(answer).toMatchObject({
      ActionStatus: 'SomeError',
      ErrorCode: 0,
      ErrorList: [{ To_Account: 'nobody', ErrorCode: 70107 }],
    });
    for (const account of ['ben', 'cat']) expect(await textsOf(account, 'ann')).toEqual(['hello']);
    const recalled = { From_Account: 'ann', To_Account: 'cat', MsgKey: answer.MsgKey ?? '' };
    await call(client, adminMsgWithdraw, recalled);
    const [kept] = await collect(roamingMessages(client, { Operator_Account: 'ben', Peer_Account: 'ann' }));
    expect(kept).toMatchObject({ MsgFlagBits: 0, MsgKey: answer.MsgKey });
  });

  it('is told apart by batch, and fails where nobody is there', async () => {
    const { client } = open();
    const input = { To_Account: ['ben', 'nobody'], MsgBody: hello };
    const { succeeded, failed } = await batch(client, batchSendMsg, input);
    expect(succeeded.map(({ input }) => input.To_Account)).toEqual([['ben']]);
    expect(failed.map(({ input }) => input.To_Account)).toEqual([['nobody']]);
    const nobody = await caught(call(client, batchSendMsg, { ...input, To_Account: ['nobody'] }));
    expect(nobody).toMatchObject({ errorCode: 90012 });
  });
});

describe('a history', () => {
  it('is read backwards, in answers of 13 KB, within its span', async () => {
    const { client, clock, emulator, send, textsOf } = open();
    for (const n of range(7)) {
      clock.now = START + n * 1000;
      await send({ MsgBody: [textElem(`${n} ${'x'.repeat(5000)}`)] });
    }
    const before = emulator.requests.length;
    expect((await textsOf('ben', 'ann')).map((text) => text?.[0])).toEqual([...'6543210']);
    expect(emulator.requests.length - before).toBe(4);
    const asked = { Operator_Account: 'ben', Peer_Account: 'ann', MaxCnt: 100 };
    const span = { ...asked, MinTime: NOW + 2, MaxTime: NOW + 3 };
    const { MsgList, Complete } = await call(client, adminGetRoamMsg, span);
    expect([MsgList.map(({ MsgTimeStamp }) => MsgTimeStamp), Complete]).toEqual([[NOW + 2, NOW + 3], 1]);
    const none = await call(client, adminGetRoamMsg, { ...asked, MinTime: 0, MaxTime: 1 });
    expect(none).toMatchObject({ Complete: 1, MsgCnt: 0, MsgList: [] });
  });

  it('goes on within a second', async () => {
    const { send, textsOf, client } = open({ maxPage: 2 });
    for (const n of range(5)) await send({ MsgSeq: n, MsgBody: [textElem(`${n}`)] });
    expect(await textsOf('ann', 'ben')).toEqual([...'43210']);
    const nobody = { Operator_Account: 'nobody', Peer_Account: 'ben' };
    expect(await caught(collect(roamingMessages(client, nobody)))).toMatchObject({ errorCode: 90008 });
  });
});

describe('keys and values beside a message', () => {
  async function asked(options: Partial<EmulatorOptions> = {}) {
    const opened = open(options);
    const { MsgKey } = await opened.send({ SupportMessageExtension: 1 });
    const named = { ...toBen, MsgKey };
    const set = (...keys: string[]) =>
      call(opened.client, setKeyValues, {
        ...named,
        OperateType: 1,
        ExtensionList: keys.map((Key) => ({ Key, Value: 'yes' })),
      });
    const keys = async () =>
      (await collect(messageExtensions(opened.client, named))).map(({ Key, Seq }) => `${Key} ${Seq}`);
    return { ...opened, named, set, keys };
  }

  it('are set, deleted and cleared', async () => {
    const { client, named, set, keys } = await asked({ maxPage: 1 });
    await set('a', 'b');
    await set('c');
    await set('a');
    expect(await keys()).toEqual(['b 1', 'c 2', 'a 3']);
    const gone = { ...named, OperateType: 2, ExtensionList: [{ Key: 'b', Value: '' }] } as const;
    expect(await call(client, setKeyValues, gone)).toMatchObject({
      ExtensionList: [{ ErrorCode: 0, Extension: { Key: 'b', Seq: 4 } }],
    });
    expect(await keys()).toEqual(['c 2', 'a 3']);
    await call(client, setKeyValues, { ...named, OperateType: 3 });
    expect(await call(client, getKeyValues, named)).toMatchObject({
      LatestSeq: 5,
      ClearSeq: 5,
      CompleteFlag: 1,
    });
  });

  it('are refused where the message takes none, is not there, or too much is asked', async () => {
    const { client, send, named, set } = await asked();
    const { MsgKey } = await send();
    expect(await caught(call(client, getKeyValues, { ...named, MsgKey }))).toMatchObject({
      errorCode: 23002,
    });
    const other = { ...named, MsgKey: '1_1_1' };
    expect(await caught(call(client, getKeyValues, other))).toMatchObject({ errorCode: 23004 });
    const nothing = { ...named, OperateType: 1 } as const;
    expect(await caught(call(client, setKeyValues, nothing))).toMatchObject({ errorCode: 10004 });
    for (const n of range(200)) await set(`key${n}`);
    expect(await caught(set('one more'))).toMatchObject({ errorCode: 23003 });
  });
});

describe('a message that grows', () => {
  const piece = (Index: number, Markdown: string, IsLast = false) =>
    ({ EventType: 'data', Index, Markdown, IsLast }) as const;
  const content = (Chunks: ReturnType<typeof piece>[], StreamMsgID?: string) => ({
    ...toBen,
    MsgBody: [{ MsgType: 'TIMStreamElem', MsgContent: { Chunks, StreamMsgID } } as const],
  });

  it('has its pieces in one element, until the last', async () => {
    const { client, history, unread } = open();
    const grow = (...given: Parameters<typeof content>) => call(client, sendC2cStreamMsg, content(...given));
    const { StreamMsgID } = await grow([piece(1, 'Hel')]);
    await grow([piece(2, 'l'), piece(4, 'o', true)], StreamMsgID);
    const [message] = await history('ben', 'ann');
    const pieces = message?.MsgBody.flatMap((each) =>
      isElem(each, 'TIMStreamElem') ? (each.MsgContent.Chunks ?? []) : [],
    );
    expect(pieces?.map(({ Markdown }) => Markdown).join('')).toBe('Hello');
    expect(await unread('ben')).toBe(1);
    expect(await caught(grow([piece(5, '!')], StreamMsgID))).toMatchObject({ errorCode: 10004 });
  });

  it('takes no piece that does not fit, and none after 15 seconds', async () => {
    const { client, clock } = open();
    const grow = (...given: Parameters<typeof content>) => call(client, sendC2cStreamMsg, content(...given));
    const { StreamMsgID } = await grow([piece(3, 'a')]);
    const wrong = [
      grow([piece(3, 'b')], StreamMsgID),
      grow([piece(4, 'x'.repeat(128 * 1024))], StreamMsgID),
      grow([piece(4, 'b')], 'stream-7'),
      call(client, sendC2cStreamMsg, { ...content([piece(4, 'b')], StreamMsgID), To_Account: 'cat' }),
      call(client, sendC2cStreamMsg, { ...content([piece(1, 'b')]), To_Account: 'nobody' }),
    ];
    for (const each of wrong) expect(await caught(each)).toMatchObject({ errorCode: 10004 });
    clock.now += 15_000;
    await grow([piece(4, 'b')], StreamMsgID);
    clock.now += 15_001;
    expect(await caught(grow([piece(5, 'c')], StreamMsgID))).toMatchObject({ errorCode: 10004 });
  });
});

it('refuses calls that name what is not there', async () => {
  const { client, send } = open();
  const { MsgKey } = await send();
  const codeOf = async (work: Promise<unknown>) => (await caught(work)).errorCode;
  const withdraw = (input: object) => call(client, adminMsgWithdraw, { ...toBen, MsgKey, ...input });
  expect(await codeOf(withdraw({ MsgKey: 'none' }))).toBe(90054);
  expect(await codeOf(withdraw({ MsgKey: '1_2_3' }))).toBe(20022);
  expect(await codeOf(withdraw(toAnn))).toBe(20022);
  expect(await codeOf(withdraw({ From_Account: 'nobody' }))).toBe(90008);
  expect(await codeOf(withdraw({ To_Account: 'nobody' }))).toBe(90003);
  expect(await codeOf(call(client, modifyC2cMsg, { ...toBen, MsgKey }))).toBe(90010);
  const nothing = { ...toBen, MsgKey: '1_2_3', CloudCustomData: '' };
  expect(await codeOf(call(client, modifyC2cMsg, nothing))).toBe(20022);
  const reading = { Report_Account: 'ben', Peer_Account: 'ann', MsgReadTime: 'yesterday' };
  expect(await codeOf(call(client, adminSetMsgRead, reading))).toBe(90010);
  const C2CMsgInfo = [{ ...toAnn, MsgKey }];
  const receipt = { Operator_Account: 'ben', Peer_Account: 'ann', C2CMsgInfo };
  expect(await codeOf(call(client, c2cMsgReadReceipt, receipt))).toBe(20001);
});

it('changes the data of a message alone', async () => {
  const { client, send, history } = open();
  const { MsgKey } = await send({ MsgBody: [customElem({ Data: '{}' })] });
  await call(client, modifyC2cMsg, { ...toBen, MsgKey, CloudCustomData: 'new' });
  const [message] = await history('ann', 'ben');
  expect(message).toMatchObject({ CloudCustomData: 'new', MsgBody: [customElem({ Data: '{}' })] });
});
