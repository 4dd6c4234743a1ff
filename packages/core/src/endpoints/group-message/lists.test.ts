import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, collect, lost, ok } from '../../../test/support/fakes.ts';
import { InputError, items } from '../../index.ts';
import {
  getGroupMsgReceiptDetail,
  groupHistory,
  groupMsgExtensions,
  groupMsgGetSimple,
  groupMsgReaders,
} from './index.ts';

const GroupId = 'club';
const MsgSeq = 1;

describe('groupHistory', () => {
  const message = (seq: number, IsPlaceMsg = 0) => ({
    From_Account: 'ann',
    IsPlaceMsg,
    MsgBody: [],
    MsgPriority: 2,
    MsgRandom: 7,
    MsgSeq: seq,
    MsgTimeStamp: 1766040010,
  });
  const page = (...RspMsgList: object[]) => ok({ GroupId, IsFinished: 1, RspMsgList });

  it('goes on below the smallest number, in whatever order a page is, until one is empty', async () => {
    const transport = answers(page(message(8), message(9)), page(message(5)), page());
    const history = await collect(groupHistory(clientWith(transport), { GroupId }));
    expect(history.map(({ MsgSeq }) => MsgSeq)).toEqual([8, 9, 5]);
    const asked = { GroupId, ReqMsgNumber: 20, WithRecalledMsg: 1 };
    expect(transport.sent.map(({ body }) => body)).toEqual([
      asked,
      { ...asked, ReqMsgSeq: 7 },
      { ...asked, ReqMsgSeq: 4 },
    ]);
  });

  it('asks no more below number 1', async () => {
    const transport = answers(page(message(2), message(1)));
    expect(await collect(groupHistory(clientWith(transport), { GroupId, ReqMsgNumber: 2 }))).toHaveLength(2);
    expect(transport.sent[0]?.body).toMatchObject({ ReqMsgNumber: 2 });
  });

  it('leaves out what stands in place of messages, and goes on behind it', async () => {
    const transport = answers(page(message(9, 2), message(8, 1)), page(message(7), message(1)));
    const history = await collect(groupHistory(clientWith(transport), { GroupId }));
    expect(history.map(({ MsgSeq }) => MsgSeq)).toEqual([7, 1]);
  });

  it('fails where the service does not go back', async () => {
    const transport = answers(page(message(9)), page(message(9)));
    const error = await caught(collect(groupHistory(clientWith(transport), { GroupId })));
    expect(error).toMatchObject({ code: 'response.no-progress', resume: { GroupId, ReqMsgSeq: 8 } });
  });

  it('goes on from where a page failed, and still leaves out what was recalled', async () => {
    const transport = answers(page(message(9)), lost('network'), page(message(8, 2), message(1)));
    const client = clientWith(transport, { retry: false });
    const { resume } = await caught(collect(groupHistory(client, { GroupId })));
    const rest = await collect(groupHistory(client, resume));
    expect(rest.map(({ MsgSeq }) => MsgSeq)).toEqual([1]);
  });

  it('gives what stands in place of messages through items', async () => {
    const transport = answers(page(message(1, 2)));
    const request = { GroupId, ReqMsgNumber: 20, WithRecalledMsg: 1 };
    expect(await collect(items(clientWith(transport), groupMsgGetSimple, request))).toEqual([message(1, 2)]);
  });

  it.each([
    [{}, 'GroupId'],
    [{ GroupId, ReqMsgNumber: 21 }, 'ReqMsgNumber'],
    [{ GroupId, Limit: 2 }, 'Limit'],
  ])('refuses %o', async (input, path) => {
    const error = await caught(collect(groupHistory(clientWith(answers()), input as never)));
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues).toMatchObject([{ path }]);
  });
});

