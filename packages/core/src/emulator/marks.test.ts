import { describe, expect, it } from 'vitest';
import { createEmulator, type EmulatedGroup } from './index.ts';

const GroupId = '@TGS#live';
const DAY = 24 * 3600 * 1000;
const START = 1_700_000_000_000;

type Members = Record<string, number[]>;

/** A room, its clock, and what can be done to it. */
function open(group: Partial<EmulatedGroup> = {}) {
  const clock = { now: START };
  const groups: EmulatedGroup[] = [
    { GroupId, Type: 'AVChatRoom', online: ['teacher', 'student', 'guest'], ...group },
  ];
  const emulator = createEmulator({ sdkAppId: 1, groups, now: () => clock.now });
  const send = async (operation: string, body: object) => {
    const url = `https://h/v4/${operation}?sdkappid=1&identifier=administrator&usersig=x&contenttype=json`;
    const response = await emulator.fetch(url, {
      method: 'POST',
      body: JSON.stringify({ GroupId, ...body }),
    });
    return response.json();
  };
  const mark = (CommandType: number, members: Members) =>
    send('group_open_avchatroom_http_svc/modify_user_info', {
      CommandType,
      MemberList: Object.entries(members).map(([Member_Account, Marks]) => ({ Member_Account, Marks })),
    });
  return {
    clock,
    set: (members: Members) => mark(1, members),
    remove: (members: Members) => mark(2, members),
    ban: (...Members_Account: string[]) =>
      send('group_open_http_svc/ban_group_member', { Members_Account, Duration: 60 }),
    comes: (account: string) => emulator.setOnline(GroupId, account, true),
    goes: (account: string) => emulator.setOnline(GroupId, account, false),
    online: () => emulator.group(GroupId)?.online,
    marks: () =>
      Object.fromEntries(
        (emulator.group(GroupId)?.marks ?? []).map(({ Member_Account, Marks }) => [Member_Account, Marks]),
      ),
  };
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `u${index}`);
const each = (accounts: string[], ...marks: number[]): Members =>
  Object.fromEntries(accounts.map((account) => [account, marks]));
const refused = (ErrorCode: number) => ({ ActionStatus: 'FAIL', ErrorCode });

describe('marks', () => {
  it('are set on members, and told in the documented shape', async () => {
    const room = open();
    expect(await room.set({ teacher: [1000], student: [1001] })).toEqual({
      ActionStatus: 'OK',
      ErrorCode: 0,
      ErrorInfo: '',
      CommandType: 1,
      MemberList: [
        { Member_Account: 'teacher', Marks: [1000] },
        { Member_Account: 'student', Marks: [1001] },
      ],
    });
    expect(room.marks()).toEqual({ teacher: [1000], student: [1001] });
  });

  it('add up, each once', async () => {
    const room = open();
    await room.set({ teacher: [1000, 1001] });
    await room.set({ teacher: [1001, 1002], guest: [600] });
    expect(room.marks()).toEqual({ teacher: [1000, 1001, 1002], guest: [600] });
  });

  it('are deleted one by one; one that is not there is fine', async () => {
    const room = open();
    await room.set({ teacher: [1000, 1001], student: [1000] });
    expect(await room.remove({ teacher: [1001, 1009], student: [1000] })).toMatchObject({
      ErrorCode: 0,
      CommandType: 2,
      MemberList: [
        { Member_Account: 'teacher', Marks: [1001, 1009] },
        { Member_Account: 'student', Marks: [1000] },
      ],
    });
    expect(room.marks()).toEqual({ teacher: [1000] });
  });

  it('leave out who is offline or unknown', async () => {
    const room = open();
    room.goes('student');
    for (const change of [room.set, room.remove])
      expect(await change({ student: [1000], teacher: [1000], stranger: [1000] })).toMatchObject({
        ErrorCode: 0,
        MemberList: [{ Member_Account: 'teacher', Marks: [1000] }],
      });
  });

  it('are refused when nobody is online, with 10019', async () => {
    const room = open();
    room.goes('student');
    expect(await room.set({ student: [1000], stranger: [600] })).toMatchObject(refused(10019));
    expect(await room.remove({ student: [1000], stranger: [500] })).toMatchObject(refused(10019));
    expect(room.marks()).toEqual({});
  });

  it.each(['Private', 'Public', 'ChatRoom', 'Community'] as const)('are refused in %s', async (Type) => {
    const room = open({ Type });
    expect(await room.set({ teacher: [1000] })).toMatchObject(refused(10007));
    expect(await room.remove({ teacher: [1000] })).toMatchObject(refused(10007));
  });

  it('are cleared when a member goes offline', async () => {
    const room = open();
    await room.set({ teacher: [1000, 600] });
    room.goes('teacher');
    expect(room.marks()).toEqual({});
    room.comes('teacher');
    expect(room.marks()).toEqual({});
  });

  it('are cleared when a member is banned', async () => {
    const room = open();
    await room.set({ teacher: [1000], student: [500, 1000], guest: [1000] });
    await room.ban('teacher', 'student');
    expect(room.marks()).toEqual({ guest: [1000] });
    expect(room.online()).toEqual(['guest']);
  });
});

