import { type ApiError, call } from '@tim-rest/core';
import { banGroupMember, modifyUserInfo } from '@tim-rest/core/group';
import { groupMsgGetSimple, sendGroupMsg } from '@tim-rest/core/group-message';
import { sendMsg, textElem } from '@tim-rest/core/message';
import * as events from '@tim-rest/core/webhook';
import { createWebhookHandler, on, type WebhookRoute } from '@tim-rest/core/webhook';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../../test/support/client-of.ts';
import { caught } from '../../../test/support/fakes.ts';
import { createEmulator, type EmulatorOptions, type EmulatorWebhooks } from '../index.ts';

const app = { sdkAppId: 1400000000, token: 'my-token', timeoutMs: 60_000 };
const GroupId = 'club';
const LIVE = '@TGS#live';
const START = Date.UTC(2026, 10, 20, 4, 0, 0);

/** An app with a club and a live room, and what its handler makes of webhooks. */
function open(
  handlers: readonly WebhookRoute[],
  more: Partial<EmulatorWebhooks> = {},
  options: Partial<EmulatorOptions> = {},
) {
  const clock = { now: START };
  const now = () => clock.now;
  const emulator = createEmulator({
    sdkAppId: app.sdkAppId,
    now,
    groups: [
      { GroupId, Type: 'Public', Owner_Account: 'ann', members: [{ Member_Account: 'ben' }] },
      { GroupId: LIVE, Type: 'AVChatRoom' },
    ],
    webhooks: {
      handler: createWebhookHandler({ ...app, handlers, now }),
      token: app.token,
      timeoutMs: app.timeoutMs,
      ...more,
    },
    ...options,
  });
  const client = clientOf(emulator);
  const fired = async () => {
    await emulator.settled();
    return emulator.webhooks.map(({ command }) => command.replace(/^(\w+)\.(Callback)?/, '$1.'));
  };
  const read = async () => {
    const { RspMsgList } = await call(client, groupMsgGetSimple, { GroupId, ReqMsgNumber: 20 });
    return RspMsgList.flatMap(({ MsgBody }) => MsgBody).map((element) => element.MsgContent);
  };
  const code = async (work: Promise<unknown>) => ((await caught(work)) as ApiError).errorCode;
  return { clock, client, code, emulator, fired, read };
}

const hello = { GroupId, MsgBody: [textElem('hello')] };

describe('a message to a group', () => {
  it('is what the webhook makes of it, for members and for the webhook after it', async () => {
    const told: unknown[] = [];
    const { client, read, fired } = open([
      on(events.groupBeforeSendMsg, () => ({ MsgBody: [textElem('***')], CloudCustomData: 'changed' })),
      on(events.groupAfterSendMsg, ({ MsgBody, CloudCustomData, MsgSeq }) => {
        told.push(MsgBody[0]?.MsgContent, CloudCustomData, MsgSeq);
      }),
    ]);
    await call(client, sendGroupMsg, hello);
    expect(await read()).toEqual([{ Text: '***' }]);
    expect(await fired()).toEqual(['Group.BeforeSendMsg', 'Group.AfterSendMsg']);
    expect(told).toEqual([{ Text: '***' }, 'changed', 1]);
  });

  it.each([
    [{ ErrorCode: 1 }, 10016],
    [{ ErrorCode: 10_123, ErrorInfo: 'not so loud' }, 10_123],
  ] as const)('is refused by %j with %i, and nobody is told of it', async (answer, expected) => {
    const { client, code, read, fired, emulator } = open([on(events.groupBeforeSendMsg, () => answer)]);
    expect(await code(call(client, sendGroupMsg, hello))).toBe(expected);
    expect(await code(emulator.as('ben').write({ GroupId }, 'hello'))).toBe(expected);
    expect([await read(), await fired()]).toEqual([[], ['Group.BeforeSendMsg', 'Group.BeforeSendMsg']]);
  });

  it('is dropped by 2, and its sender does not know', async () => {
    const { client, read, fired } = open([on(events.groupBeforeSendMsg, () => ({ ErrorCode: 2 }))]);
    expect(await call(client, sendGroupMsg, hello)).toMatchObject({ ErrorCode: 0, MsgTime: START / 1000 });
    expect([await read(), await fired()]).toEqual([[], ['Group.BeforeSendMsg']]);
  });

  it('calls no webhook that its sender forbids', async () => {
    const { client, fired } = open([on(events.groupBeforeSendMsg, () => ({ ErrorCode: 1 }))]);
    await call(client, sendGroupMsg, {
      ...hello,
      ForbidCallbackControl: ['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback'],
    });
    expect(await fired()).toEqual([]);
  });
});

