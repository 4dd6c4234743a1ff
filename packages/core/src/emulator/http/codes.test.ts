import { expect, it } from 'vitest';
import { range } from '../../../test/support/fakes.ts';
import { createEmulator } from '../index.ts';

const QUERY = 'sdkappid=1&identifier=administrator&usersig=x&contenttype=json';
const long = (bytes: number) => 'x'.repeat(bytes);
const GroupId = 'club';
const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];
const OfflinePushInfo = { Title: 'hello' };
const profile = (Tag: string, Value?: unknown) => ({ From_Account: 'ann', ProfileItem: [{ Tag, Value }] });
const mark = { ContactItem: { Type: 1, To_Account: 'ben' }, OptType: 2, CustomMark: 'x' };
const From_Account = 'ann';
const push = (Condition: object) => ({ MsgRandom: 1, OfflinePushInfo, Condition });
const message = { From_Account, To_Account: 'ben', MsgRandom: 1, MsgSeq: 1, MsgBody };

/** Faults that have a code of their own on the pages, beside one of the others of their command. */
it.each<[number, string, object]>([
  [10045, 'group_open_http_svc/set_group_attr', { GroupId, GroupAttr: [{ key: long(33), value: '' }] }],
  [10046, 'group_open_http_svc/modify_group_attr', { GroupId, GroupAttr: [{ key: 'a', value: long(4001) }] }],
  [
    10047,
    'group_open_http_svc/set_group_attr',
    { GroupId, GroupAttr: range(17).map((n) => ({ key: `${n}`, value: '' })) },
  ],
  [10004, 'group_open_http_svc/set_group_attr', { GroupId, GroupAttr: [{ key: 7, value: '' }] }],
  [10045, 'group_open_http_svc/delete_group_attr', { GroupId, GroupAttr: [{ key: long(33) }] }],
  [
    10063,
    'group_open_http_svc/update_group_counter',
    { GroupId, Mode: 'Set', GroupCounter: range(21).map((n) => ({ Key: `${n}`, Value: n })) },
  ],
  [
    10005,
    'group_open_http_svc/create_group',
    { Type: 'Public', Name: 'a', MemberList: range(101).map((n) => ({ Member_Account: `${n}` })) },
  ],

  [40601, 'profile/portrait_set', profile('Tag_Profile_IM_Nick', long(501))],
  [40601, 'profile/portrait_set', profile('Tag_Profile_Custom_Team', long(501))],
  [40605, 'profile/portrait_set', profile('Tag_Profile_IM_Gender', 'x')],
  [40605, 'profile/portrait_set', profile('Tag_Profile_IM_Level', -1)],
  [40610, 'profile/portrait_set', profile('Tag_Profile_IM_Level', 'x')],
  [40610, 'profile/portrait_set', profile('Tag_Profile_IM_Nick', 7)],
  [40009, 'profile/portrait_set', profile('Tag_Other', 'x')],
  [40001, 'profile/portrait_set', profile('Tag_Profile_IM_Nick')],
  [40001, 'profile/portrait_set', { From_Account }],

  [90020, 'timpush/push', push({ TagsNot: [long(51)] })],
  [90022, 'all_member_push/im_push', { MsgRandom: 1, MsgBody, Condition: { TagsOr: ['a'], TagsAnd: ['a'] } }],
  [90026, 'all_member_push/im_push', { MsgRandom: 1, MsgBody, MsgLifeTime: 604_801 }],
  [90032, 'timpush/push', push({ TagsOr: range(11).map(String) })],
  [90032, 'timpush/add_tag', { UserTags: [{ To_Account: 'ann', Tags: range(11).map(String) }] }],
  [90032, 'all_member_push/im_add_tag', { UserTags: [{ To_Account: 'ann', Tags: range(11).map(String) }] }],
  [90033, 'timpush/push', push({ AttrsOr: ['Oslo'] })],
  [90033, 'timpush/set_attr', { UserAttrs: [{ To_Account: 'ann', Attrs: { city: long(51) } }] }],
  [90001, 'timpush/set_attr', { UserAttrs: [{ Attrs: { city: 'Oslo' } }] }],
  [90039, 'timpush/push', push({ TagsOr: ['a'], AttrsOr: { city: 'Oslo' } })],
  [90040, 'timpush/push', push({ TagsAnd: [''] })],
  [90005, 'timpush/push', { OfflinePushInfo, MsgRandom: 'x' }],
  [90007, 'all_member_push/im_push', { MsgRandom: 1, MsgBody: 'hello' }],
  [90002, 'all_member_push/im_push', { MsgRandom: 1, MsgBody: [{}] }],
  [
    90057,
    'timpush/batch',
    { From_Account, To_Account: ['ann'], MsgRandom: 1, OfflinePushInfo, DataId: long(65) },
  ],

  [90007, 'openim/sendmsg', { ...message, MsgBody: {} }],
  [90026, 'openim/sendmsg', { ...message, MsgLifeTime: 604_801 }],
  [90044, 'openim/sendmsg', { ...message, MsgLifeTime: 'x' }],
  [90031, 'openim/sendmsg', { ...message, SyncOtherMachine: 'x' }],
  [51006, 'recentcontact/mark_contact', { From_Account, MarkItem: range(101).map(() => mark) }],
  [51006, 'recentcontact/mark_contact', { From_Account, MarkItem: [] }],
  [
    51011,
    'recentcontact/create_contact_group',
    { From_Account, GroupContactItem: [{ GroupName: long(33), ContactItem: [mark.ContactItem] }] },
  ],
])('refuses with %i at %s', async (ErrorCode, operation, body) => {
  const { fetch } = createEmulator({ sdkAppId: 1, groups: [{ GroupId, Type: 'Public' }] });
  const init = { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(`https://h/v4/${operation}?${QUERY}`, init);
  expect(await answer.json()).toMatchObject({ ErrorCode });
});
