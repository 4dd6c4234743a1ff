import { afterEach, describe, expect, it, vi } from 'vitest';
import { range } from '../../test/support/fakes.ts';
import { createEmulator, type EmulatedGroup, type EmulatorOptions } from './index.ts';

const GroupId = '@TGS#live';
const NOW = 1_700_000_000;

afterEach(() => vi.restoreAllMocks());

/** A room, its clock in seconds, and what can be done to it. */
function open(group: Partial<EmulatedGroup> = {}, options: Partial<EmulatorOptions> = {}) {
  const clock = { now: NOW };
  const emulator = createEmulator({
    sdkAppId: 1,
    groups: [{ GroupId, Type: 'AVChatRoom', online: ['teacher', 'student'], ...group }],
    now: () => clock.now * 1000,
    ...options,
  });
  const send = async (command: string, body: object) => {
    const search = 'sdkappid=1&identifier=administrator&usersig=x&contenttype=json';
    const url = `https://h/v4/group_open_http_svc/${command}?${search}`;
    const response = await emulator.fetch(url, {
      method: 'POST',
      body: JSON.stringify({ GroupId, ...body }),
    });
    return response.json();
  };
  return {
    clock,
    ban: (Duration: number, ...Members_Account: string[]) =>
      send('ban_group_member', { Members_Account, Duration, Description: 'spam' }),
    unban: (...Members_Account: string[]) => send('unban_group_member', { Members_Account }),
    list: (body: object = {}) => send('get_group_ban_member', body),
    comes: (account: string) => emulator.setOnline(GroupId, account, true),
    online: () => emulator.group(GroupId)?.online,
    banned: () =>
      (emulator.group(GroupId)?.banned ?? []).map(
        ({ Member_Account, BannedUntil }) => `${Member_Account} ${BannedUntil - NOW}`,
      ),
  };
}

const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
const rows = (count: number) =>
  range(count).map((index) => ({ Member_Account: `u${index}`, BannedUntil: NOW + 1 + index }));

describe('a ban', () => {
  it('is told in the documented shape', async () => {
    const room = open();
    expect(await room.ban(60, 'teacher', 'stranger')).toEqual(OK);
    expect(await room.list({ Limit: 20, Offset: 0 })).toEqual({
      ...OK,
      BannedAccountList: [
        { BannedUntil: NOW + 60, Member_Account: 'teacher' },
        { BannedUntil: NOW + 60, Member_Account: 'stranger' },
      ],
      NextOffset: 0,
    });
  });

  it('puts the account out, and keeps it out to the second', async () => {
    const room = open();
    await room.ban(60, 'teacher');
    for (const later of [0, 59, 59.999]) {
      room.clock.now = NOW + later;
      room.comes('teacher');
      expect(room.online()).toEqual(['student']);
      expect(room.banned()).toEqual(['teacher 60']);
      expect((await room.list()).BannedAccountList).toHaveLength(1);
    }
    room.clock.now = NOW + 60;
    expect(room.online()).toEqual(['student']);
    expect(room.banned()).toEqual([]);
    expect((await room.list()).BannedAccountList).toEqual([]);
    room.comes('teacher');
    expect(room.online()).toEqual(['student', 'teacher']);
  });

  it('counts whole seconds, from the one that has begun', async () => {
    const room = open();
    room.clock.now = NOW + 0.9;
    await room.ban(10, 'a');
    expect(room.banned()).toEqual(['a 10']);
  });

  it('of 0 seconds puts out, and has ended', async () => {
    const room = open();
    expect(await room.ban(0, 'teacher')).toEqual(OK);
    expect(room.banned()).toEqual([]);
    expect(room.online()).toEqual(['student']);
    room.comes('teacher');
    expect(room.online()).toEqual(['student', 'teacher']);
  });

  it('again sets a new end, later or sooner', async () => {
    const room = open();
    await room.ban(60, 'a');
    room.clock.now += 10;
    expect(await room.ban(100, 'a')).toEqual(OK);
    expect(room.banned()).toEqual(['a 110']);
    expect(await room.ban(20, 'a', 'a')).toEqual(OK);
    expect(room.banned()).toEqual(['a 30']);
  });

  it('is lifted; lifting one that is not there is fine', async () => {
    const room = open();
    await room.ban(60, 'teacher', 'b');
    expect(await room.unban('teacher', 'nobody')).toEqual(OK);
    expect(await room.unban('teacher')).toEqual(OK);
    expect(room.banned()).toEqual(['b 60']);
    room.comes('teacher');
    expect(room.online()).toContain('teacher');
  });

  it.each(['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community'] as const)(
    'can be in %s',
    async (Type) => {
      const room = open({ Type });
      expect(await room.ban(60, 'a')).toEqual(OK);
      expect((await room.list()).BannedAccountList).toHaveLength(1);
      expect(await room.unban('a')).toEqual(OK);
    },
  );
});

