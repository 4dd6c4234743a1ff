import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { caught, clientWith, codeOf, collect, range } from '../../test/support/fakes.ts';
import {
  addSubscriber,
  createOfficialAccount,
  deleteSubscriber,
  destroyOfficialAccount,
  getOfficialAccountInfo,
  getSubscribedOfficialAccountList,
  getSubscriberInfo,
  modifyOfficialAccountBaseInfo,
  modifySubscriberInfo,
  officialAccountMsgGetSimple,
  officialAccountMsgRecall,
  officialAccountMsgs,
  type SendOfficialAccountMsgRequest,
  sendOfficialAccountMsg,
  subscribers,
  subscriptions,
} from '../endpoints/official-account/index.ts';
import { batch, call } from '../index.ts';
import { createEmulator, type EmulatorOptions } from './index.ts';

const START = 1_700_000_000;
const HOUR = 3600;
const Official_Account = '@TOA#_news';
const news = { OfficialAccountUserID: Official_Account, Owner_Account: 'teacher', Name: 'School news' };
const textOf = (Text: string) => [{ MsgType: 'TIMTextElem', MsgContent: { Text } }] as const;

/** A client on a service of its own, and its clock in seconds. */
function open(options: Partial<EmulatorOptions> = {}) {
  const clock = { now: START };
  const emulator = createEmulator({ sdkAppId: 1, now: () => clock.now * 1000, ...options });
  const client = clientWith(fetchTransport({ fetch: emulator.fetch }), { sdkAppId: 1 });
  return {
    clock,
    client,
    create: (more: object = {}) => codeOf(call(client, createOfficialAccount, { ...news, ...more })),
    info: async (...ids: string[]) => {
      const OfficialAccountIdList = ids.map((id) => ({ Official_Account: id }));
      const { OfficialAccountInfoList } = await call(client, getOfficialAccountInfo, {
        OfficialAccountIdList,
      });
      return OfficialAccountInfoList;
    },
    add: async (...users: string[]) => {
      const SubscriberList = users.map((Subscriber_Account) => ({ Subscriber_Account }));
      const answer = await call(client, addSubscriber, { Official_Account, SubscriberList });
      return answer.SubscriberList.map(({ Result }) => Result);
    },
    remove: async (...SubscriberToDel_Account: string[]) => {
      const answer = await call(client, deleteSubscriber, { Official_Account, SubscriberToDel_Account });
      return answer.SubscriberList.map(({ Result }) => Result);
    },
    list: async () =>
      (await collect(subscribers(client, { Official_Account }))).map((each) => each.Subscriber_Account),
    note: (Subscriber_Account: string, CustomString?: string) =>
      codeOf(call(client, modifySubscriberInfo, { Official_Account, Subscriber_Account, CustomString })),
    send: (text: string, more: Partial<SendOfficialAccountMsgRequest> = {}) =>
      call(client, sendOfficialAccountMsg, { Official_Account, MsgBody: textOf(text), ...more }),
    recall: async (...MsgKeyList: string[]) => {
      const answer = await call(client, officialAccountMsgRecall, { Official_Account, MsgKeyList });
      return answer.RecallRetList.map(({ RetCode }) => RetCode);
    },
    sent: async (more: object = {}) =>
      (await collect(officialAccountMsgs(client, { Official_Account, ...more }))).map(
        ({ IsPlaceMsg, MsgBody = [] }) => (IsPlaceMsg ? IsPlaceMsg : MsgBody[0]?.MsgContent.Text),
      ),
  };
}

