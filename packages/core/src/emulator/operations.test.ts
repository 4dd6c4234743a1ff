import { type ApiError, batch, call, createClient } from '@tim-rest/core';
import {
  allowBannedObject,
  FileStatus,
  forbidIllegalObject,
  getAppInfo,
  getCosSig,
  getHistory,
  getIpList,
  NetType,
} from '@tim-rest/core/operations';
import { createRobot, sendRobotStreamMsg } from '@tim-rest/core/robot';
import { staticSigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { describe, expect, it } from 'vitest';
import { createEmulator } from './index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 10, 20, 4, 0, 0);
const CAT = 'https://cos.example/98ec/cat.png';
const DOG = 'https://cos.example/98ec/dog.png?v=2';

function open() {
  const clock = { now: START };
  const urls: string[] = [];
  const emulator = createEmulator({ sdkAppId: 1400000000, now: () => clock.now });
  const client = createClient({
    sdkAppId: 1400000000,
    identifier: 'administrator',
    origin: 'https://emulator.example',
    transport: fetchTransport({
      fetch: (input, init) => {
        urls.push(input instanceof Request ? input.url : String(input));
        return emulator.fetch(input, init);
      },
    }),
    signer: staticSigner('any'),
    limiter: false,
    responses: 'throw',
  });
  return { clock, client, emulator, urls };
}

const codeOf = (failure: Promise<unknown>) =>
  failure.then(
    () => 0,
    ({ errorCode }: ApiError) => errorCode,
  );

describe('a file', () => {
  it('is blocked, seen to be, and allowed again', async () => {
    const { client } = open();
    const RawURLs = [CAT, DOG].map((RawURL, ResourceID) => ({ ResourceID, RawURL }));
    const states = async () => {
      const { PreSigURLs } = await call(client, getCosSig, { RawURLs });
      return PreSigURLs.map(({ ResourceID, Status }) => [ResourceID, Status]);
    };
    await call(client, forbidIllegalObject, { RawURL: DOG });
    await call(client, forbidIllegalObject, { RawURL: DOG });
    expect(await states()).toEqual([
      [0, FileStatus.Normal],
      [1, FileStatus.Blocked],
    ]);
    await call(client, allowBannedObject, { RawURL: DOG });
    await call(client, allowBannedObject, { RawURL: CAT });
    expect(await states()).toEqual([
      [0, FileStatus.Normal],
      [1, FileStatus.Normal],
    ]);
  });

  it('has a new link each time; one without is told apart', async () => {
    const { client, clock } = open();
    const RawURLs = [CAT, DOG, 'no address'].map((RawURL, ResourceID) => ({ ResourceID, RawURL }));
    const { succeeded, failed } = await batch(client, getCosSig, { RawURLs });
    const links = succeeded.flatMap(({ output }) => output.PreSigURLs.map(({ PreSigURL }) => PreSigURL));
    expect(links.slice(0, 2)).toEqual([
      `${CAT}?sign=emulated-${START / 1000 + 900}`,
      `${DOG}&sign=emulated-${START / 1000 + 900}`,
    ]);
    expect(failed).toMatchObject([
      { input: { RawURLs: [{ ResourceID: 2 }] }, error: { code: 'api.10004', errorInfo: 'not a URL' } },
    ]);
    clock.now += 1000;
    const again = await call(client, getCosSig, { RawURLs: RawURLs.slice(0, 1) });
    expect(again.PreSigURLs[0]?.PreSigURL).not.toBe(links[0]);
  });

  it('of a number twice is not asked for', async () => {
    const { client } = open();
    const file = { ResourceID: 1, RawURL: CAT };
    await expect(call(client, getCosSig, { RawURLs: [file, file] })).rejects.toThrow(
      'RawURLs: expected each ResourceID once',
    );
  });

  it('has an address of 2,000 characters at most', async () => {
    const { client } = open();
    const block = (length: number) =>
      codeOf(call(client, forbidIllegalObject, { RawURL: CAT.padEnd(length, 'x') }));
    expect([await block(2000), await block(2001)]).toEqual([0, 10004]);
  });
});

describe('history', () => {
  it('has a file an hour, from an hour after its end until it is seven days old', async () => {
    const { client, clock } = open();
    const ask = (ChatType: 'C2C' | 'Group' = 'Group') =>
      call(client, getHistory, { ChatType, MsgTime: '2026112012' });
    expect(await codeOf(ask())).toBe(1004);
    clock.now += 2 * HOUR - 1;
    expect(await codeOf(ask())).toBe(1004);
    clock.now += 1;
    const [file] = (await ask()).File;
    expect(file).toMatchObject({ ExpireTime: '2026-11-21 14:00:00', FileSize: 0, GzipSize: 0 });
    expect(file?.URL).toMatch(/Group\/2026112012\.gz$/);
    expect(file?.URL).not.toBe((await ask('C2C')).File[0]?.URL);
    clock.now = START + 7 * DAY;
    expect(await codeOf(ask())).toBe(0);
    clock.now += 1;
    expect(await codeOf(ask())).toBe(1005);
  });

  it('has no hour 25: what is no ten digits is not even sent', async () => {
    const { client, emulator } = open();
    expect(await codeOf(call(client, getHistory, { ChatType: 'C2C', MsgTime: '2026112025' }))).toBe(1002);
    await expect(call(client, getHistory, { ChatType: 'C2C', MsgTime: '2026-11-20 12' })).rejects.toThrow(
      'MsgTime: expected an hour, yyyymmddhh',
    );
    expect(emulator.requests).toHaveLength(1);
  });
});

describe('addresses', () => {
  it('are asked for in the URL', async () => {
    const { client, emulator, urls } = open();
    const { IPList } = await call(client, getIpList, { nettype: NetType.WebhookElsewhere });
    expect(IPList).toEqual(['203.0.113.2', '203.0.113.128/26']);
    expect(new URL(urls[0] ?? '').searchParams.get('nettype')).toBe('6');
    expect(emulator.requests[0]?.body).toEqual({});
  });

  it('are all of them, unless some are asked for', async () => {
    const { client, urls } = open();
    const { IPList, ...envelope } = await call(client, getIpList, {});
    expect(envelope).toEqual({ ActionStatus: 'OK', ErrorCode: 0 });
    expect(IPList).toHaveLength(12);
    expect((await call(client, getIpList, { nettype: 0 })).IPList).toEqual(IPList);
    expect(urls[0]).not.toContain('nettype');
  });

  it.each(['7', '-1', 'x', ''])('of a list %j are refused', async (nettype) => {
    const { emulator } = open();
    const query = `sdkappid=1400000000&identifier=administrator&usersig=x&contenttype=json&nettype=${nettype}`;
    const init = { method: 'POST', body: '{}' };
    const answer = await emulator.fetch(`https://h/v4/ConfigSvc/GetIPList?${query}`, init);
    expect(await answer.json()).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: 10004 });
  });
});

