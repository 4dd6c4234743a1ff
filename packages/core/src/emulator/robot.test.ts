import { type ApiError, call, createClient } from '@tim-rest/core';
import { createRobot, deleteRobot, getAllRobots, sendRobotStreamMsg } from '@tim-rest/core/robot';
import { staticSigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { createEmulator, type EmulatorOptions } from './index.ts';

function open(options: Partial<EmulatorOptions> = {}) {
  const emulator = createEmulator({ sdkAppId: 1400000000, now: () => 1_800_000_000_000, ...options });
  const client = createClient({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    origin: 'https://emulator.example',
    transport: fetchTransport({ fetch: emulator.fetch }),
    signer: staticSigner('any'),
    limiter: false,
    responses: 'throw',
    retry: () => 0,
  });
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

const codeOf = (failure: Promise<unknown>) =>
  failure.then(
    () => 0,
    ({ errorCode }: ApiError) => errorCode,
  );

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