it('a school founds its paper, writes to its readers, and gives it up', async () => {
  const { clock, client, create, info, add, remove, list, note, send, recall, sent } = open();

  // It is founded, and says what it is.
  expect(await create({ Introduction: 'All that happens', MaxSubscriberNum: 5000 })).toBe(0);
  expect(await create()).toBe(130008);
  await call(client, modifyOfficialAccountBaseInfo, { Official_Account, FaceUrl: 'https://a.example/1.png' });

  // Readers come by hundreds; those who are there already stay as they are.
  const readers = range(250).map((n) => `reader${n}`);
  const SubscriberList = readers.map((Subscriber_Account) => ({ Subscriber_Account }));
  const { succeeded, failed } = await batch(client, addSubscriber, { Official_Account, SubscriberList });
  expect([succeeded.length, failed]).toEqual([3, []]);
  clock.now += HOUR;
  expect(await add('reader0', 'late')).toEqual([2, 1]);
  expect(await list()).toEqual([...readers, 'late']);
  expect(await info(Official_Account)).toEqual([
    {
      Official_Account,
      Name: 'School news',
      Owner_Account: 'teacher',
      Introduction: 'All that happens',
      FaceUrl: 'https://a.example/1.png',
      Organization: '',
      CustomString: '',
      CreateTime: START,
      LastMsgTime: 0,
      SubscriberNum: 251,
      ErrorCode: 0,
      ErrorInfo: '',
    },
  ]);

  // The app notes what it wants to know of a reader, who sees it among what they read.
  expect(await note('late', 'class 7b')).toBe(0);
  expect(await note('stranger', 'class 7b')).toBe(131003);
  const all = await collect(subscriptions(client, { Subscriber_Account: 'late' }));
  const SelfInfo = { SubscribeTime: START + HOUR, CustomString: 'class 7b' };
  expect(all).toMatchObject([{ Official_Account, SubscriberNum: 251, SelfInfo }]);

  // Two messages in an hour; one has a slip of the pen, and is taken back.
  const { MsgKey: slip, MsgTime } = await send('No lessons on Firday');
  expect([slip, MsgTime]).toEqual([`1_1_${START + HOUR}`, START + HOUR]);
  clock.now += 60;
  await send('No lessons on Friday');
  expect(await codeOf(send('And bring your books'))).toBe(60007);
  expect(await recall(slip, 'nothing')).toEqual([0, 10030]);
  expect(await sent()).toEqual(['No lessons on Friday']);
  expect(await sent({ WithRecalledMsg: 1 })).toEqual(['No lessons on Friday', 2]);
  clock.now += HOUR;
  await send('And bring your books');
  expect(await sent({ ReqMsgNumber: 1 })).toEqual(['And bring your books', 'No lessons on Friday']);
  expect((await info(Official_Account))[0]?.LastMsgTime).toBe(clock.now);

  // A reader goes, then the paper with all its readers.
  expect(await remove('late', 'late', 'stranger')).toEqual([1, 2, 2]);
  expect(await list()).toEqual(readers);
  await call(client, destroyOfficialAccount, { Official_Account });
  expect(await collect(subscriptions(client, { Subscriber_Account: 'reader0' }))).toEqual([]);
  expect(await create()).toBe(0);
  expect([await list(), await sent()]).toEqual([[], []]);
});

