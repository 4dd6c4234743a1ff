import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, collect, ok } from '../../test/support/fakes.ts';
import type { Client } from '../index.ts';
import { conversations } from './conversation/index.ts';
import { follows } from './follow/index.ts';
import { allGroups, bannedMembers, groupMembers, joinedGroups, liveMembers } from './group/index.ts';
import { groupHistory, groupMsgExtensions, groupMsgReaders } from './group-message/index.ts';
import { messageExtensions, roamingMessages } from './message/index.ts';
import { keywordLists, keywords, localKeywords } from './moderation/index.ts';
import { subscribers } from './official-account/index.ts';
import { blockedUsers, friends } from './relation/index.ts';
import { permissionGroupMembers, permissionGroups } from './topic/index.ts';

type Read = (client: Client, input: never) => AsyncIterable<unknown>;

const GROUP = { GroupId: 'club' };
const TIMES = { NextTimestamp: 0, TotalMemberNum: 1 };
const LAST = { CompleteFlag: 1 };

/** Iterators, the list that they read, and what ends it. */
const ITERATORS: readonly (readonly [name: string, read: Read, input: object, list: string, end: object])[] =
  [
    ['allGroups', allGroups, {}, 'GroupIdList', { Next: 0, TotalCount: 1 }],
    ['bannedMembers', bannedMembers, GROUP, 'BannedAccountList', { NextOffset: 0 }],
    ['blockedUsers', blockedUsers, { From_Account: 'ann' }, 'BlackListItem', { StartIndex: 0 }],
    ['conversations', conversations, { From_Account: 'ann' }, 'SessionItem', LAST],
    ['follows', follows, { From_Account: 'ann', FollowType: 1 }, 'FollowItem', { NextCursor: '' }],
    ['friends', friends, { From_Account: 'ann' }, 'UserDataItem', LAST],
    ['groupMembers', groupMembers, GROUP, 'MemberList', { MemberNum: 1 }],
    ['groupMsgExtensions', groupMsgExtensions, { ...GROUP, MsgSeq: 1 }, 'ExtensionList', LAST],
    ['joinedGroups', joinedGroups, { Member_Account: 'ann' }, 'GroupIdList', { TotalCount: 1 }],
    ['keywords', keywords, { LibID: 'a' }, 'Infos', { TotalCount: 1 }],
    ['keywordLists', keywordLists, {}, 'Infos', { TotalCount: 1 }],
    ['liveMembers', liveMembers, GROUP, 'MemberList', TIMES],
    ['localKeywords', localKeywords, {}, 'LocalAuditWords', { TotalCount: 1, TotalRegCount: 0 }],
    [
      'messageExtensions',
      messageExtensions,
      { From_Account: 'ann', To_Account: 'ben', MsgKey: '1_1_1' },
      'ExtensionList',
      LAST,
    ],
    ['permissionGroups', permissionGroups, { GroupId: '@TGS#_a' }, 'PermissionGroupInfoList', { Next: '' }],
    [
      'permissionGroupMembers',
      permissionGroupMembers,
      { GroupId: '@TGS#_a', PermissionGroupId: '@PMG#_a' },
      'MemberList',
      { Next: '' },
    ],
    [
      'roamingMessages',
      roamingMessages,
      { Operator_Account: 'ann', Peer_Account: 'ben' },
      'MsgList',
      { Complete: 1 },
    ],
    ['subscribers', subscribers, { Official_Account: '@TOA#_a' }, 'SubscriberList', { Next: '' }],
  ];

describe.each(ITERATORS)('%s', (_, read, input, list, end) => {
  it('yields a row that is null as the service gave it', async () => {
    const client = clientWith(answers(ok({ [list]: [null], ...end })), { responses: 'report' });
    expect(await collect(read(client, input as never))).toEqual([null]);
  });

  it('takes null for an input without fields, or says what is wrong with it', async () => {
    const reading = collect(read(clientWith(answers(ok({ [list]: [], ...end }))), null as never));
    const outcome = await reading.catch((error: { issues?: unknown }) => error.issues);
    expect(outcome).toBeInstanceOf(Array);
  });
});

it('groupMsgReaders passes over rows that are null', async () => {
  const answer = ok({ ReadList: [null, { Read_Account: 'ann' }], IsFinish: 1 });
  const client = clientWith(answers(answer), { responses: 'report' });
  expect(await collect(groupMsgReaders(client, { ...GROUP, MsgSeq: 1 }))).toEqual(['ann']);
});

describe('groupHistory', () => {
  const row = (MsgSeq: number) => ({ MsgSeq, IsPlaceMsg: 0, MsgBody: [] });
  const reporting = (...rows: unknown[]) =>
    clientWith(answers(ok({ RspMsgList: rows })), { responses: 'report' });

  it('passes over a row that is null, and says that nothing tells where to go on', async () => {
    const all = groupHistory(reporting(row(9), null), GROUP);
    expect((await all.next()).value).toEqual(row(9));
    expect(await caught(all.next())).toMatchObject({ code: 'response.no-progress', resume: GROUP });
  });

  it('ends between two messages of a page when it is aborted', async () => {
    const leaving = new AbortController();
    const all = groupHistory(reporting(row(2), row(1)), GROUP, { signal: leaving.signal });
    expect((await all.next()).value).toEqual(row(2));
    leaving.abort('enough');
    expect(await caught(all.next())).toBe('enough');
  });

  it('says what is wrong with an input that is null', async () => {
    const error = await caught(groupHistory(reporting(), null as never).next());
    expect(error.issues).toBeInstanceOf(Array);
  });
});
