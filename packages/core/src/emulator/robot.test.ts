import { call } from '@tim-rest/core';
import { accountCheck, accountDelete } from '@tim-rest/core/account';
import { getC2cUnreadMsgNum } from '@tim-rest/core/conversation';
import { createGroup } from '@tim-rest/core/group';
import { sendGroupMsg } from '@tim-rest/core/group-message';
import { roamingMessages, sendMsg, textElem } from '@tim-rest/core/message';
import { portraitGet } from '@tim-rest/core/profile';
import { createRobot, deleteRobot, getAllRobots, sendRobotStreamMsg } from '@tim-rest/core/robot';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../test/support/client-of.ts';
import { codeOf, collect } from '../../test/support/fakes.ts';
import { createEmulator, type EmulatorOptions } from './index.ts';

function open(options: Partial<EmulatorOptions> = {}) {
  const emulator = createEmulator({ sdkAppId: 1400000000, now: () => 1_800_000_000_000, ...options });
  const client = clientOf(emulator);
  const say = (Chunk: string, fields: object = {}) =>
    call(client, sendRobotStreamMsg, {
      From_Account: '@RBT#helper',
      To_Account: 'student',
      Chunk,
      ...fields,
    });
  return {
    emulator,
    client,
    say,
    create: (name: string) => codeOf(call(client, createRobot, { UserID: `@RBT#${name}` })),
    remove: (name: string) => codeOf(call(client, deleteRobot, { Robot_Account: `@RBT#${name}` })),
    list: async () => (await call(client, getAllRobots, {})).Robot_Account,
  };
}

describe('bots', () => {
  it('are made, listed, and put out of service', async () => {
    const { create, remove, list } = open();
    expect(await list()).toEqual([]);
    expect([await create('helper'), await create('faq'), await create('helper')]).toEqual([0, 0, 0]);
    expect(await list()).toEqual(['@RBT#helper', '@RBT#faq']);
    expect([await remove('helper'), await remove('helper'), await remove('never')]).toEqual([0, 0, 0]);
    expect(await list()).toEqual(['@RBT#faq']);
    expect(await create('helper')).toBe(0);
    expect(await list()).toEqual(['@RBT#faq', '@RBT#helper']);
  });

  it('have a profile, as accounts do, and speak in groups and to users', async () => {
    const { client, emulator } = open({ accounts: ['student'] });
    const UserID = '@RBT#helper';
    await call(client, createRobot, { UserID, Nick: 'Helper', FaceUrl: 'https://i.example/b.png' });
    await call(client, createRobot, { UserID, SelfSignature: 'I answer' });
    const TagList = ['Tag_Profile_IM_Nick', 'Tag_Profile_IM_Image', 'Tag_Profile_IM_SelfSignature'] as const;
    const { UserProfileItem } = await call(client, portraitGet, { To_Account: [UserID], TagList });
    expect(UserProfileItem[0]?.ProfileItem?.map(({ Value }) => Value)).toEqual([
      'Helper',
      'https://i.example/b.png',
      'I answer',
    ]);
    const MsgBody = [textElem('hello')];
    await call(client, createGroup, { GroupId: 'club', Type: 'Public', Name: 'Club' });
    const said = await call(client, sendGroupMsg, { GroupId: 'club', From_Account: UserID, MsgBody });
    expect(said.MsgSeq).toBe(1);
    await call(client, sendMsg, { From_Account: UserID, To_Account: 'student', MsgBody });
    expect(await call(client, getC2cUnreadMsgNum, { To_Account: 'student' })).toMatchObject({
      AllC2CUnreadMsgNum: 1,
    });
    expect(emulator.requests.every(({ errorCode }) => errorCode === 0)).toBe(true);
  });

  it('that were deleted as accounts are none until their ids are free', async () => {
    const { create, list, client } = open({ accounts: [] });
    await create('helper');
    await call(client, accountDelete, { DeleteItem: [{ UserID: '@RBT#helper' }] });
    expect(await create('helper')).toBe(70399);
    expect(await list()).toEqual([]);
  });

  it('that are one too many are no accounts either', async () => {
    const { create, client } = open({ accounts: [] });
    for (let at = 0; at < 20; at += 1) await create(`${at}`);
    expect(await create('more')).toBe(10008);
    const { ResultItem } = await call(client, accountCheck, { CheckItem: [{ UserID: '@RBT#more' }] });
    expect(ResultItem).toMatchObject([{ AccountStatus: 'NotImported' }]);
  });

  it('are 20 at most: one that is there already may be made again, and one that goes makes room', async () => {
    const { create, remove, list } = open();
    for (let at = 0; at < 20; at += 1) expect(await create(`${at}`)).toBe(0);
    expect([await create('more'), await create('7')]).toEqual([10008, 0]);
    await remove('7');
    expect(await create('more')).toBe(0);
    expect(await list()).toHaveLength(20);
  });

  it.each(['helper', '@RBT', '', `@RBT#${'x'.repeat(28)}`])('are not called %j', async (id) => {
    const { client, emulator } = open();
    await expect(call(client, createRobot, { UserID: id })).rejects.toThrow('UserID: expected');
    await expect(call(client, deleteRobot, { Robot_Account: id })).rejects.toThrow('Robot_Account: expected');
    expect(emulator.requests).toEqual([]);
  });
});