describe('the list of bans', () => {
  it('is by their end, and stays so', async () => {
    const room = open({
      banned: [
        { Member_Account: 'late', BannedUntil: NOW + 90 },
        { Member_Account: 'ended', BannedUntil: NOW },
        { Member_Account: 'soon', BannedUntil: NOW + 10 },
      ],
    });
    expect(room.banned()).toEqual(['soon 10', 'late 90']);
    await room.ban(50, 'middle');
    expect(room.banned()).toEqual(['soon 10', 'middle 50', 'late 90']);
    await room.ban(100, 'soon');
    expect(room.banned()).toEqual(['middle 50', 'late 90', 'soon 100']);
    await room.unban('late');
    room.clock.now = NOW + 50;
    expect(room.banned()).toEqual(['soon 100']);
    await room.ban(10, 'middle');
    expect(room.banned()).toEqual(['middle 60', 'soon 100']);
    room.clock.now = NOW + 100;
    expect(room.banned()).toEqual([]);
  });

  it('has the older ban first of those that end in the same second', async () => {
    const room = open();
    await room.ban(60, 'a', 'b', 'c');
    expect(room.banned()).toEqual(['a 60', 'b 60', 'c 60']);
    await room.ban(60, 'a');
    expect(room.banned()).toEqual(['b 60', 'c 60', 'a 60']);
  });

  it('forgets an ended ban that is looked at between two pages', async () => {
    const room = open({ banned: rows(3) });
    await room.list();
    room.clock.now = NOW + 2;
    room.comes('u1');
    expect(room.banned()).toEqual(['u2 3']);
  });
});

describe('a page', () => {
  const page = async (room: ReturnType<typeof open>, body: object) => {
    const { BannedAccountList, NextOffset } = await room.list(body);
    return [BannedAccountList.length, BannedAccountList[0]?.Member_Account, NextOffset];
  };

  it.each([
    [{ Limit: 100, Offset: 0 }, [100, 'u0', 100]],
    [{ Offset: 0 }, [100, 'u0', 100]],
    [{ Limit: 20 }, [20, 'u0', 20]],
    [{}, [100, 'u0', 100]],
    [{ Limit: 1, Offset: 149 }, [1, 'u149', 0]],
    [{ Limit: 50, Offset: 100 }, [50, 'u100', 0]],
    [{ Limit: 49, Offset: 100 }, [49, 'u100', 149]],
    [{ Limit: 100, Offset: 100 }, [50, 'u100', 0]],
    [{ Limit: 100, Offset: 150 }, [0, undefined, 0]],
    [{ Limit: 100, Offset: Number.MAX_SAFE_INTEGER }, [0, undefined, 0]],
  ])('of 150 bans, for %j', async (body, expected) => {
    expect(await page(open({ banned: rows(150) }), body)).toEqual(expected);
  });

  it('is shorter than Limit where the emulator is told so, as in the documented sample', async () => {
    const room = open({ banned: rows(5) }, { maxPage: 2 });
    expect(await page(room, { Limit: 20, Offset: 0 })).toEqual([2, 'u0', 2]);
    expect(await page(room, { Limit: 20, Offset: 2 })).toEqual([2, 'u2', 4]);
    expect(await page(room, { Limit: 20, Offset: 4 })).toEqual([1, 'u4', 0]);
    expect(await page(room, { Limit: 1, Offset: 0 })).toEqual([1, 'u0', 1]);
  });

  it('shifts with the list', async () => {
    const room = open({ banned: rows(6) });
    expect(await page(room, { Limit: 2, Offset: 0 })).toEqual([2, 'u0', 2]);
    room.clock.now = NOW + 2;
    expect(await page(room, { Limit: 2, Offset: 2 })).toEqual([2, 'u4', 0]);
  });

  it('of 50,000 bans comes without sorting them again', async () => {
    const room = open({ banned: rows(50_000).reverse() });
    const sort = vi.spyOn(Array.prototype, 'sort');
    const offsets = [];
    const seen = new Set<string>();
    for (let Offset = 0; Offset || !offsets.length; ) {
      offsets.push(Offset);
      const { BannedAccountList, NextOffset } = await room.list({ Limit: 100, Offset });
      for (const { Member_Account } of BannedAccountList) seen.add(Member_Account);
      Offset = NextOffset;
    }
    const sorts = sort.mock.contexts.filter((list) => (list as unknown[]).length === 50_000);
    expect([offsets.length, seen.size, sorts.length]).toEqual([500, 50_000, 1]);
  });
});