describe('figures', () => {
  it('are of 30 days, today first, and count what was done', async () => {
    const { client, clock } = open();
    const From_Account = '@RBT#helper';
    const say = () =>
      call(client, sendRobotStreamMsg, { From_Account, To_Account: 'a', Chunk: 'b', Finish: 1 });
    await call(client, createRobot, { UserID: From_Account });
    await say();
    clock.now += DAY;
    await say();
    await say();
    await call(client, sendRobotStreamMsg, {
      From_Account: '@RBT#x',
      To_Account: 'a',
      Chunk: 'b',
      MsgKey: 'no',
    }).catch(() => {});
    const { Result, ...envelope } = await call(client, getAppInfo, {
      RequestField: ['UpMsgNum', 'C2CUpMsgNum'],
    });
    expect(envelope).toEqual({ ErrorCode: 0, ErrorInfo: '' });
    expect(Result).toHaveLength(30);
    expect(Result.slice(0, 3)).toEqual([
      { Date: '20261121', UpMsgNum: '2', C2CUpMsgNum: '2' },
      { Date: '20261120', UpMsgNum: '1', C2CUpMsgNum: '1' },
      { Date: '20261119', UpMsgNum: '0', C2CUpMsgNum: '0' },
    ]);
    clock.now += 30 * DAY;
    const later = await call(client, getAppInfo, { RequestField: ['UpMsgNum'] });
    expect(new Set(later.Result.map(({ UpMsgNum }) => UpMsgNum))).toEqual(new Set(['0']));
  });

  it('are all there, as text, unless some are asked for; one that is none is ignored', async () => {
    const { client } = open();
    const [today = {}] = (await call(client, getAppInfo, {})).Result;
    expect(Object.keys(today)).toHaveLength(32);
    expect(Object.values(today).every((figure) => typeof figure === 'string')).toBe(true);
    expect(today).toMatchObject({ AppId: '1400000000', Date: '20261120', RegistUserNumTotal: '0' });
    const odd = await call(client, getAppInfo, { RequestField: ['Sunshine' as 'Date'] });
    expect(odd.Result[0]).toEqual({ Date: '20261120' });
  });
});
