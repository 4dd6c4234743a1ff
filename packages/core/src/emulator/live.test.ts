import { describe, expect, it } from 'vitest';
import { createEmulator, type EmulatedGroup } from './index.ts';

const GroupId = '@TGS#live';
const DAY = 24 * 3600 * 1000;
const START = 1_700_000_000_000;
const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

/** A live room, its clock, and what can be asked of it. */
function open(group: Partial<EmulatedGroup> = {}, maxPage?: number) {
  const clock = { now: START };
  const groups: EmulatedGroup[] = [
    { GroupId, Type: 'AVChatRoom', online: ['teacher', 'student', 'guest'], ...group },
  ];
  const emulator = createEmulator({ sdkAppId: 1, groups, maxPage, now: () => clock.now });
  const send = async (operation: string, body: object) => {
    const url = `https://h/v4/${operation}?sdkappid=1&identifier=administrator&usersig=x&contenttype=json`;
    return (await emulator.fetch(url, { method: 'POST', body: JSON.stringify(body) })).json();
  };
  const live = (command: string, body: object) =>
    send(`group_open_avchatroom_http_svc/${command}`, { GroupId, ...body });
  return {
    clock,
    emulator,
    live,
    count: () => send('group_open_http_svc/get_online_member_num', { GroupId }),
    list: (body: object = {}) => live('get_members', { Timestamp: 0, ...body }),
    mark: (account: string, ...Marks: number[]) =>
      live('modify_user_info', { CommandType: 1, MemberList: [{ Member_Account: account, Marks }] }),
    check: (...Member_Account: string[]) => live('check_members', { Member_Account }),
    appoint: (...Admin_Account: string[]) => live('modify_admin', { CommandType: 1, Admin_Account }),
    dismiss: (...Admin_Account: string[]) => live('modify_admin', { CommandType: 2, Admin_Account }),
    admins: () => live('get_admin_list', {}),
    add: (...Member_Account: string[]) => live('add_robots', { Member_Account }),
    remove: (...Member_Account: string[]) => live('del_robots', { Member_Account }),
    ban: (...Members_Account: string[]) =>
      send('group_open_http_svc/ban_group_member', { GroupId, Members_Account, Duration: 60 }),
    broadcast: (body: object) =>
      send('group_open_http_svc/send_broadcast_msg', { Random: 1, MsgBody: [text('hello')], ...body }),
    comes: (account: string) => emulator.setOnline(GroupId, account, true),
    goes: (account: string) => emulator.setOnline(GroupId, account, false),
  };
}

const text = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });
const names = (count: number) => Array.from({ length: count }, (_, index) => `u${index}`);
const refused = (ErrorCode: number) => ({ ActionStatus: 'FAIL', ErrorCode });
const accounts = ({ MemberList }: { MemberList: { Member_Account: string }[] }) =>
  MemberList.map(({ Member_Account }) => Member_Account);

describe.each(['Private', 'Public', 'ChatRoom', 'Community'] as const)('a group of type %s', (Type) => {
  it('is no live room: 10007', async () => {
    const { count, list, check, appoint, admins, add, remove } = open({ Type });
    for (const ask of [
      count,
      list,
      () => check('a'),
      () => appoint('a'),
      admins,
      () => add('a'),
      () => remove('a'),
    ])
      expect(await ask()).toMatchObject(refused(10007));
  });
});

it('says of a group that is not there that it is not: 10010', async () => {
  const room = open({ GroupId: 'other' });
  for (const ask of [room.count, room.list, room.admins, () => room.check('a'), () => room.appoint('a')])
    expect(await ask()).toMatchObject(refused(10010));
});

