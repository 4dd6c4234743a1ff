import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, collect, ok, refused } from '../../../test/support/fakes.ts';
import { officialAccountMsgs, subscribers, subscriptions } from './index.ts';

const Official_Account = '@TOA#_news';
const bodies = (transport: ReturnType<typeof answers>) => transport.sent.map(({ body }) => body);

describe('subscribers', () => {
  const row = (Subscriber_Account: string, SubscribeTime = 1) => {
    return { Subscriber_Account, SubscribeTime, CustomString: '', MsgFlag: 'AcceptAndNotify' };
  };
  const page = (SubscriberList: unknown, Next: string) => ok({ SubscriberList, Next, SubscriberNum: 3 });

  it('asks for 200 a page, and goes on from Next until it is empty', async () => {
    const transport = answers(page([row('a')], 'x'), page([], '0'), page([row('b')], ''));
    expect(await collect(subscribers(clientWith(transport), { Official_Account }))).toEqual([
      row('a'),
      row('b'),
    ]);
    expect(bodies(transport)).toEqual(['', 'x', '0'].map((Next) => ({ Official_Account, Limit: 200, Next })));
  });

  it('gives one once whom two pages have, and twice who came back', async () => {
    const transport = answers(page([row('a'), row('b')], 'x'), page([row('b'), row('a', 9)], ''));
    const list = subscribers(clientWith(transport), { Official_Account, Limit: 2 });
    expect(await collect(list)).toEqual([row('a'), row('b'), row('a', 9)]);
  });

  it('says how to go on when a page fails', async () => {
    const transport = answers(page([row('a')], 'x'), refused(130002));
    const error = await caught(collect(subscribers(clientWith(transport), { Official_Account })));
    expect(error).toMatchObject({ code: 'api.130002', resume: { Official_Account, Limit: 200, Next: 'x' } });
  });

  it('refuses what is no official account, and sends nothing', async () => {
    const transport = answers(page([], ''));
    for (const input of [undefined, {}, { Official_Account: 'anna' }, { Official_Account, Limit: 201 }]) {
      const error = await caught(collect(subscribers(clientWith(transport), input as never)));
      expect(error).toMatchObject({ code: 'input.invalid' });
    }
    expect(transport.sent).toEqual([]);
  });
});

describe('subscriptions', () => {
  const Subscriber_Account = 'anna';
  const row = (id: string) => ({ Official_Account: `@TOA#_${id}`, Name: id });
  const page = (OfficialAccountInfoList: unknown, Next: number, CompleteFlag: 0 | 1) =>
    ok({ OfficialAccountInfoList, Next, CompleteFlag, TotalCount: 3 });

  it('goes on from Next until the list is complete, and gives one once that two pages have', async () => {
    const transport = answers(page([row('a'), row('b')], 2, 0), page([row('b'), row('c')], 4, 1));
    expect(await collect(subscriptions(clientWith(transport), { Subscriber_Account }))).toEqual(
      ['a', 'b', 'c'].map(row),
    );
    expect(bodies(transport)).toEqual([{ Subscriber_Account }, { Subscriber_Account, Offset: 2 }]);
  });

  it('does not need to be told their ids', async () => {
    const rows = [{ Name: 'a' }, { Name: 'b' }];
    const list = subscriptions(clientWith(answers(page(rows, 2, 1))), { Subscriber_Account });
    expect(await collect(list)).toEqual(rows);
  });
});

describe('officialAccountMsgs', () => {
  const row = (seq: number) => ({ MsgKey: `${seq}_1_7`, MsgSeq: seq, IsPlaceMsg: 0, MsgBody: [] });
  const page = (RspMsgList: unknown, IsFinished: 0 | 1 | 2, LastMsgKey: string) =>
    ok({ Official_Account, RspMsgList, IsFinished, LastMsgKey });

  it.each([1, 2] as const)('asks for 20 a page, and goes on from the last key until %i', async (end) => {
    const transport = answers(page([row(3), row(2)], 0, '2_1_7'), page([row(2), row(1)], end, '1_1_7'));
    expect(await collect(officialAccountMsgs(clientWith(transport), { Official_Account }))).toEqual(
      [3, 2, 1].map(row),
    );
    const first = { Official_Account, ReqMsgNumber: 20 };
    expect(bodies(transport)).toEqual([first, { ...first, LastMsgKey: '2_1_7' }]);
  });

  it('reads messages of kinds that nobody knows', async () => {
    const given = { ...row(1), MsgBody: [{ MsgType: 'TIMNewElem', MsgContent: { New: 1 } }], New: 1 };
    const list = officialAccountMsgs(clientWith(answers(page([given], 1, '1_1_7'))), { Official_Account });
    expect(await collect(list)).toEqual([given]);
  });
});
