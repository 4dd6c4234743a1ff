import { createRequire } from 'node:module';
import { constants, deflateSync } from 'node:zlib';
import { signUserSig, verifyUserSig } from '@tim-rest/signer';
import { describe, expect, it } from 'vitest';
import { createEmulator, type SignedQuery } from './index.ts';

const sdkAppId = 1400000000;
const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e';
const admin = 'a&# +b';
const GroupId = '@TGS#live';
const operation = 'group_open_http_svc/get_group_ban_member';
const claims = { sdkAppId, identifier: admin, secretKey, expireSeconds: 600 };

const signed = {
  sdkappid: `${sdkAppId}`,
  identifier: admin,
  usersig: signUserSig(claims),
  random: '99999999',
  contenttype: 'json',
};
const query = (changes: Record<string, string> = {}) => `${new URLSearchParams({ ...signed, ...changes })}`;
const without = (name: string) =>
  `${new URLSearchParams(Object.entries(signed).filter(([key]) => key !== name))}`;

/** Strict, so that the fields of one command can be told from those of another. */
function openEmulator() {
  return createEmulator({
    sdkAppId,
    strict: true,
    admins: ['root', admin],
    groups: [{ GroupId, Type: 'AVChatRoom', online: ['teacher'] }],
    verify: ({ usersig, identifier }) => {
      const result = verifyUserSig(usersig, { sdkAppId, identifier, secretKey });
      return result.ok ? 0 : result.errorCode;
    },
  });
}

/** The answer to a request as it stands here: the path and query, and the text of the body. */
async function answer(path: string, body = JSON.stringify({ GroupId }), init: RequestInit = {}) {
  const url = `https://adminapisgp.im.qcloud.com${path}`;
  const response = await openEmulator().fetch(url, { method: 'POST', body, ...init });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  return response.json();
}

const accepted = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', BannedAccountList: [], NextOffset: 0 };
const refused = (ErrorCode: number) => ({
  ActionStatus: 'FAIL',
  ErrorCode,
  ErrorInfo: expect.stringMatching(/./),
});

describe('a request is accepted', () => {
  it.each([
    ['as documented', query()],
    ['with parameters in another order', `${new URLSearchParams(Object.entries(signed).reverse())}`],
    ['with spaces as %20', query().replaceAll('+', '%20')],
    ['with a short random', query({ random: '0' })],
    ['with a random of 32 bits', query({ random: '4294967295' })],
    ['with a random too long', query({ random: '123456789012345678901234567890' })],
    ['with an empty random', query({ random: '' })],
    ['without a random', without('random')],
    ['with a parameter that nobody knows', query({ foo: 'bar' })],
  ])('%s', async (_, search) => {
    expect(await answer(`/v4/${operation}?${search}`)).toEqual(accepted);
  });

  it.each([
    [{}],
    [{ 'content-type': 'application/json' }],
    [{ 'content-type': 'application/json; charset=utf-8' }],
    [{ 'content-type': 'application/x-www-form-urlencoded' }],
  ])('with headers %j', async (headers) => {
    expect(await answer(`/v4/${operation}?${query()}`, undefined, { headers })).toEqual(accepted);
  });

  it('without a Content-Type', async () => {
    const body = new TextEncoder().encode(JSON.stringify({ GroupId }));
    const request = new Request(`https://h/v4/${operation}?${query()}`, { method: 'POST', body });
    expect(request.headers.has('content-type')).toBe(false);
    expect(await (await openEmulator().fetch(request)).json()).toEqual(accepted);
  });

  it.each(['https://console.tim.qq.com', 'https://adminapiger.my-imcloud.com', 'http://127.0.0.1:8787'])(
    'at %s',
    async (origin) => {
      const url = new URL(`/v4/${operation}?${query()}`, origin);
      const init = { method: 'POST', body: JSON.stringify({ GroupId }) };
      for (const input of [url, url.href, new Request(url, init)]) {
        const response = await openEmulator().fetch(input, input instanceof Request ? undefined : init);
        expect(await response.json()).toEqual(accepted);
      }
    },
  );
});

