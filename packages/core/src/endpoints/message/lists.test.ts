import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, collect, lost, ok } from '../../../test/support/fakes.ts';
import { InputError, items } from '../../index.ts';
import { adminGetRoamMsg, getKeyValues, messageExtensions, roamingMessages } from './index.ts';

const between = { Operator_Account: 'ben', Peer_Account: 'ann' };
const span = { ...between, MinTime: 0, MaxTime: 100 };

/** A page with messages of these seconds, as the service has it: the oldest first. */
const page = (times: readonly number[], more: object = {}) =>
  ok({
    Complete: 0,
    MsgCnt: times.length,
    LastMsgTime: times[0] ?? 0,
    LastMsgKey: times.length ? `key${times[0]}` : '',
    MsgList: times.map((time) => ({
      From_Account: 'ann',
      To_Account: 'ben',
      MsgSeq: time,
      MsgRandom: 7,
      MsgTimeStamp: time,
      MsgFlagBits: 0,
      MsgKey: `key${time}`,
      MsgBody: [{ MsgType: 'TIMNewElem', MsgContent: {} }],
    })),
    ...more,
  });

describe('roamingMessages', () => {
  const timesOf = async (list: AsyncIterable<{ MsgTimeStamp: number }>) =>
    (await collect(list)).map(({ MsgTimeStamp }) => MsgTimeStamp);

  it('gives the newest first, across pages, and asks for what is before each', async () => {
    const transport = answers(page([8, 9]), page([5, 6]), page([2], { Complete: 1 }));
    expect(await timesOf(roamingMessages(clientWith(transport), span))).toEqual([9, 8, 6, 5, 2]);
    const asked = { ...span, MaxCnt: 100 };
    expect(transport.sent.map(({ body }) => body)).toEqual([
      asked,
      { ...asked, MaxTime: 8, LastMsgKey: 'key8' },
      { ...asked, MaxTime: 5, LastMsgKey: 'key5' },
    ]);
  });

  it('gives what neighbouring pages have in common once', async () => {
    const transport = answers(page([8, 9]), page([7, 8], { Complete: 1 }));
    expect(await timesOf(roamingMessages(clientWith(transport), span))).toEqual([9, 8, 7]);
  });

  it('goes on after a page of the same second', async () => {
    const transport = answers(
      page([8, 8], { LastMsgKey: 'first' }),
      page([8], { LastMsgKey: 'second', Complete: 1 }),
    );
    await collect(roamingMessages(clientWith(transport), span));
    expect(transport.sent[1]?.body).toMatchObject({ MaxTime: 8, LastMsgKey: 'first' });
  });

  it('reads until now, from the beginning, where nothing else is said', async () => {
    const transport = answers(page([], { Complete: 1 }));
    const before = Math.floor(Date.now() / 1000);
    await collect(roamingMessages(clientWith(transport), between));
    const { MinTime, MaxTime, MaxCnt } = transport.sent[0]?.body ?? {};
    expect([MinTime, MaxCnt]).toEqual([0, 100]);
    expect(MaxTime).toBeGreaterThanOrEqual(before);
    expect(MaxTime).toBeLessThanOrEqual(Date.now() / 1000);
  });

  it('fails where the service goes forward, or stays where it is', async () => {
    for (const second of [
      page([90, 91], { LastMsgTime: 101 }),
      page([8], { LastMsgTime: 8, LastMsgKey: 'key8' }),
    ]) {
      const transport = answers(page([8, 9]), second);
      const error = await caught(collect(roamingMessages(clientWith(transport), span)));
      expect(error).toMatchObject({ code: 'response.no-progress' });
    }
  });

  it('goes on from where a page failed', async () => {
    const transport = answers(page([8, 9]), lost('network'), page([7], { Complete: 1 }));
    const client = clientWith(transport);
    const { resume } = await caught(collect(roamingMessages(client, span)));
    expect(resume).toMatchObject({ MaxTime: 8, LastMsgKey: 'key8' });
    expect(await timesOf(roamingMessages(client, resume))).toEqual([7]);
  });

  it('stops when it is aborted', async () => {
    const aborting = new AbortController();
    const list = roamingMessages(clientWith(answers(page([8, 9]))), span, { signal: aborting.signal });
    await list.next();
    aborting.abort('enough');
    expect(await caught(list.next())).toBe('enough');
  });

  it('refuses what is no conversation', async () => {
    const wrong = roamingMessages(clientWith(answers()), { Operator_Account: 'ben' } as never);
    expect(await caught(collect(wrong))).toBeInstanceOf(InputError);
    expect(await caught(collect(roamingMessages(clientWith(answers()), null as never)))).toBeInstanceOf(
      InputError,
    );
  });
});

describe('messageExtensions', () => {
  const named = { From_Account: 'ann', To_Account: 'ben', MsgKey: '1_7_7' };
  const pairs = (CompleteFlag: number, ...list: [string, number][]) =>
    ok({
      CompleteFlag,
      LatestSeq: 9,
      ClearSeq: 0,
      ExtensionList: list.map(([Key, Seq]) => ({ Key, Value: 'yes', Seq })),
    });

  it('begins each page with the last version of the one before, and gives pairs once', async () => {
    const transport = answers(pairs(0, ['a', 1], ['b', 2]), pairs(1, ['b', 2], ['c', 2], ['d', 3]));
    const read = await collect(messageExtensions(clientWith(transport), named));
    expect(read.map(({ Key }) => Key)).toEqual(['a', 'b', 'c', 'd']);
    expect(transport.sent.map(({ body }) => body)).toEqual([named, { ...named, StartSeq: 2 }]);
  });

  it('gives a key again that changed meanwhile', async () => {
    const transport = answers(pairs(0, ['a', 1], ['b', 2]), pairs(1, ['b', 2], ['a', 3]));
    const read = await collect(messageExtensions(clientWith(transport), named));
    expect(read.map(({ Key, Seq }) => `${Key}${Seq}`)).toEqual(['a1', 'b2', 'a3']);
  });

  it('fails where a page brings nothing new', async () => {
    const transport = answers(pairs(0, ['a', 1]), pairs(0, ['a', 1]));
    const error = await caught(collect(items(clientWith(transport), getKeyValues, named)));
    expect(error).toMatchObject({ code: 'response.no-progress' });
    const none = answers(ok({ CompleteFlag: 1, LatestSeq: 0, ClearSeq: 0 }));
    expect(await collect(messageExtensions(clientWith(none), named))).toEqual([]);
  });
});

it('items of a history come in the order of pages', async () => {
  const transport = answers(page([8, 9]), page([5, 6], { Complete: 1 }));
  const read = await collect(items(clientWith(transport), adminGetRoamMsg, { ...span, MaxCnt: 2 }));
  expect(read.map(({ MsgTimeStamp }) => MsgTimeStamp)).toEqual([8, 9, 5, 6]);
});
