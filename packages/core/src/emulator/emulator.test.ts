import { secretKeySigner, verifyUserSig } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { caught, collect, range } from '../../test/support/fakes.ts';
import {
  banGroupMember,
  bannedMembers,
  getGroupBanMember,
  MarkCommand,
  markMembers,
  unbanGroupMember,
} from '../endpoints/group/index.ts';
import { batch, type ClientOptions, call, createClient, InputError, type Transport } from '../index.ts';
import { createEmulator, type EmulatedGroup, type Emulator, type EmulatorOptions } from './index.ts';

const sdkAppId = 1400000000;
const secretKey = 'the-secret-key-of-a-test';
const identifier = 'a&# +b';
const GroupId = '@TGS#live';

afterEach(() => vi.useRealTimers());

function open(options: Partial<EmulatorOptions> = {}): Emulator {
  return createEmulator({
    sdkAppId,
    admins: [identifier],
    groups: [{ GroupId, Type: 'AVChatRoom', online: ['teacher', 'student'] }],
    ...options,
  });
}

function connect(transport: Transport, options: Partial<ClientOptions> = {}) {
  const origin = 'https://emulator.example';
  const signer = secretKeySigner(secretKey);
  return createClient({ sdkAppId, identifier, origin, transport, signer, retry: false, ...options });
}