describe('who is online', () => {
  it('is counted, with robots and hidden members', async () => {
    const room = open();
    await room.mark('student', 600);
    await room.mark('robot', 500);
    room.goes('guest');
    expect(await room.count()).toEqual({ ...OK, OnlineMemberNum: 3 });
  });

  it('is listed, the newest first, with the time of joining', async () => {
    const room = open();
    room.clock.now += 5999;
    room.comes('late');
    room.comes('teacher');
    expect(await room.list()).toEqual({
      ...OK,
      MemberList: [
        { Member_Account: 'late', JoinTime: START / 1000 + 5 },
        ...['guest', 'student', 'teacher'].map((name) => ({ Member_Account: name, JoinTime: START / 1000 })),
      ],
      NextTimestamp: 0,
    });
  });

  it('has joined anew who left and came back', async () => {
    const room = open();
    room.goes('teacher');
    room.clock.now += 60_000;
    room.comes('teacher');
    const { MemberList } = await room.list();
    expect(MemberList[0]).toEqual({ Member_Account: 'teacher', JoinTime: START / 1000 + 60 });
  });

  it('comes in pages of 250, and is cut off after the newest 1,000', async () => {
    const room = open({ online: names(1200) });
    const seen: string[] = [];
    const sizes: number[] = [];
    let Timestamp = 0;
    do {
      const page = await room.list({ Timestamp });
      sizes.push(page.MemberList.length);
      seen.push(...accounts(page));
      Timestamp = page.NextTimestamp;
    } while (Timestamp !== 0);
    expect(sizes).toEqual([250, 250, 250, 250]);
    expect(seen).toEqual(names(1200).slice(200).reverse());
    expect(await room.count()).toMatchObject({ OnlineMemberNum: 1200 });
  });

  it('gives nobody twice who stays, while others come and go', async () => {
    const room = open({ online: names(6) }, 2);
    const first = await room.list();
    room.comes('new');
    room.goes('u4');
    room.goes('u3');
    const second = await room.list({ Timestamp: first.NextTimestamp });
    expect([accounts(first), accounts(second)]).toEqual([
      ['u5', 'u4'],
      ['u2', 'u1'],
    ]);
    const last = await room.list({ Timestamp: second.NextTimestamp });
    expect([accounts(last), last.NextTimestamp]).toEqual([['u0'], 0]);
  });

  it('is filtered by mark; mark 600 hides who is not asked for', async () => {
    const room = open();
    await room.mark('teacher', 1000, 600);
    await room.mark('student', 1000);
    expect(accounts(await room.list())).toEqual(['guest', 'student']);
    expect(accounts(await room.list({ Mark: 1000 }))).toEqual(['student', 'teacher']);
    expect(accounts(await room.list({ Mark: 600 }))).toEqual(['teacher']);
    expect(accounts(await room.list({ Mark: 1001 }))).toEqual([]);
  });

  it('is checked, in the order of the request, each once', async () => {
    const room = open({ online: names(1200) });
    room.goes('u7');
    const found = await room.check('u1100', 'u7', 'stranger', 'u0', 'u1100');
    expect(found).toEqual({ ...OK, Member_Account: ['u1100', 'u0'] });
  });
});

describe('admins', () => {
  it('are appointed, listed and dismissed, whether they are in the room or not', async () => {
    const room = open({ admins: ['owner'] });
    expect(await room.appoint('teacher', 'away', 'teacher')).toEqual(OK);
    expect(await room.admins()).toEqual({
      ...OK,
      Admin_List: ['owner', 'teacher', 'away'].map((Admin_Account) => ({
        Admin_Account,
        Avatar: '',
        NickName: '',
      })),
    });
    expect(await room.dismiss('owner', 'nobody')).toEqual(OK);
    expect(room.emulator.group(GroupId)?.admins).toEqual(['teacher', 'away']);
  });

  it('stay what they are when they leave and come back, and when they are banned', async () => {
    const room = open({ admins: ['teacher', 'student'] });
    room.goes('teacher');
    room.comes('teacher');
    await room.ban('student');
    expect(room.emulator.group(GroupId)?.admins).toEqual(['teacher', 'student']);
  });

  it('are five at most: a call that would make a sixth changes nothing', async () => {
    const room = open({ admins: names(4) });
    expect(await room.appoint('u9', 'u10')).toMatchObject(refused(10004));
    expect(room.emulator.group(GroupId)?.admins).toEqual(names(4));
    expect(await room.appoint('u9', 'u0')).toEqual(OK);
    expect(await room.appoint('u10')).toMatchObject(refused(10004));
    await room.dismiss('u0');
    expect(await room.appoint('u10')).toEqual(OK);
  });

  it('may not be six from the start', () => {
    expect(() => open({ admins: names(6) })).toThrow('groups: expected at most 5 admins in a live room');
  });

  it.each([0, 3, '1'])('are not changed by command %o', async (CommandType) => {
    const room = open();
    expect(await room.live('modify_admin', { CommandType, Admin_Account: ['a'] })).toMatchObject(
      refused(10004),
    );
  });
});