describe('an answer in pieces', () => {
  it('is one message until it is finished', async () => {
    const { say } = open();
    const { MsgKey } = await say('The show ');
    expect(MsgKey).toMatch(/^\d+_\d+_1800000000$/);
    expect((await say('begins ', { MsgKey })).MsgKey).toBe(MsgKey);
    expect((await say('at eight.', { MsgKey, Finish: 1 })).MsgKey).toBe(MsgKey);
    expect(await codeOf(say('Or nine.', { MsgKey }))).toBe(10004);
    expect((await say('Another')).MsgKey).not.toBe(MsgKey);
  });

  it('is a custom message of both sides, which grows', async () => {
    const { client, say, create } = open({ accounts: ['student'] });
    await create('helper');
    const data = async (Operator_Account: string, Peer_Account: string) => {
      const messages = await collect(
        roamingMessages(client, {
          Operator_Account,
          Peer_Account,
          MaxCnt: 10,
          MinTime: 0,
          MaxTime: 2 ** 32 - 1,
        }),
      );
      const [{ MsgContent = {} } = {}] = messages[0]?.MsgBody ?? [];
      return JSON.parse((MsgContent as { Data: string }).Data);
    };
    const { MsgKey } = await say('The show ');
    expect(await data('student', '@RBT#helper')).toMatchObject({ chunks: ['The show '], isFinished: 0 });
    await say('begins.', { MsgKey, Finish: 1 });
    expect(await data('@RBT#helper', 'student')).toMatchObject({
      chatbotPlugin: 2,
      chunks: ['The show ', 'begins.'],
      isFinished: 1,
    });
    expect(await call(client, getC2cUnreadMsgNum, { To_Account: 'student' })).toMatchObject({
      AllC2CUnreadMsgNum: 1,
    });
  });

  it('has as much as a message holds', async () => {
    const { say } = open();
    const { MsgKey } = await say('x'.repeat(100_000));
    expect(await codeOf(say('x'.repeat(40_000), { MsgKey }))).toBe(10004);
    expect(await codeOf(say('x'.repeat(20_000), { MsgKey, Finish: 1 }))).toBe(0);
  });

  it('goes on between the two who began it', async () => {
    const { say } = open();
    const { MsgKey } = await say('a');
    expect(await codeOf(say('b', { MsgKey, To_Account: 'teacher' }))).toBe(10004);
    expect(await codeOf(say('b', { MsgKey, From_Account: '@RBT#faq' }))).toBe(10004);
    expect(await codeOf(say('b', { MsgKey }))).toBe(0);
  });

  it('comes from a bot that there is, to an account that there is', async () => {
    const { say, create, remove } = open({ accounts: ['student'] });
    expect(await codeOf(say('a'))).toBe(10004);
    await create('helper');
    expect(await codeOf(say('a'))).toBe(0);
    expect(await codeOf(say('a', { To_Account: 'nobody' }))).toBe(10004);
    await remove('helper');
    expect(await codeOf(say('a'))).toBe(10004);
  });

  it('is not sent again when nobody knows whether it arrived: it would stand there twice', async () => {
    const { say, emulator } = open();
    emulator.inject({ operation: 'send_stream_msg', drop: 'answer' });
    await expect(say('a')).rejects.toMatchObject({ retryable: false });
    expect(emulator.requests).toHaveLength(1);
  });

  it('is forgotten when a thousand others are open', async () => {
    const { say } = open();
    const { MsgKey } = await say('a');
    for (let at = 0; at < 1000; at += 1) await say('b');
    expect(await codeOf(say('c', { MsgKey }))).toBe(10004);
  });
});