describe.each([
  ['fetchTransport', fetchTransport],
  ['bareTransport', bareTransport],
] as const)('under the client, with %s,', (_, transport) => {
  it('marks, bans, lists and unbans', async () => {
    const emulator = open({
      maxPage: 7,
      verify: ({ usersig, identifier }) => {
        const result = verifyUserSig(usersig, { sdkAppId, identifier, secretKey });
        return result.ok ? 0 : result.errorCode;
      },
    });
    const client = connect(transport({ fetch: emulator.fetch }), { limiter: false });
    const marked = await markMembers(client, {
      GroupId,
      CommandType: MarkCommand.Set,
      MemberList: ['teacher', 'nobody'].map((Member_Account) => ({ Member_Account, Marks: [1000] })),
    });
    expect(marked).toEqual({
      applied: [{ Member_Account: 'teacher', Marks: [1000] }],
      skipped: ['nobody'],
      failed: [],
    });

    const Members_Account = range(45).map((index) => `u${index}`);
    const banned = await batch(client, banGroupMember, { GroupId, Members_Account, Duration: 3600 });
    expect([banned.succeeded.length, banned.failed]).toEqual([3, []]);
    await call(client, unbanGroupMember, { GroupId, Members_Account: ['u7'] });
    const accounts = (await collect(bannedMembers(client, { GroupId }))).map(
      ({ Member_Account }) => Member_Account,
    );
    expect(accounts.sort()).toEqual(Members_Account.filter((account) => account !== 'u7').sort());
  });

  it.each([
    ['a wrong key', { verify: () => 70009 }, 'api.70009'],
    ['nobody of that name', { admins: ['root'] }, 'api.60010'],
    ['another app', { sdkAppId: 1 }, 'api.70020'],
    ['no group', { groups: [] }, 'api.10010'],
  ])('refuses with %s', async (_, options, code) => {
    const client = connect(transport({ fetch: open(options).fetch }));
    expect(await caught(call(client, getGroupBanMember, { GroupId }))).toMatchObject({ code });
  });

  it.each([
    ['request', { drop: 'request' }, 'transport.network'],
    ['answer', { drop: 'answer' }, 'transport.network'],
    ['body', { drop: 'body' }, 'transport.network'],
    ['status', { status: 502 }, 'transport.status'],
    ['redirect', { status: 302 }, 'transport.redirect'],
    ['truncated', { truncate: 5 }, 'response.malformed'],
    ['code', { errorCode: 10002 }, 'api.10002'],
    ['shape', { body: '{"ErrorCode":0}' }, 'response.invalid'],
  ] as const)('has faults: %s', async (_, fault, code) => {
    const emulator = open();
    emulator.inject(fault);
    const client = connect(transport({ fetch: emulator.fetch }));
    expect(await caught(call(client, getGroupBanMember, { GroupId }))).toMatchObject({ code });
    expect(await call(client, getGroupBanMember, { GroupId })).toMatchObject({ ErrorCode: 0 });
  });

  it('is late, and the attempt times out', async () => {
    vi.useFakeTimers();
    const emulator = open();
    emulator.inject({ delayMs: Number.POSITIVE_INFINITY });
    const client = connect(transport({ fetch: emulator.fetch }), { attemptTimeoutMs: 1000 });
    const failure = caught(call(client, getGroupBanMember, { GroupId }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await failure).toMatchObject({ code: 'transport.timeout' });
  });
});

describe('requests', () => {
  const search = `sdkappid=${sdkAppId}&identifier=${encodeURIComponent(identifier)}&usersig=SECRET&contenttype=json`;
  const send = (emulator: Emulator, path: string, body: string) =>
    emulator.fetch(`https://h${path}?${search}`, { method: 'POST', body });
  const LIST = 'group_open_http_svc/get_group_ban_member';

  it('has what came, and what was answered', async () => {
    const emulator = open();
    const { requests } = emulator;
    await send(emulator, `/v4/${LIST}`, JSON.stringify({ GroupId, Limit: 5 }));
    await send(emulator, `/v4/${LIST}`, JSON.stringify({ GroupId: 'other' }));
    await send(emulator, `/v4/${LIST}`, 'no JSON,');
    await send(emulator, `/v4/${LIST}`, 'null');
    await send(emulator, '/v4/x/y', '{}');
    await emulator.fetch('https://h/');
    expect(requests).toEqual([
      { operation: LIST, body: { GroupId, Limit: 5 }, errorCode: 0 },
      { operation: LIST, body: { GroupId: 'other' }, errorCode: 10010 },
      { operation: LIST, body: 'no JSON,', errorCode: 60003 },
      { operation: LIST, body: null, errorCode: 60003 },
      { operation: 'x/y', body: {}, errorCode: 60009 },
      { operation: '/', body: '', errorCode: 60002 },
    ]);
    expect(JSON.stringify(requests)).not.toContain('SECRET');
  });

  it.each([
    [undefined, 1000],
    [0, 0],
    [1, 1],
    [3, 3],
  ])('keeps the last ones: keepRequests %s', async (keepRequests, kept) => {
    const emulator = open({ keepRequests });
    const sent = kept + 5;
    for (const index of range(sent)) await send(emulator, `/v4/${LIST}`, `${index}`);
    expect(emulator.requests.map(({ body }) => body)).toEqual(range(sent).slice(sent - kept));
  });
});

describe('group', () => {
  it('is undefined when there is none', () => {
    expect(open().group('other')).toBeUndefined();
    expect(createEmulator({ sdkAppId }).group(GroupId)).toBeUndefined();
  });

  it('is a copy: changing it changes nothing', () => {
    const seed = {
      GroupId,
      Type: 'AVChatRoom' as const,
      online: ['teacher'],
      banned: [{ Member_Account: 'troll', BannedUntil: 2e9 }],
      marks: [{ Member_Account: 'teacher', Marks: [1000] }],
      admins: ['teacher'],
    };
    const expected = structuredClone(seed);
    const emulator = open({ groups: [seed] });
    for (const group of [seed, emulator.group(GroupId) as typeof seed]) {
      expect(group).toEqual(expected);
      group.Type = 'Public' as never;
      group.online.push('ghost');
      group.admins.push('ghost');
      for (const ban of group.banned.splice(0)) ban.BannedUntil = 0;
      for (const { Marks } of group.marks.splice(0)) Marks.push(1);
      expect(emulator.group(GroupId)).toEqual(expected);
    }
  });

  it('starts another emulator where this one stands', async () => {
    const emulator = open();
    const client = connect(bareTransport({ fetch: emulator.fetch }));
    await call(client, banGroupMember, { GroupId, Members_Account: ['student'], Duration: 60 });
    const group = emulator.group(GroupId) as EmulatedGroup;
    expect(group.banned).toHaveLength(1);
    expect(open({ groups: [group] }).group(GroupId)).toEqual(group);
  });
});

describe('setOnline', () => {
  it('lets members come and go, in one group', () => {
    const Type = 'AVChatRoom';
    const emulator = open({ groups: ['a', 'b'].map((GroupId) => ({ GroupId, Type, online: ['x'] })) });
    emulator.setOnline('a', 'y', true);
    emulator.setOnline('a', 'y', true);
    emulator.setOnline('a', 'x', false);
    emulator.setOnline('a', 'nobody', false);
    expect([emulator.group('a')?.online, emulator.group('b')?.online]).toEqual([['y'], ['x']]);
  });

  it('refuses a group that does not exist', async () => {
    const error = await caught(() => open().setOnline('other', 'x', true));
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toContain('setOnline: GroupId: expected the id of an emulated group');
  });
});

describe('createEmulator', () => {
  it('is frozen, and needs no this', async () => {
    const emulator = open();
    expect(Object.isFrozen(emulator)).toBe(true);
    const { fetch, group, setOnline, inject } = emulator;
    setOnline(GroupId, 'guest', true);
    inject({ status: 500 });
    expect((await fetch('https://h/')).status).toBe(500);
    expect(group(GroupId)?.online).toContain('guest');
  });

  it('shares nothing with another', async () => {
    const [one, other] = [open(), open()];
    one.inject({ status: 500 });
    one.setOnline(GroupId, 'guest', true);
    expect((await other.fetch('https://h/')).status).toBe(200);
    expect(other.group(GroupId)?.online).not.toContain('guest');
    expect(one.requests).toEqual([]);
  });

  it("goes by the program's clock, a fake one too", () => {
    const emulator = open({
      groups: [{ GroupId, Type: 'AVChatRoom', banned: [{ Member_Account: 'a', BannedUntil: 4e9 }] }],
    });
    expect(emulator.group(GroupId)?.banned).toHaveLength(1);
    vi.useFakeTimers({ now: 4e12 });
    expect(emulator.group(GroupId)?.banned).toEqual([]);
  });

  it('rejects, as fetch does, what is no request', async () => {
    const emulator = open();
    expect(await caught(emulator.fetch('no URL'))).toBeInstanceOf(TypeError);
    expect(await caught(emulator.fetch('https://h/', { method: 'GET', body: 'x' }))).toBeInstanceOf(
      TypeError,
    );
    expect(emulator.requests).toEqual([]);
  });

  const group = { GroupId, Type: 'AVChatRoom' };
  const marks = (count: number) => [{ Member_Account: 'a', Marks: range(count).map((n) => 1000 + n) }];
  it.each<[unknown, string]>([
    [undefined, 'sdkAppId: expected a positive integer'],
    [{}, 'sdkAppId: expected a positive integer'],
    [{ sdkAppId: '1' }, 'sdkAppId: expected a positive integer'],
    [{ sdkappid: 1 }, 'sdkappid: expected no such option'],
    [{ sdkAppId, admins: 'root' }, 'admins: expected a list of identifiers'],
    [{ sdkAppId, admins: [1] }, 'admins: expected a list of identifiers'],
    [{ sdkAppId, now: 5 }, 'now: expected a function'],
    [{ sdkAppId, verify: true }, 'verify: expected a function'],
    [{ sdkAppId, strict: 1 }, 'strict: expected true or false'],
    [{ sdkAppId, maxPage: 0 }, 'maxPage: expected a positive integer'],
    [{ sdkAppId, keepRequests: -1 }, 'keepRequests: expected a whole number'],
    [{ sdkAppId, groups: group }, 'groups: expected a list of groups'],
    [{ sdkAppId, groups: [GroupId] }, 'groups[0]: expected Object'],
    [{ sdkAppId, groups: [group, {}] }, 'groups[1].GroupId: expected a value'],
    [{ sdkAppId, groups: [{ ...group, GroupId: '' }] }, 'groups[0].GroupId: expected the id of a group'],
    [{ sdkAppId, groups: [{ ...group, Type: 'Work' }] }, 'groups[0].Type: expected ("Private"'],
    [{ sdkAppId, groups: [{ ...group, onlin: [] }] }, 'groups[0].onlin: expected no such field'],
    [{ sdkAppId, groups: [{ ...group, online: 'teacher' }] }, 'groups[0].online: expected Array'],
    [{ sdkAppId, groups: [{ ...group, banned: ['troll'] }] }, 'groups[0].banned[0]: expected Object'],
    [{ sdkAppId, groups: [group, group] }, 'groups: expected each GroupId once'],
    [
      { sdkAppId, groups: [{ ...group, online: ['a'], marks: marks(11) }] },
      'groups: expected at most 10 different marks in a group',
    ],
  ])('refuses %j', async (options, words) => {
    const error = await caught(() => createEmulator(options as EmulatorOptions));
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toContain(`createEmulator: `);
    expect(error.message).toContain(words);
  });
});