describe('an official account', () => {
  it('belongs to an account that there is', async () => {
    const { create } = open({ accounts: ['teacher'] });
    expect([await create({ Owner_Account: 'nobody' }), await create()]).toEqual([10004, 0]);
  });

  it('has an id of its own, where none is wished', async () => {
    const { client } = open();
    const make = async () =>
      (await call(client, createOfficialAccount, { Owner_Account: 'teacher', Name: 'A' }))
        .OfficialAccountUserID;
    const [first, second] = [await make(), await make()];
    expect(first).toMatch(/^@TOA#_@TOA#\w+$/);
    expect(second).not.toBe(first);
  });

  it.each(['news', '@TOA#', '', `@TOA#_${'x'.repeat(43)}`])('is not called %j', async (id) => {
    const { client } = open();
    const wrong = { ...news, OfficialAccountUserID: id };
    await expect(call(client, createOfficialAccount, wrong)).rejects.toThrow(
      'OfficialAccountUserID: expected',
    );
    await expect(call(client, destroyOfficialAccount, { Official_Account: id })).rejects.toThrow(
      'Official_Account: expected',
    );
  });

  it.each([
    [130007, 'destroy_official_account', { Official_Account: 'news' }],
    [10004, 'destroy_official_account', {}],
    [130007, 'create_official_account', { ...news, OfficialAccountUserID: 'news' }],
    [10004, 'create_official_account', { ...news, Name: 7 }],
  ])('of another form is refused with %i, in %s', async (ErrorCode, command, body) => {
    const { fetch } = createEmulator({ sdkAppId: 1 });
    const query = 'sdkappid=1&identifier=administrator&usersig=x&contenttype=json';
    const url = `https://h/v4/official_account_open_http_svc/${command}?${query}`;
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    expect(await answer.json()).toMatchObject({ ActionStatus: 'FAIL', ErrorCode });
  });

  it('is one of a thousand at most', async () => {
    const officialAccounts = range(1000).map((n) => ({ ...news, OfficialAccountUserID: `@TOA#_${n}` }));
    const { create, client } = open({ officialAccounts });
    expect(await create()).toBe(130010);
    await call(client, destroyOfficialAccount, { Official_Account: '@TOA#_7' });
    expect(await create()).toBe(0);
  });

  it('that there is not is told from one that there is', async () => {
    const { client, info, list, note, send, recall, sent, add, remove } = open();
    for (const work of [list, sent, () => send('a'), () => add('a'), () => remove('a')])
      expect(await codeOf(work())).toBe(130004);
    expect([await note('a'), await codeOf(recall('a'))]).toEqual([130004, 10010]);
    expect(await info(Official_Account)).toEqual([
      { Official_Account, ErrorCode: 130004, ErrorInfo: expect.any(String) },
    ]);
    await call(client, createOfficialAccount, news);
    const { succeeded, failed } = await batch(client, getOfficialAccountInfo, {
      OfficialAccountIdList: [{ Official_Account }, { Official_Account: '@TOA#_gone' }],
    });
    expect(succeeded).toMatchObject([{ input: { OfficialAccountIdList: [{ Official_Account }] } }]);
    expect(failed).toMatchObject([{ error: { code: 'api.130004' } }]);
  });

  it('tells the fields that it is asked for', async () => {
    const { client } = open({ officialAccounts: [{ ...news, subscribers: ['anna'] }] });
    const OfficialAccountBaseInfoFilter = ['Name', 'SubscriberNum'];
    const { OfficialAccountInfoList } = await call(client, getOfficialAccountInfo, {
      OfficialAccountIdList: [{ Official_Account }],
      ResponseFilter: { OfficialAccountBaseInfoFilter },
    });
    const asked = { Official_Account, Name: 'School news', SubscriberNum: 1 };
    expect(OfficialAccountInfoList).toEqual([{ ...asked, ErrorCode: 0, ErrorInfo: '' }]);
    const all = await call(client, getSubscribedOfficialAccountList, {
      Subscriber_Account: 'anna',
      ResponseFilter: { OfficialAccountBaseInfoFilter, SelfInfoFilter: ['SubscribeTime'] },
    });
    expect(all).toMatchObject({ TotalCount: 1, CompleteFlag: 1, Next: 1 });
    expect(all.OfficialAccountInfoList).toEqual([{ ...asked, SelfInfo: { SubscribeTime: START } }]);
  });
});

describe('subscribing', () => {
  it('is for accounts, and for as many as there may be', async () => {
    const officialAccounts = [{ ...news, MaxSubscriberNum: 2 }];
    const { client, add, remove, list } = open({ officialAccounts, accounts: ['anna', 'ben', 'cleo'] });
    expect(await add('ghost', 'anna', 'ben', 'cleo')).toEqual([0, 1, 1, 0]);
    expect(await codeOf(add('cleo'))).toBe(130006);
    expect(await add('cleo', 'anna')).toEqual([0, 2]);
    await remove('anna');
    expect(await add('cleo')).toEqual([1]);
    await call(client, modifyOfficialAccountBaseInfo, { Official_Account, MaxSubscriberNum: 1 });
    expect(await list()).toEqual(['ben', 'cleo']);
    expect(await codeOf(add('anna'))).toBe(130006);
  });

  it('is told account by account in a batch', async () => {
    const { client } = open({ officialAccounts: [news], accounts: ['anna'] });
    const { succeeded, failed } = await batch(client, addSubscriber, {
      Official_Account,
      SubscriberList: [{ Subscriber_Account: 'anna' }, { Subscriber_Account: 'ghost' }],
    });
    expect(succeeded).toMatchObject([{ input: { SubscriberList: [{ Subscriber_Account: 'anna' }] } }]);
    expect(failed).toMatchObject([{ error: { code: 'response.entry-failed' } }]);
  });

  it('keeps what is noted until something else is', async () => {
    const { client, note } = open({ officialAccounts: [{ ...news, subscribers: ['anna'] }] });
    const noted = async () => (await collect(subscribers(client, { Official_Account })))[0]?.CustomString;
    await note('anna', 'a');
    await note('anna');
    expect(await noted()).toBe('a');
    await note('anna', '');
    expect(await noted()).toBe('');
  });

  it('is read whole without a Limit, and by a cursor that was given out', async () => {
    const officialAccounts = [{ ...news, subscribers: range(300).map((n) => `${n}`) }];
    const { client } = open({ officialAccounts });
    const { SubscriberList, Next } = await call(client, getSubscriberInfo, { Official_Account });
    expect([SubscriberList.length, Next]).toEqual([300, '']);
    expect(await codeOf(call(client, getSubscriberInfo, { Official_Account, Next: 'x' }))).toBe(10004);
  });
});

describe('a message', () => {
  it('is shown as it was sent', async () => {
    const { client, send } = open({ officialAccounts: [news] });
    await send('a', { Random: 7 });
    expect(await collect(officialAccountMsgs(client, { Official_Account }))).toEqual([
      {
        From_Account: Official_Account,
        IsPlaceMsg: 0,
        MsgBody: textOf('a'),
        MsgKey: `1_1_${START}`,
        MsgSeq: 1,
        MsgRandom: 7,
        MsgTimeStamp: START,
      },
    ]);
  });

  it('counts once within five minutes, whatever its Random', async () => {
    const { clock, send, sent } = open({ officialAccounts: [news] });
    const { MsgKey } = await send('a', { Random: 1 });
    clock.now += 299;
    expect((await send('a', { Random: 2 })).MsgKey).toBe(MsgKey);
    expect(await sent()).toEqual(['a']);
    clock.now += 1;
    expect((await send('a', { Random: 1 })).MsgKey).not.toBe(MsgKey);
    expect(await sent()).toEqual(['a', 'a']);
  });

  it('is one in a second, and one of two in an hour', async () => {
    const { clock, send } = open({ officialAccounts: [{ ...news, messages: ['x', 'y', 'z'].map(textOf) }] });
    await send('a');
    expect(await codeOf(send('b'))).toBe(60007);
    clock.now += 1;
    await send('b');
    clock.now += HOUR - 2;
    expect(await codeOf(send('c'))).toBe(60007);
    clock.now += 1;
    expect(await codeOf(send('c'))).toBe(0);
    expect(await codeOf(send('d'))).toBe(60007);
  });

  it('of an official account does not count for another', async () => {
    const other = '@TOA#_chess';
    const { send } = open({ officialAccounts: [news, { ...news, OfficialAccountUserID: other }] });
    await send('a');
    expect(await codeOf(send('b', { Official_Account: other }))).toBe(0);
  });

  it('has 12 KB at most', async () => {
    const { send } = open({ officialAccounts: [news] });
    expect(await codeOf(send('x'.repeat(12 * 1024)))).toBe(80002);
    expect(await codeOf(send('x'.repeat(12 * 1024 - 100)))).toBe(0);
  });

  it('for those who are online is not kept', async () => {
    const { send, sent, recall } = open({ officialAccounts: [news] });
    const { MsgKey } = await send('a', { OnlineOnlyFlag: 1 });
    expect(await sent()).toEqual([]);
    expect(await recall(MsgKey)).toEqual([10030]);
  });

  it('may be recalled twice', async () => {
    const { send, recall } = open({ officialAccounts: [news] });
    const { MsgKey } = await send('a');
    expect([await recall(MsgKey), await recall(MsgKey)]).toEqual([[0], [0]]);
  });

  it('is the newest of a thousand that are kept', async () => {
    const messages = range(1001).map((n) => textOf(`${n}`));
    const { client, sent } = open({ officialAccounts: [{ ...news, messages }] });
    expect(await sent({ ReqMsgNumber: 300 })).toEqual(
      range(1000)
        .map((n) => `${n + 1}`)
        .toReversed(),
    );
    const read = (LastMsgKey: string) =>
      call(client, officialAccountMsgGetSimple, { Official_Account, LastMsgKey });
    expect(await read(`2_1_${START}`)).toMatchObject({ IsFinished: 2, RspMsgList: [] });
    expect(await codeOf(read('x'))).toBe(10004);
  });

  it('tells its limits to a limiter', async () => {
    const scopes: unknown[] = [];
    const { fetch } = createEmulator({ sdkAppId: 1, officialAccounts: [news] });
    const client = clientWith(fetchTransport({ fetch }), {
      sdkAppId: 1,
      limiter: ({ limits = [] }) => {
        scopes.push(...limits.map(({ most, perMs }) => [most, perMs]));
        return 0;
      },
    });
    await call(client, sendOfficialAccountMsg, { Official_Account, MsgBody: textOf('a') });
    expect(scopes).toEqual([
      [1, 1000],
      [2, HOUR * 1000],
    ]);
  });
});

it.each([
  [[{ ...news, Name: undefined }]],
  [[{ ...news, OfficialAccountUserID: 'news' }]],
  [[news, news]],
  [[{ ...news, messages: [[]] }]],
  [[{ ...news, more: 1 }]],
  [7],
])('there may not be %j from the start', async (officialAccounts) => {
  const error = await caught(() => open({ officialAccounts: officialAccounts as never }));
  expect(error).toMatchObject({ code: 'input.invalid', issues: [{ path: 'officialAccounts' }] });
});
