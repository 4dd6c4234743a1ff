import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, lost, ok, refused } from '../../../test/support/fakes.ts';
import { call } from '../../index.ts';
import { type SendBroadcastMsgRequest, sendBroadcastMsg } from './index.ts';

const message: SendBroadcastMsgRequest = {
  MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }],
};
const retry = { retry: () => 0 };

describe('sendBroadcastMsg', () => {
  it('has a Random, made up once a call and the same on each attempt', async () => {
    const transport = answers(refused(10023), ok({ MsgSeq: 7 }), ok({ MsgSeq: 8 }));
    const client = clientWith(transport, { retry: ({ attempt }) => (attempt < 3 ? 0 : undefined) });
    expect(await call(client, sendBroadcastMsg, message)).toMatchObject({ MsgSeq: 7 });
    expect(await call(client, sendBroadcastMsg, message)).toMatchObject({ MsgSeq: 8 });
    const [first, second, other] = transport.sent.map(({ body }) => body.Random);
    expect(first >>> 0).toBe(first);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  it('is not sent again where nobody knows whether it ran', async () => {
    const transport = answers(lost('network'), ok({ MsgSeq: 7 }));
    const error = await caught(call(clientWith(transport), sendBroadcastMsg, message));
    expect(error).toMatchObject({ code: 'transport.network', retryable: false });
    expect(transport.sent).toHaveLength(1);
  });

  it('is sent again with the Random that it was given', async () => {
    const transport = answers(ok({ MsgSeq: 7 }));
    for (const _ of [1, 2])
      await call(clientWith(transport, retry), sendBroadcastMsg, { ...message, Random: 0 });
    expect(transport.sent.map(({ body }) => body)).toEqual([1, 2].map(() => ({ Random: 0, ...message })));
  });

  it.each([
    [{}, 'MsgBody'],
    [{ MsgBody: [] }, 'MsgBody'],
    [{ ...message, Random: 2 ** 32 }, 'Random'],
    [{ ...message, From_Account: '' }, 'From_Account'],
    [{ ...message, GroupId: '@TGS#live' }, 'GroupId'],
    [
      { MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { text: 'a', Text: 'a' } }] },
      'MsgBody[0].MsgContent.text',
    ],
  ])('refuses %o', async (input, path) => {
    const transport = answers(ok());
    const error = await caught(call(clientWith(transport), sendBroadcastMsg, input as never));
    expect(error.issues.map((issue: { path: string }) => issue.path)).toEqual([path]);
    expect(transport.sent).toEqual([]);
  });
});