describe('ten marks a room', () => {
  const ten = Array.from({ length: 10 }, (_, index) => 1000 + index);

  it('are the most, over all members and calls', async () => {
    const room = open();
    await room.set({ teacher: ten.slice(0, 5) });
    expect(await room.set({ student: ten.slice(5) })).toMatchObject({ ErrorCode: 0 });
    expect(await room.set({ guest: [...ten, 500, 600] })).toMatchObject({ ErrorCode: 0 });
    expect(await room.set({ teacher: [1010] })).toMatchObject(refused(10004));
  });

  it('are counted before anything is done', async () => {
    const room = open();
    await room.set({ teacher: ten });
    expect(await room.set({ student: [1000], guest: [500, 2000] })).toMatchObject(refused(10004));
    expect(room.marks()).toEqual({ teacher: ten });
  });

  it('are those that somebody has', async () => {
    const room = open();
    await room.set({ teacher: ten });
    expect(await room.set({ stranger: [2000], student: [1000] })).toMatchObject({ ErrorCode: 0 });
    await room.remove({ teacher: [1009] });
    expect(await room.set({ teacher: [2000] })).toMatchObject({ ErrorCode: 0 });
    room.goes('teacher');
    expect(await room.set({ guest: [3000, 3001] })).toMatchObject({ ErrorCode: 0 });
  });

  it('are not those of a member whom mark 500 has let go', async () => {
    const room = open();
    await room.set({ teacher: [500, ...ten] });
    room.goes('teacher');
    room.clock.now += 3 * DAY;
    expect(await room.set({ guest: [2000] })).toMatchObject({ ErrorCode: 0 });
  });
});

describe('a thousand members a mark', () => {
  const online = names(1002);
  const full = async () => {
    const room = open({ online });
    await room.set(each(online.slice(0, 500), 1000));
    expect(await room.set(each(online.slice(500, 1000), 1000))).toMatchObject({ ErrorCode: 0 });
    return room;
  };

  it('are the most', async () => {
    const room = await full();
    expect(await room.set({ u1000: [1000] })).toMatchObject(refused(10004));
    expect(await room.set({ u1000: [1001] })).toMatchObject({ ErrorCode: 0 });
    expect(Object.keys(room.marks())).toHaveLength(1001);
  });

  it('may be marked again, and make room', async () => {
    const room = await full();
    expect(await room.set({ u0: [1000] })).toMatchObject({ ErrorCode: 0 });
    room.goes('u0');
    expect(await room.set({ u1000: [1000] })).toMatchObject({ ErrorCode: 0 });
    await room.remove({ u1: [1000] });
    expect(await room.set({ u1001: [1000] })).toMatchObject({ ErrorCode: 0 });
  });
});

describe('mark 500', () => {
  it('keeps a member online that loses its connection, with all marks, for three days', async () => {
    const room = open();
    await room.set({ teacher: [500, 1000] });
    room.goes('teacher');
    room.clock.now += 3 * DAY - 1;
    expect(room.online()).toContain('teacher');
    expect(room.marks()).toEqual({ teacher: [500, 1000] });
    expect(await room.set({ teacher: [1001] })).toMatchObject({ ErrorCode: 0 });
    room.clock.now += 1;
    expect(room.online()).toEqual(['student', 'guest']);
    expect(room.marks()).toEqual({});
    expect(await room.set({ teacher: [1001] })).toMatchObject(refused(10019));
  });

  it('lets go of a member that comes back only after that, without its marks', async () => {
    const room = open();
    await room.set({ teacher: [500, 1000] });
    room.goes('teacher');
    room.clock.now += 3 * DAY;
    room.comes('teacher');
    expect(room.online()).toContain('teacher');
    expect(room.marks()).toEqual({});
  });

  it('changes nothing for a member that stays connected', async () => {
    const room = open();
    await room.set({ teacher: [500, 1000] });
    room.clock.now += 4 * DAY;
    expect(room.marks()).toEqual({ teacher: [500, 1000] });
    room.goes('teacher');
    expect(room.marks()).toEqual({});
  });

  it('counts its three days from when it was last set', async () => {
    const room = open();
    await room.set({ teacher: [500] });
    room.goes('teacher');
    room.clock.now += 2 * DAY;
    await room.set({ teacher: [500] });
    room.clock.now += 2 * DAY;
    expect(room.online()).toContain('teacher');
  });

  it('brings a member online, but not a banned one', async () => {
    const room = open({ online: [] });
    expect(await room.set({ teacher: [500] })).toMatchObject({ ErrorCode: 0 });
    expect(room.online()).toEqual(['teacher']);
    await room.ban('student');
    expect(await room.set({ student: [500] })).toMatchObject(refused(10019));
    expect(room.online()).toEqual(['teacher']);
    room.clock.now += 60_000;
    expect(await room.set({ student: [500] })).toMatchObject({ ErrorCode: 0 });
  });

  it('lets go when it is deleted', async () => {
    const room = open();
    await room.set({ teacher: [500, 1000], student: [500, 1000] });
    room.goes('teacher');
    await room.remove({ teacher: [500], student: [500] });
    expect(room.online()).toEqual(['student', 'guest']);
    expect(room.marks()).toEqual({ student: [1000] });
  });
});

describe('a room that starts', () => {
  const marks = [{ Member_Account: 'teacher', Marks: [1000] }];

  it('has the marks of those who are online', () => {
    expect(open({ marks: [...marks, { Member_Account: 'nobody', Marks: [1000] }] }).marks()).toEqual({
      teacher: [1000],
    });
  });

  it('has nobody online who is banned', () => {
    const banned = [{ Member_Account: 'teacher', BannedUntil: START / 1000 + 60 }];
    const room = open({ marks, banned });
    expect(room.online()).toEqual(['student', 'guest']);
    expect(room.marks()).toEqual({});
  });
});
