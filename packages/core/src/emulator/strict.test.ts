import { describe, expect, it } from 'vitest';
import { createEmulator } from './index.ts';

const GroupId = '@TGS#live';
const LIST = 'group_open_http_svc/get_group_ban_member';
const BAN = 'group_open_http_svc/ban_group_member';
const MARK = 'group_open_avchatroom_http_svc/modify_user_info';
const SHOUT = 'group_open_http_svc/send_broadcast_msg';
const hello = { MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } };
const teacher = { Member_Account: 'teacher', Marks: [1000] };

function open(strict?: boolean) {
  const emulator = createEmulator({
    sdkAppId: 1,
    groups: [{ GroupId, Type: 'AVChatRoom', online: ['teacher'] }],
    strict,
  });
  const query = 'sdkappid=1&identifier=administrator&usersig=x&contenttype=json';
  const ask = async (operation: string, body: string) =>
    (await emulator.fetch(`https://h/v4/${operation}?${query}`, { method: 'POST', body })).json();
  return { emulator, ask };
}

describe.each([
  ['a field that nobody knows', LIST, { GroupId, Foo: 1 }, 'Foo'],
  ['one without a name', LIST, { GroupId, '': [1] }, ''],
  ['one of all objects', LIST, { GroupId, constructor: 1 }, 'constructor'],
  ['one of another command', LIST, { GroupId, Duration: 1 }, 'Duration'],
  ['one in an entry of a list', MARK, { GroupId, CommandType: 1, MemberList: [{ ...teacher, X: 1 }] }, 'X'],
  ['one in an element', SHOUT, { Random: 1, MsgBody: [{ ...hello, X: 1 }] }, 'X'],
  [
    'one of the content of another element',
    SHOUT,
    { Random: 1, MsgBody: [{ ...hello, MsgContent: { Text: 'hello', Index: 1 } }] },
    'Index',
  ],
])('%s', (_, operation, body, name) => {
  it.each([undefined, false])('is ignored: strict %s', async (strict) => {
    const { emulator, ask } = open(strict);
    expect(await ask(operation, JSON.stringify(body))).toMatchObject({ ActionStatus: 'OK', ErrorCode: 0 });
    expect(emulator.requests).toMatchObject([{ body }]);
  });

  it('is refused by name, with strict', async () => {
    const { ErrorCode, ErrorInfo } = await open(true).ask(operation, JSON.stringify(body));
    expect(ErrorCode).toBe(10004);
    expect(ErrorInfo).toContain(`${name}: expected no such field`.replace(/^: /, ''));
  });
});

describe.each([
  ['null in place of a field that is left out', LIST, { GroupId, Limit: null }, 'Limit'],
  [
    'an empty list of receivers, which are all then',
    'group_open_http_svc/send_group_system_notification',
    { GroupId, Content: 'hello', ToMembers_Account: [] },
    'ToMembers_Account',
  ],
])('%s', (_, operation, body, name) => {
  it('is taken', async () => {
    expect(await open().ask(operation, JSON.stringify(body))).toMatchObject({ ErrorCode: 0 });
  });

  it('is refused, with strict', async () => {
    const { ErrorCode, ErrorInfo } = await open(true).ask(operation, JSON.stringify(body));
    expect(ErrorCode).toBe(10004);
    expect(ErrorInfo).toContain(`${name}: expected`);
  });
});

it('ignores a field that would be a prototype', async () => {
  const body = `{"__proto__":{"Limit":"x"},"GroupId":"${GroupId}"}`;
  expect(await open().ask(LIST, body)).toMatchObject({ ErrorCode: 0 });
});

describe.each([false, true])('strict %s', (strict) => {
  it.each([
    ['Members_Account', 'by the name of its sisters', { GroupId, Member_Account: ['a'], Duration: 1 }],
    ['Duration', 'by another name', { GroupId, Members_Account: ['a'], ShutUpTime: 1 }],
    ['Duration', 'in small letters', { GroupId, Members_Account: ['a'], duration: 1 }],
    ['GroupId', 'in capitals', { GROUPID: GroupId, Members_Account: ['a'], Duration: 1 }],
  ])('refuses %s %s as a field that is missing', async (name, _, body) => {
    const { emulator, ask } = open(strict);
    const { ErrorCode, ErrorInfo } = await ask(BAN, JSON.stringify(body));
    expect(ErrorCode).toBe(10004);
    expect(ErrorInfo).toContain(`${name}: expected a value`);
    expect(emulator.group(GroupId)?.banned).toEqual([]);
  });

  it.each([
    ['Limit', 'a wrong type', LIST, { GroupId, Limit: '20' }],
    ['Limit', 'more than its limit', LIST, { GroupId, Limit: 101 }],
    [
      'MemberList[0].Marks',
      'an absence in an entry',
      MARK,
      { GroupId, CommandType: 1, MemberList: [{ Member_Account: 'a' }] },
    ],
  ])('refuses %s for %s', async (name, _, operation, body) => {
    const { ErrorCode, ErrorInfo } = await open(strict).ask(operation, JSON.stringify(body));
    expect(ErrorCode).toBe(10004);
    expect(ErrorInfo).toContain(`${name}: expected`);
  });
});