describe('groupMsgExtensions', () => {
  const pair = (Key: string, Seq: number, Value = 'yes') => ({ Key, Value, Seq });
  const page = (CompleteFlag: number, ...ExtensionList: object[]) =>
    ok({ ExtensionList, CompleteFlag, LatestSeq: 9, ClearSeq: 0 });

  it('goes on from the last version, and gives what repeats once', async () => {
    const transport = answers(
      page(0, pair('a', 1), pair('b', 2)),
      page(0, pair('b', 2), pair('c', 2), pair('d', 5)),
      page(1, pair('d', 5), pair('a', 6)),
    );
    const pairs = await collect(groupMsgExtensions(clientWith(transport), { GroupId, MsgSeq }));
    expect(pairs.map(({ Key, Seq }) => `${Key}${Seq}`)).toEqual(['a1', 'b2', 'c2', 'd5', 'a6']);
    expect(transport.sent.map(({ body }) => body.StartSeq)).toEqual([undefined, 2, 5]);
  });

  it.each([
    ['has no pairs though there are more', page(0)],
    ['brings nothing new', page(0, pair('a', 1))],
  ])('fails where a page %s', async (_, second) => {
    const transport = answers(page(0, pair('a', 1)), second);
    const error = await caught(collect(groupMsgExtensions(clientWith(transport), { GroupId, MsgSeq })));
    expect(error).toMatchObject({ code: 'response.no-progress' });
  });
});

describe('groupMsgReaders', () => {
  const readers = (Cursor: string, flag: object, ...accounts: string[]) =>
    ok({ MsgSeq, Cursor, ...flag, ReadList: accounts.map((account) => ({ Read_Account: account })) });
  const others = (Cursor: string, flag: object, ...accounts: string[]) =>
    ok({ MsgSeq, Cursor, ...flag, UnreadList: accounts.map((account) => ({ Unread_Account: account })) });

  it.each(['IsFinish', 'IsFinished'])('reads who has read it, until %s is 1', async (flag) => {
    const transport = answers(
      readers('x', { [flag]: 0 }, 'ann', 'ben'),
      readers('y', { [flag]: 0 }, 'ben', 'cat'),
      readers('0', { [flag]: 1 }, 'dan'),
    );
    const accounts = await collect(groupMsgReaders(clientWith(transport), { GroupId, MsgSeq }));
    expect(accounts).toEqual(['ann', 'ben', 'cat', 'dan']);
    expect(transport.sent.map(({ body }) => body)).toEqual(
      ['', 'x', 'y'].map((Cursor) => ({ GroupId, MsgSeq, Filter: 0, Cursor, Count: 200 })),
    );
  });

  it('reads who has not', async () => {
    const transport = answers(others('x', { IsFinish: 0 }, 'ann'), others('0', { IsFinish: 1 }, 'ben'));
    const input = { GroupId, MsgSeq, Filter: 1, Count: 1 } as const;
    expect(await collect(groupMsgReaders(clientWith(transport), input))).toEqual(['ann', 'ben']);
    expect(transport.sent.map(({ body }) => body.Count)).toEqual([1, 1]);
  });

  it('goes on from where a page failed', async () => {
    const transport = answers(others('x', {}, 'ann'), lost('network'), others('0', { IsFinished: 1 }, 'ben'));
    const client = clientWith(transport, { retry: false });
    const { resume } = await caught(collect(groupMsgReaders(client, { GroupId, MsgSeq, Filter: 1 })));
    expect(await collect(groupMsgReaders(client, resume))).toEqual(['ben']);
  });

  it('passes over rows without an account', async () => {
    const transport = answers(
      ok({ MsgSeq, Cursor: '0', IsFinish: 1, ReadList: [{}, { Read_Account: 'ann' }] }),
    );
    expect(await collect(groupMsgReaders(clientWith(transport), { GroupId, MsgSeq }))).toEqual(['ann']);
  });

  it('is not what items reads with Filter 1: that fails, and does not look empty', async () => {
    const transport = answers(others('0', { IsFinish: 1 }, 'ann'));
    const input = { GroupId, MsgSeq, Filter: 1, Cursor: '', Count: 200 } as const;
    const error = await caught(collect(items(clientWith(transport), getGroupMsgReceiptDetail, input)));
    expect(error).toMatchObject({ code: 'response.no-progress' });
  });

  it.each([
    [{ MsgSeq }, 'GroupId'],
    [{ GroupId, MsgSeq, Filter: 2 }, 'Filter'],
    [null, 'GroupId'],
  ])('refuses %o', async (input, path) => {
    const error = await caught(collect(groupMsgReaders(clientWith(answers()), input as never)));
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues[0]).toMatchObject({ path });
  });
});