describe('a UserSig is accepted', () => {
  const { createHmac } = process.getBuiltinModule('node:crypto');
  const time = Math.floor(Date.now() / 1000);
  const text = `TLS.identifier:${admin}\nTLS.sdkappid:${sdkAppId}\nTLS.time:${time}\nTLS.expire:600\n`;
  const fields = {
    'TLS.ver': '2.0',
    'TLS.identifier': admin,
    'TLS.sdkappid': sdkAppId,
    'TLS.time': time,
    'TLS.expire': 600,
    'TLS.sig': createHmac('sha256', secretKey).update(text).digest('base64'),
  };
  const pack = (json: string, level: number) =>
    deflateSync(json, { level })
      .toString('base64')
      .replaceAll('+', '*')
      .replaceAll('/', '-')
      .replaceAll('=', '_');
  const backwards = Object.fromEntries(Object.entries(fields).reverse());
  const { Api } = createRequire(new URL('../../../signer/package.json', import.meta.url))('tls-sig-api-v2');

  it.each([
    ['by the official library', new Api(sdkAppId, secretKey).genSig(admin, 600)],
    ['in stored blocks', pack(JSON.stringify(fields), constants.Z_NO_COMPRESSION)],
    ['compressed fast', pack(JSON.stringify(fields), constants.Z_BEST_SPEED)],
    ['compressed well', pack(JSON.stringify(fields), constants.Z_BEST_COMPRESSION)],
    ['with its keys in another order', pack(JSON.stringify(backwards), constants.Z_DEFAULT_COMPRESSION)],
    [
      'with spaces in its JSON',
      pack(`${JSON.stringify(fields, null, 2)}\n`, constants.Z_DEFAULT_COMPRESSION),
    ],
  ])('%s', async (_, usersig) => {
    expect(await answer(`/v4/${operation}?${query({ usersig })}`)).toEqual(accepted);
  });
});

