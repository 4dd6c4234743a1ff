import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, lost, ok } from '../../../test/support/fakes.ts';
import { batch, call, type Send } from '../../index.ts';
import { batchSendMsg, importMsg, sendC2cStreamMsg, sendMsg, setKeyValues, textElem } from './index.ts';

const To_Account = 'ben';
const MsgBody = [textElem('hello')];
const sent = ok({ MsgTime: 7, MsgKey: '1_7_7' });

describe('sendMsg', () => {
  it('is sent again, with the numbers that were made up for it, where nobody knows whether it ran', async () => {
    const transport = answers(lost('network'), lost('network'), sent, sent);
    const client = clientWith(transport, { retry: () => 0 });
    await call(client, sendMsg, { To_Account, MsgBody });
    await call(client, sendMsg, { To_Account, MsgBody });
    const [first, second, third, other] = transport.sent.map(({ body }) => [body.MsgSeq, body.MsgRandom]);
    for (const number of first ?? []) expect(number >>> 0).toBe(number);
    expect([second, third]).toEqual([first, first]);
    expect(other).not.toEqual(first);
  });

  it('is not sent again when the service may have forgotten it', () => {
    const { idempotent } = sendMsg;
    const mayRepeat = (ms: number) => typeof idempotent === 'function' && idempotent({} as never, ms);
    expect([0, 99_999, 100_000, Number.POSITIVE_INFINITY].map(mayRepeat)).toEqual([true, true, false, false]);
  });

  it('keeps the numbers that it is given', async () => {
    const transport = answers(sent);
    await call(clientWith(transport), sendMsg, { To_Account, MsgBody, MsgSeq: 0, MsgRandom: 7 });
    expect(transport.sent[0]?.body).toMatchObject({ MsgSeq: 0, MsgRandom: 7 });
  });
});

it('batchSendMsg is sent once, where nobody knows whether it ran', async () => {
  const transport = answers(lost('network'), sent);
  const client = clientWith(transport, { retry: () => 0 });
  const input = { To_Account: [To_Account], MsgBody };
  expect(await caught(call(client, batchSendMsg, input))).toMatchObject({ code: 'transport.network' });
  expect(transport.sent).toHaveLength(1);
});

it('batchSendMsg tells who did not get it, in an answer that is a success', async () => {
  const ErrorList = [{ To_Account: 'gone', ErrorCode: 70107 }];
  const transport = answers(ok({ ActionStatus: 'SomeError', MsgKey: '1_7_7', ErrorList }));
  const input = { To_Account: ['ben', 'gone'], MsgBody };
  expect(await call(clientWith(transport), batchSendMsg, input)).toMatchObject({ ErrorList });
  const { succeeded, failed } = await batch(clientWith(transport), batchSendMsg, input);
  expect(succeeded.map(({ input }) => input.To_Account)).toEqual([['ben']]);
  expect(failed).toMatchObject([{ input: { To_Account: ['gone'] }, error: { errorCode: 70107 } }]);
});

it('importMsg makes up a MsgSeq once a call, so that it may be sent again', async () => {
  const transport = answers(lost('network'), ok());
  const old = { SyncFromOldSystem: 2, MsgRandom: 7, MsgTimeStamp: 1, From_Account: 'ann' } as const;
  await call(clientWith(transport, { retry: () => 0 }), importMsg, { ...old, To_Account, MsgBody });
  const [first, second] = transport.sent.map(({ body }) => body.MsgSeq);
  expect([first >>> 0, second]).toEqual([first, first]);
});

describe('limits that are no quota reach the limiter:', () => {
  const limitsOf = async (work: (client: ReturnType<typeof clientWith>) => Promise<unknown>) => {
    const asked: Send[] = [];
    const limiter = (send: Send) => {
      asked.push(send);
      return 0;
    };
    await work(clientWith(answers(sent), { limiter }));
    return asked[0]?.limits;
  };

  it('12,000 receivers a minute', async () => {
    const input = { To_Account: ['ben', 'cat', 'dan'], MsgBody };
    const limits = await limitsOf((client) => call(client, batchSendMsg, input));
    expect(limits).toMatchObject([{ most: 12_000, perMs: 60_000, cost: 3 }]);
  });

  it('200 changes a minute of the keys beside a message', async () => {
    const clear = async (MsgKey: string) => {
      const input = { From_Account: 'ann', To_Account, MsgKey, OperateType: 3 } as const;
      return (await limitsOf((client) => call(client, setKeyValues, input)))?.[0];
    };
    expect(await clear('a')).toMatchObject({ most: 200, perMs: 60_000 });
    expect((await clear('a'))?.scope).toBe((await clear('a'))?.scope);
    expect((await clear('a'))?.scope).not.toBe((await clear('b'))?.scope);
  });

  it('five pieces a second of a message that goes on', async () => {
    const Chunks = [{ EventType: 'data' as const, Index: 1, Markdown: 'a', IsLast: false }];
    const grow = (StreamMsgID?: string) =>
      limitsOf((client) =>
        call(client, sendC2cStreamMsg, {
          To_Account,
          MsgBody: [{ MsgType: 'TIMStreamElem', MsgContent: { Chunks, StreamMsgID } }],
        }),
      );
    expect(await grow('a')).toMatchObject([{ scope: 'stream a', most: 5, perMs: 1000 }]);
    expect(await grow()).toEqual([]);
  });
});