describe('robots', () => {
  it('are online without joining, with mark 500, until they are taken out', async () => {
    const room = open();
    expect(await room.add('robot', 'robot')).toEqual(OK);
    expect(accounts(await room.list())).toEqual(['robot', 'guest', 'student', 'teacher']);
    expect(accounts(await room.list({ Mark: 500 }))).toEqual(['robot']);
    expect(await room.check('robot')).toMatchObject({ Member_Account: ['robot'] });
    expect(await room.remove('robot')).toEqual(OK);
    expect(await room.check('robot')).toMatchObject({ Member_Account: [] });
  });

  it('may be added and taken out again and again', async () => {
    const room = open();
    for (const _ of [1, 2]) expect(await room.add('robot')).toEqual(OK);
    expect(await room.count()).toMatchObject({ OnlineMemberNum: 4 });
    for (const _ of [1, 2]) expect(await room.remove('robot', 'nobody')).toEqual(OK);
    expect(await room.count()).toMatchObject({ OnlineMemberNum: 3 });
  });

  it('stay as members where they are connected, too', async () => {
    const room = open();
    await room.add('teacher');
    await room.remove('teacher');
    expect(await room.check('teacher')).toMatchObject({ Member_Account: ['teacher'] });
    expect(room.emulator.group(GroupId)?.marks).toEqual([]);
  });

  it('go after three days, as mark 500 does', async () => {
    const room = open();
    await room.add('robot');
    room.clock.now += 3 * DAY;
    expect(await room.check('robot')).toMatchObject({ Member_Account: [] });
  });

  it('may be there from the start', async () => {
    const room = open({ marks: [{ Member_Account: 'robot', Marks: [500] }] });
    expect(await room.check('robot')).toMatchObject({ Member_Account: ['robot'] });
  });

  it('are not those who are banned', async () => {
    const room = open();
    await room.ban('robot');
    expect(await room.add('robot')).toEqual(OK);
    expect(await room.check('robot')).toMatchObject({ Member_Account: [] });
  });
});

describe('broadcasts', () => {
  it('are kept, with sender and time, and numbered', async () => {
    const { broadcast, emulator } = open();
    expect(await broadcast({ CloudCustomData: 'x' })).toEqual({ ...OK, MsgSeq: 1 });
    expect(await broadcast({ Random: 2, From_Account: 'station' })).toEqual({ ...OK, MsgSeq: 2 });
    const sent = { MsgBody: [text('hello')], MsgTime: START / 1000 };
    expect(emulator.broadcasts).toEqual([
      { ...sent, Random: 1, From_Account: 'administrator', CloudCustomData: 'x', MsgSeq: 1 },
      { ...sent, Random: 2, From_Account: 'station', MsgSeq: 2 },
    ]);
  });

  it('count once within five minutes, with the same content and Random', async () => {
    const { broadcast, emulator, clock } = open();
    await broadcast({});
    clock.now += 299_000;
    expect(await broadcast({})).toMatchObject({ MsgSeq: 1 });
    expect(await broadcast({ Random: 2 })).toMatchObject({ MsgSeq: 2 });
    expect(await broadcast({ MsgBody: [text('other')] })).toMatchObject({ MsgSeq: 3 });
    clock.now += 1000;
    expect(await broadcast({})).toMatchObject({ MsgSeq: 4 });
    expect(emulator.broadcasts).toHaveLength(4);
  });

  it('have 12 KB at most', async () => {
    const { broadcast, emulator } = open();
    const MsgBody = (length: number) => [text('x'.repeat(length))];
    expect(await broadcast({ MsgBody: MsgBody(12_200) })).toMatchObject({ ErrorCode: 0 });
    expect(await broadcast({ MsgBody: MsgBody(12_288) })).toMatchObject(refused(80002));
    expect(await broadcast({ MsgBody: MsgBody(12_200), CloudCustomData: 'é'.repeat(50) })).toMatchObject(
      refused(80002),
    );
    expect(emulator.broadcasts).toHaveLength(1);
  });

  it('are the last hundred', async () => {
    const { broadcast, emulator } = open();
    for (let Random = 1; Random <= 102; Random += 1) await broadcast({ Random });
    expect(emulator.broadcasts.map(({ MsgSeq }) => MsgSeq)).toEqual(names(100).map((_, index) => index + 3));
  });

  it.each([
    ['no elements', { MsgBody: [] }],
    ['an element that nobody knows', { MsgBody: [{ MsgType: 'TIMOtherElem', MsgContent: {} }] }],
    ['an element without a field', { MsgBody: [{ MsgType: 'TIMFileElem', MsgContent: { Url: 'a' } }] }],
    ['a Random that is none', { Random: -1 }],
  ])('are refused with %s', async (_, body) => {
    const { broadcast, emulator } = open();
    expect(await broadcast(body)).toMatchObject(refused(10004));
    expect(emulator.broadcasts).toEqual([]);
  });
});
