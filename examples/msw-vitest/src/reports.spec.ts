import { ApiError, TransportError } from '@tim-rest/core';
import { describe, expect, test } from 'vitest';
import { connect } from './chat.ts';
import { type Report, settleReports } from './reports.ts';
import { env, mockService } from './service.mock.ts';

const GroupId = '@TGS#live';
const until = Math.floor(Date.now() / 1000) + 86_400;
const service = mockService(() => [
  { GroupId, Type: 'AVChatRoom', banned: [{ Member_Account: 'old-troll', BannedUntil: until }] },
]);

const about = (account: string, ...viewers: string[]): Report[] =>
  viewers.map((from) => ({ from, about: account }));
const trolls = (count: number) => Array.from({ length: count }, (_, index) => `troll${index}`);
const againstAll = (accounts: string[]) => accounts.flatMap((account) => about(account, 'a', 'b', 'c'));

/** Who is banned now, and who was asked to be, call by call. */
const banned = () => service.emulator.group(GroupId)?.banned?.map(({ Member_Account }) => Member_Account);
const asked = () =>
  service.emulator.requests
    .filter(({ operation }) => operation === 'group_open_http_svc/ban_group_member')
    .map(({ body, errorCode }) => [
      (body as { Members_Account: string[] }).Members_Account.length,
      errorCode,
    ]);

describe('settleReports', () => {
  test('bans whom three viewers have reported, and nobody else', async () => {
    const reports = [
      ...about('troll', 'a', 'b', 'c'),
      ...about('unlucky', 'a', 'a', 'a', 'b'),
      ...about('self', 'a', 'b', 'self'),
      ...about('old-troll', 'a', 'b', 'c', 'd'),
    ];
    const outcome = await settleReports(connect(env), GroupId, reports);
    expect(outcome).toEqual({ banned: ['troll'], bannedBefore: ['old-troll'], open: [], errors: [] });
    expect(banned()?.sort()).toEqual(['old-troll', 'troll']);
    expect(service.emulator.requests.at(-1)?.body).toEqual({
      GroupId,
      Members_Account: ['troll'],
      Duration: 3600,
      Description: 'reported by 3 viewers or more',
    });
  });

  test('asks for nothing when there is nothing to do', async () => {
    await settleReports(connect(env), GroupId, about('troll', 'a'));
    expect(service.emulator.requests).toEqual([]);
  });

  test('gets over a lost answer: the ban is asked for again', async () => {
    service.emulator.inject({ operation: 'ban_group_member', drop: 'answer' });
    const { banned: done, errors } = await settleReports(connect(env), GroupId, againstAll(['troll']));
    expect([done, errors]).toEqual([['troll'], []]);
    expect(asked()).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  test('keeps what was refused for the next round', async () => {
    service.emulator.inject({ operation: 'ban_group_member', after: 1, errorCode: 10019 });
    const outcome = await settleReports(connect(env), GroupId, againstAll(trolls(45)));
    expect(outcome.banned).toEqual([...trolls(45).slice(0, 20), ...trolls(45).slice(40)]);
    expect(outcome.open).toEqual(trolls(45).slice(20, 40));
    expect(outcome.errors).toEqual([expect.any(ApiError)]);
    expect(outcome.errors).toMatchObject([{ code: 'api.10019', retryable: false }]);
    expect(asked()).toEqual([
      [20, 0],
      [20, 10019],
      [5, 0],
    ]);
  });

  test('bans nobody while it cannot tell who is banned already', async () => {
    service.emulator.inject({ operation: 'get_group_ban_member', status: 403 });
    const settling = settleReports(connect(env), GroupId, againstAll(['troll']));
    await expect(settling).rejects.toMatchObject({ code: 'transport.status', status: 403 });
    expect(banned()).toEqual(['old-troll']);
  });

  test('is refused with a wrong key', async () => {
    const client = connect({ ...env, TIM_SECRET_KEY: 'another' });
    const settling = settleReports(client, GroupId, againstAll(['troll']));
    await expect(settling).rejects.toMatchObject({ code: 'api.70009', category: 'authentication' });
  });

  test('reaches no other host', async () => {
    const client = { ...connect({ ...env, TIM_REGION: 'tokyo' }), retry: false } as const;
    const settling = settleReports(client, GroupId, againstAll(['troll']));
    await expect(settling).rejects.toThrow(TransportError);
    expect(service.emulator.requests).toEqual([]);
  });
});