describe('a message to a user', () => {
  const message = { From_Account: 'ann', To_Account: 'ben', MsgBody: [textElem('hello')] };

  it.each([
    [{ ErrorCode: 1 }, 20006],
    [{ ErrorCode: 120_001, ErrorInfo: 'no' }, 120_001],
  ] as const)('is refused by %j with %i', async (answer, expected) => {
    const { client, code, fired } = open([on(events.c2cBeforeSendMsg, () => answer)]);
    expect(await code(call(client, sendMsg, message))).toBe(expected);
    expect(await fired()).toEqual(['C2C.BeforeSendMsg']);
  });

  it('has the key that the webhook was told, however long that thinks', async () => {
    const keys: string[] = [];
    const { client, clock, fired } = open([
      on(events.c2cBeforeSendMsg, ({ MsgKey }) => {
        keys.push(MsgKey);
        clock.now += 30_000;
        return {};
      }),
      on(events.c2cAfterSendMsg, ({ MsgKey }) => void keys.push(MsgKey)),
    ]);
    const { MsgKey } = await call(client, sendMsg, message);
    await fired();
    expect(keys).toEqual([MsgKey, MsgKey]);
  });
});

describe('a live room', () => {
  it('tells who comes, drops, is back and leaves', async () => {
    const seen: string[] = [];
    const { emulator, fired } = open([
      on(
        events.groupAfterNewMemberJoin,
        ({ NewMemberList }) => void seen.push(`joins ${NewMemberList.length}`),
      ),
      on(
        events.groupOnMemberStateChange,
        ({ EventType, EventCause }) => void seen.push(`${EventType} ${EventCause}`),
      ),
      on(events.groupAfterMemberExit, ({ ExitType }) => void seen.push(ExitType)),
    ]);
    const cat = emulator.as('cat');
    await cat.login('Web');
    await cat.join(LIVE);
    await cat.disconnect();
    await cat.login('Web');
    await cat.leave(LIVE);
    await fired();
    expect(seen).toEqual([
      'joins 1',
      'Online Join',
      'Offline HeartbeatInterrupt',
      'Online HeartbeatRecover',
      'Quit',
      'Offline Quit',
    ]);
  });

  it('gets marks back from a handler that calls the emulator: who returns has them again', async () => {
    const MARK = 1000;
    const marked: Promise<unknown>[] = [];
    const { client, emulator } = open([
      on(events.groupOnMemberStateChange, async ({ EventType, MemberList }) => {
        if (EventType !== 'Online') return;
        const marks = MemberList.map(({ Member_Account }) => ({ Member_Account, Marks: [MARK] }));
        const work = call(client, modifyUserInfo, { GroupId: LIVE, CommandType: 1, MemberList: marks });
        marked.push(work);
        await work;
      }),
    ]);
    const vip = emulator.as('vip');
    await vip.join(LIVE);
    await emulator.settled();
    expect(emulator.group(LIVE)?.marks).toEqual([{ Member_Account: 'vip', Marks: [MARK] }]);
    await vip.disconnect();
    expect(emulator.group(LIVE)?.marks).toEqual([]);
    await vip.login();
    await emulator.settled();
    expect(emulator.group(LIVE)?.marks).toEqual([{ Member_Account: 'vip', Marks: [MARK] }]);
    expect(marked).toHaveLength(2);
  });

  it('tells of who is banned, and lets nobody in who is', async () => {
    const { client, code, emulator, fired } = open([]);
    await emulator.as('cat').join(LIVE);
    await call(client, banGroupMember, { GroupId: LIVE, Members_Account: ['cat', 'dan'], Duration: 60 });
    expect(await code(emulator.as('cat').join(LIVE))).toBe(10007);
    expect((await fired()).slice(-2)).toEqual(['Group.AfterMemberExit', 'Group.OnMemberStateChange']);
    expect(emulator.webhooks.at(-1)?.body).toMatchObject({ MemberList: [{ Member_Account: 'cat' }] });
  });
});
