import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, lost, ok, range } from '../../../test/support/fakes.ts';
import { batch, call, InputError, type Send } from '../../index.ts';
import {
  groupSetKeyValues,
  importGroupHistory,
  importGroupMsg,
  sendGroupMsg,
  sendGroupStreamMsg,
  sendGroupSystemNotification,
} from './index.ts';
import { isRemembered } from './remembered.ts';

const GroupId = 'club';
const MsgBody = [{ MsgType: 'TIMTextElem' as const, MsgContent: { Text: 'hello' } }];
const sent = ok({ MsgTime: 7, MsgSeq: 1 });

describe('sendGroupMsg', () => {
  it('is sent again, with the Random that was made up for it, where nobody knows whether it ran', async () => {
    const transport = answers(lost('network'), lost('network'), sent, sent);
    const client = clientWith(transport, { retry: () => 0 });
    await call(client, sendGroupMsg, { GroupId, MsgBody });
    await call(client, sendGroupMsg, { GroupId, MsgBody });
    const [first, second, third, other] = transport.sent.map(({ body }) => body.Random);
    expect(first >>> 0).toBe(first);
    expect([second, third]).toEqual([first, first]);
    expect(other).not.toBe(first);
  });

  it('is not sent again when the service may have forgotten it', () => {
    expect([0, 239_999, 240_000, Number.POSITIVE_INFINITY].map((ms) => isRemembered({}, ms))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    for (const endpoint of [sendGroupMsg, importGroupMsg]) expect(endpoint.idempotent).toBe(isRemembered);
  });

  it('hands on why a message was dropped', async () => {
    const transport = answers(ok({ MsgTime: 7, MsgSeq: 1, MsgDropReason: 'MsgFreqCtrl' }));
    const answer = await call(clientWith(transport), sendGroupMsg, { GroupId, MsgBody });
    expect(answer.MsgDropReason).toBe('MsgFreqCtrl');
  });
});

describe('sendGroupSystemNotification', () => {
  it('refuses an empty list, which would be everybody', async () => {
    const transport = answers(ok());
    const input = { GroupId, Content: 'a', ToMembers_Account: [] };
    const error = await caught(call(clientWith(transport), sendGroupSystemNotification, input));
    expect(error.issues).toMatchObject([{ path: 'ToMembers_Account' }]);
    const nobody = await batch(clientWith(transport), sendGroupSystemNotification, input);
    expect(nobody).toEqual({ succeeded: [], failed: [] });
    expect(transport.sent).toEqual([]);
  });
});

describe('limits on one message reach the limiter:', () => {
  const limitsOf = async (work: (client: ReturnType<typeof clientWith>) => Promise<unknown>) => {
    const asked: Send[] = [];
    const limiter = (send: Send) => {
      asked.push(send);
      return 0;
    };
    await work(clientWith(answers(ok()), { limiter }));
    return asked[0]?.limits;
  };

  it('200 writes of pairs a minute', async () => {
    const clear = (MsgSeq: number) =>
      limitsOf((client) => call(client, groupSetKeyValues, { GroupId, MsgSeq, OperateType: 3 }));
    expect(await clear(1)).toMatchObject([{ most: 200, perMs: 60_000 }]);
    expect((await clear(1))?.[0]?.scope).toBe((await clear(1))?.[0]?.scope);
    expect((await clear(1))?.[0]?.scope).not.toBe((await clear(2))?.[0]?.scope);
  });

  it('five pieces a second of a message that goes on', async () => {
    const Chunks = [{ EventType: 'data' as const, Index: 1, Markdown: 'a', IsLast: false }];
    const grow = (StreamMsgID?: string) =>
      limitsOf((client) =>
        call(client, sendGroupStreamMsg, {
          GroupId,
          MsgBody: [{ MsgType: 'TIMStreamElem', MsgContent: { Chunks, StreamMsgID } }],
        }),
      );
    expect(await grow('a')).toMatchObject([{ scope: 'stream a', most: 5, perMs: 1000 }]);
    expect(await grow()).toEqual([]);
  });
});

describe('importGroupHistory', () => {
  const MsgList = range(16).map((n) => ({ From_Account: 'ann', SendTime: 1000 + n, MsgBody }));
  const results = (from: number, count: number, Result = 0) =>
    ok({
      ImportMsgResult: range(count).map((n) => ({ MsgSeq: 1, MsgTime: from + n, Result: n ? 0 : Result })),
    });

  it('sends seven a call, each with a Random, and says of each message what became of it', async () => {
    const transport = answers(results(1000, 7), results(1007, 7, 80001), results(1014, 2));
    const { succeeded, failed } = await importGroupHistory(clientWith(transport), { GroupId, MsgList });
    expect(transport.sent.map(({ body }) => body.MsgList.length)).toEqual([7, 7, 2]);
    expect(transport.sent[0]?.body.MsgList[0].Random).toBeTypeOf('number');
    expect(succeeded.flatMap(({ input }) => input.MsgList)).toHaveLength(15);
    expect(failed).toMatchObject([{ input: { MsgList: [{ SendTime: 1007 }] }, error: { errorCode: 80001 } }]);
  });

  it('stops where a call fails: what is later would keep out what is left', async () => {
    const transport = answers(results(1000, 7), lost('network'), results(1014, 2));
    const client = clientWith(transport, { retry: false });
    const { failed } = await importGroupHistory(client, { GroupId, MsgList });
    expect(transport.sent).toHaveLength(2);
    expect(failed.map(({ input, sent }) => [input.MsgList[0]?.SendTime, sent])).toEqual([
      [1007, true],
      [1014, false],
    ]);
  });

  it.each([
    [{ GroupId, MsgList }, { concurrency: 2 }, 'concurrency'],
    [{ GroupId, MsgList }, { stopWhen: () => false }, 'stopWhen'],
    [{ GroupId, MsgList: [{ ...MsgList[0], SendTime: '7' }] }, {}, 'MsgList[0].SendTime'],
    [{ GroupId, MsgList: [MsgList[0], MsgList[1], MsgList[1]] }, {}, 'MsgList[2]'],
    [{ GroupId, MsgList: [...MsgList.slice(0, 7), ...MsgList.slice(6)] }, {}, 'MsgList[7]'],
    [{ GroupId, MsgList: MsgList.toReversed() }, {}, 'MsgList[1]'],
  ])('refuses what is wrong: %o %o', async (input, options, path) => {
    const transport = answers(ok());
    const error = await caught(importGroupHistory(clientWith(transport), input as never, options as object));
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues[0]).toMatchObject({ path });
    expect(transport.sent).toEqual([]);
  });

  it('says of calls that each begin too early where the first does', async () => {
    const early = MsgList.map((message, n) => (n % 7 ? message : { ...message, SendTime: 1000 }));
    const error = await caught(importGroupHistory(clientWith(answers()), { GroupId, MsgList: early }));
    const expected = 'SendTime later than that of the message before';
    expect(error.issues).toEqual([{ path: 'MsgList[7]', expected }]);
  });
});

it('importGroupMsg refuses two messages of one second, whose outcomes nobody could tell apart', async () => {
  const at = (SendTime: number) => ({ From_Account: 'ann', SendTime, MsgBody });
  const transport = answers(ok());
  const error = await caught(
    call(clientWith(transport), importGroupMsg, { GroupId, MsgList: [at(7), at(7)] }),
  );
  expect(error.message).toContain('MsgList[1]: expected SendTime later than');
  expect(transport.sent).toEqual([]);
});