describe('a request is refused', () => {
  const { identifier, ...app } = claims;
  const old = Date.now() - 3600_000;

  it.each([
    [60009, 'another service', `/v4/some_svc/get_group_ban_member?${query()}`],
    [60009, 'a service that begins like one', `/v4/group_open_http_svc2/get_group_ban_member?${query()}`],
    [60009, 'no service', `/v4/?${query()}`],
    [60009, 'no path', `/?${query()}`],
    [60009, 'no version', `/${operation}?${query()}`],
    [60009, 'another version', `/v5/${operation}?${query()}`],
    [10003, 'another command', `/v4/group_open_http_svc/modify_user_info?${query()}`],
    [10003, 'no command', `/v4/group_open_http_svc/?${query()}`],
    [10003, 'a command in capitals', `/v4/${operation.replace('get', 'GET')}?${query()}`],
    [60012, 'no query', `/v4/${operation}`],
    [60012, 'no sdkappid', `/v4/${operation}?${without('sdkappid')}`],
    [60012, 'an empty sdkappid', `/v4/${operation}?${query({ sdkappid: '' })}`],
    [60012, 'a name in capitals', `/v4/${operation}?${without('sdkappid')}&SdkAppId=${sdkAppId}`],
    [70020, 'another sdkappid', `/v4/${operation}?${query({ sdkappid: '1400000001' })}`],
    [70020, 'a sdkappid that is none', `/v4/${operation}?${query({ sdkappid: 'x' })}`],
    [60025, 'no identifier', `/v4/${operation}?${without('identifier')}`],
    [60025, 'no usersig', `/v4/${operation}?${without('usersig')}`],
    [60025, 'no contenttype', `/v4/${operation}?${without('contenttype')}`],
    [60025, 'another contenttype', `/v4/${operation}?${query({ contenttype: 'xml' })}`],
    [60025, 'a contenttype in capitals', `/v4/${operation}?${query({ contenttype: 'JSON' })}`],
    [70002, 'an empty usersig', `/v4/${operation}?${query({ usersig: '' })}`],
    [70003, 'a usersig that is none', `/v4/${operation}?${query({ usersig: 'nonsense' })}`],
    [70003, 'a usersig cut short', `/v4/${operation}?${query({ usersig: signed.usersig.slice(0, -20) })}`],
    [70014, 'a usersig of another app', sign({ ...claims, sdkAppId: 1 })],
    [70013, 'a usersig of another admin', sign({ ...app, identifier: 'root' })],
    [70001, 'an expired usersig', sign({ ...claims, now: old })],
    [70009, 'a usersig by another key', sign({ ...claims, secretKey: 'another' })],
    [
      60010,
      'somebody who is no admin',
      `/v4/${operation}?${query({ identifier: 'bob', usersig: signUserSig({ ...app, identifier: 'bob' }) })}`,
    ],
  ])('with %i: %s', async (code, _, path) => {
    expect(await answer(path)).toEqual(refused(code));
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('with 60002: %s', async (method) => {
    const body = method === 'GET' ? null : '{}';
    expect(await answer(`/v4/${operation}?${query()}`, undefined, { method, body })).toEqual(refused(60002));
  });

  it('for the first thing that is wrong: method, path, query, UserSig, admin, body', async () => {
    const path = `/v4/${operation}?`;
    const bob = { identifier: 'bob', usersig: signUserSig({ ...app, identifier: 'bob' }) };
    expect(await answer('/v4/x/y', 'x', { method: 'PUT' })).toEqual(refused(60002));
    expect(await answer('/v4/x/y', 'x')).toEqual(refused(60009));
    expect(await answer(path, 'x')).toEqual(refused(60012));
    expect(await answer(path + query({ contenttype: '', usersig: '' }), 'x')).toEqual(refused(60025));
    expect(await answer(path + query({ identifier: 'bob' }), 'x')).toEqual(refused(70013));
    expect(await answer(path + query(bob), 'x')).toEqual(refused(60010));
    expect(await answer(path + query(), 'x')).toEqual(refused(60003));
  });

  function sign(all: typeof claims & { now?: number }) {
    return `/v4/${operation}?${query({ usersig: signUserSig(all) })}`;
  }
});

describe('verify', () => {
  const ask = async (verify: (query: SignedQuery) => number | Promise<number>) => {
    const emulator = createEmulator({
      sdkAppId,
      admins: [admin],
      groups: [{ GroupId, Type: 'Public' }],
      verify,
    });
    const init = { method: 'POST', body: JSON.stringify({ GroupId }) };
    const response = await emulator.fetch(`https://h/v4/${operation}?${query()}`, init);
    return response.json();
  };

  it('is given the query, decoded', async () => {
    const seen: SignedQuery[] = [];
    await ask((query) => seen.push(query) - 1);
    expect(seen).toEqual([{ sdkappid: signed.sdkappid, identifier: admin, usersig: signed.usersig }]);
  });

  it('says which code to refuse with, at once or later', async () => {
    expect(await ask(() => 70052)).toEqual(refused(70052));
    expect(await ask(async () => 70050)).toEqual(refused(70050));
    expect(await ask(async () => 0)).toEqual(accepted);
  });

  it('accepts any UserSig by default, but an empty one', async () => {
    const emulator = createEmulator({ sdkAppId, groups: [{ GroupId, Type: 'Public' }] });
    const codes = [];
    for (const usersig of ['any', '']) {
      const search = query({ identifier: 'administrator', usersig });
      const init = { method: 'POST', body: JSON.stringify({ GroupId }) };
      const response = await emulator.fetch(`https://h/v4/${operation}?${search}`, init);
      codes.push((await response.json()).ErrorCode);
    }
    expect(codes).toEqual([0, 70002]);
  });
});

describe('a body is refused', () => {
  const ban = 'group_open_http_svc/ban_group_member';
  const unban = 'group_open_http_svc/unban_group_member';
  const mark = 'group_open_avchatroom_http_svc/modify_user_info';
  const room = `"GroupId":"${GroupId}"`;
  const members = (...list: string[]) => `{${room},"CommandType":1,"MemberList":[${list}]}`;
  const many = (count: number, entry = (name: string) => `"${name}"`) =>
    Array.from({ length: count }, (_, index) => entry(`u${index}`));

  it.each([
    [60003, 'nothing', operation, ''],
    [60003, 'text', operation, 'GroupId=x'],
    [60003, 'a trailing comma', operation, `{${room},}`],
    [60003, 'a trailing comma in a list', mark, members('{"Member_Account":"teacher","Marks":[1000]},')],
    [60003, 'a comment', operation, `{${room}, // Group ID\n"Limit":20}`],
    [60003, 'single quotes', operation, "{'GroupId':'@TGS#live'}"],
    [60003, 'half of it', operation, `{${room}`],
    [60003, 'null', operation, 'null'],
    [60003, 'a list', operation, `[{${room}}]`],
    [60003, 'a string', operation, '"{}"'],
    [60003, 'a number', operation, '1'],
    [10004, 'an empty object', operation, '{}'],
    [10004, 'an unknown field', operation, `{${room},"Foo":1}`],
    [10004, 'an unknown field without a name', operation, `{${room},"":[1]}`],
    [10004, 'a field of Object', operation, `{${room},"constructor":1}`],
    [10004, 'a field in capitals', operation, `{"GROUPID":"${GroupId}"}`],
    [10004, 'a GroupId that is a number', operation, '{"GroupId":1}'],
    [10004, 'an empty GroupId', operation, '{"GroupId":""}'],
    [10004, 'Limit 0', operation, `{${room},"Limit":0}`],
    [10004, 'Limit 101', operation, `{${room},"Limit":101}`],
    [10004, 'Limit 1.5', operation, `{${room},"Limit":1.5}`],
    [10004, 'Limit "20"', operation, `{${room},"Limit":"20"}`],
    [10004, 'Limit null', operation, `{${room},"Limit":null}`],
    [10004, 'Offset -1', operation, `{${room},"Offset":-1}`],
    [10004, 'no Duration', ban, `{${room},"Members_Account":["a"]}`],
    [10004, 'Duration -1', ban, `{${room},"Members_Account":["a"],"Duration":-1}`],
    [10004, 'Duration 2^32', ban, `{${room},"Members_Account":["a"],"Duration":4294967296}`],
    [10004, 'nobody to ban', ban, `{${room},"Members_Account":[],"Duration":1}`],
    [10004, 'no list of whom to ban', ban, `{${room},"Duration":1}`],
    [10004, 'one account in place of a list', ban, `{${room},"Members_Account":"a","Duration":1}`],
    [10004, 'an account of 33 bytes', ban, `{${room},"Members_Account":["${'a'.repeat(33)}"],"Duration":1}`],
    [10004, 'an account that is null', ban, `{${room},"Members_Account":[null],"Duration":1}`],
    [
      10004,
      'a Description too long',
      ban,
      `{${room},"Members_Account":["a"],"Duration":1,"Description":"${'é'.repeat(501)}"}`,
    ],
    [10004, 'a field of ban in unban', unban, `{${room},"Members_Account":["a"],"Duration":1}`],
    [10004, 'nobody to mark', mark, members()],
    [10004, 'CommandType 3', mark, members('{"Member_Account":"a","Marks":[1000]}').replace(':1,', ':3,')],
    [
      10004,
      'CommandType "1"',
      mark,
      members('{"Member_Account":"a","Marks":[1000]}').replace(':1,', ':"1",'),
    ],
    [10004, 'mark 999', mark, members('{"Member_Account":"teacher","Marks":[999]}')],
    [10004, 'mark 501', mark, members('{"Member_Account":"teacher","Marks":[501]}')],
    [10004, 'mark 1000.5', mark, members('{"Member_Account":"teacher","Marks":[1000.5]}')],
    [10004, 'mark "1000"', mark, members('{"Member_Account":"teacher","Marks":["1000"]}')],
    [10004, 'no marks', mark, members('{"Member_Account":"teacher","Marks":[]}')],
    [10004, 'a member without Marks', mark, members('{"Member_Account":"teacher"}')],
    [
      10004,
      'a member with an unknown field',
      mark,
      members('{"Member_Account":"teacher","Marks":[1000],"X":1}'),
    ],
    [
      10004,
      'a member twice',
      mark,
      members(...['1000', '1001'].map((m) => `{"Member_Account":"teacher","Marks":[${m}]}`)),
    ],
    [10005, '21 accounts to ban', ban, `{${room},"Members_Account":[${many(21)}],"Duration":1}`],
    [10005, '21 accounts to unban', unban, `{${room},"Members_Account":[${many(21)}]}`],
    [10005, '501 members', mark, members(...many(501, (u) => `{"Member_Account":"${u}","Marks":[1000]}`))],
    [60015, 'a number to ban', ban, `{${room},"Members_Account":["a",1],"Duration":1}`],
    [60015, 'a number to mark', mark, members('{"Member_Account":1,"Marks":[1000]}')],
    [10010, 'another group', operation, '{"GroupId":"@TGS#other"}'],
    [10010, 'another group to ban from', ban, '{"GroupId":"x","Members_Account":["a"],"Duration":1}'],
    [10010, 'another group to unban from', unban, '{"GroupId":"x","Members_Account":["a"]}'],
    [
      10010,
      'another group to mark in',
      mark,
      members('{"Member_Account":"a","Marks":[1000]}').replace(GroupId, 'x'),
    ],
  ])('with %i: %s', async (code, _, operation, body) => {
    expect(await answer(`/v4/${operation}?${query()}`, body)).toEqual(refused(code));
  });

  it('and says which field is wrong, without its value', async () => {
    const { ErrorInfo } = await answer(`/v4/${operation}?${query()}`, `{${room},"Limit":4711}`);
    expect(ErrorInfo).toContain('Limit');
    expect(ErrorInfo).not.toContain('4711');
  });

  it.each([
    ['20 accounts to ban', ban, `{${room},"Members_Account":[${many(20)}],"Duration":4294967295}`],
    ['20 accounts to unban', unban, `{${room},"Members_Account":[${many(20)}]}`],
    ['500 members', mark, members(...many(500, (u) => `{"Member_Account":"${u}","Marks":[500]}`))],
  ])('but not %s', async (_, operation, body) => {
    expect(await answer(`/v4/${operation}?${query()}`, body)).toMatchObject({ ErrorCode: 0 });
  });
});
