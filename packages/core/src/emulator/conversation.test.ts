import { batch, call, items } from '@tim-rest/core';
import {
  type Contact,
  ContactType,
  conversations,
  createContactGroup,
  delContactGroup,
  deleteRecentContact,
  getC2cUnreadMsgNum,
  getContactGroup,
  getRecentContactList,
  labelledContacts,
  markContact,
  StandardMark,
  searchContactGroup,
  setUnreadMsgNum,
  updateContactGroup,
} from '@tim-rest/core/conversation';
import {
  destroyGroup,
  getSpecifiedGroupMemberInfo,
  importGroup,
  importGroupMember,
} from '@tim-rest/core/group';
import { groupMsgRecall, importGroupMsg, sendGroupMsg } from '@tim-rest/core/group-message';
import { roamingMessages, sendMsg, textElem } from '@tim-rest/core/message';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../test/support/client-of.ts';
import { caught, collect, range } from '../../test/support/fakes.ts';
import { createEmulator, type EmulatorOptions } from './index.ts';

const START = Date.UTC(2026, 10, 20, 4, 0, 0);
const NOW = START / 1000;
const From_Account = 'ann';
const MsgBody = [textElem('hello')];
const user = (To_Account: string): Contact => ({ Type: ContactType.User, To_Account });
const club: Contact = { Type: ContactType.Group, ToGroupId: 'club' };

function open(options: Partial<EmulatorOptions> = {}) {
  const clock = { now: START };
  const members = ['ann', 'ben'].map((account) => ({ Member_Account: account }));
  const emulator = createEmulator({
    sdkAppId: 1400000000,
    accounts: ['ann', 'ben', 'cat'],
    groups: [
      { GroupId: 'club', Type: 'Public', Owner_Account: 'ben', members },
      { GroupId: 'room', Type: 'ChatRoom', members },
    ],
    now: () => clock.now,
    ...options,
  });
  const client = clientOf(emulator);
  const say = async (from: string, To_Account: string, more: object = {}) => {
    clock.now += 1000;
    await call(client, sendMsg, { From_Account: from, To_Account, MsgBody, ...more });
  };
  const sayInClub = async () => {
    clock.now += 1000;
    await call(client, sendGroupMsg, {
      GroupId: 'club',
      From_Account: 'ben',
      MsgBody,
      Random: clock.now % 2 ** 32,
    });
  };
  const list = async (account = From_Account) =>
    (await collect(conversations(client, { From_Account: account }))).map(
      ({ To_Account, GroupId }) => To_Account ?? GroupId,
    );
  const fill = (GroupName: string, ...ContactItem: Contact[]) =>
    call(client, createContactGroup, { From_Account, GroupContactItem: [{ GroupName, ContactItem }] });
  return { clock, client, emulator, say, sayInClub, list, fill };
}

describe('the list of conversations', () => {
  it('has users and groups, the newest first, until one is deleted', async () => {
    const { client, say, sayInClub, list } = open({ maxPage: 1 });
    await say('ben', 'ann');
    await sayInClub();
    await say('ann', 'cat');
    expect(await list()).toEqual(['cat', 'club', 'ben']);
    expect(await list('ben')).toEqual(['club', 'ann']);
    await call(client, deleteRecentContact, { From_Account, Type: 1, To_Account: 'ben' });
    await call(client, deleteRecentContact, { From_Account, Type: 2, ToGroupid: 'club' });
    expect(await list()).toEqual(['cat']);
    expect(await list('ben')).toEqual(['club', 'ann']);
    await say('ben', 'ann');
    expect(await list()).toEqual(['ben', 'cat']);
    await sayInClub();
    expect(await list()).toEqual(['club', 'ben', 'cat']);
  });

  it('has a group where members have written, but for what is said to be aside', async () => {
    const { client, list } = open();
    const old = { GroupId: 'old', From_Account: 'ann', SendTime: NOW - 9, MsgBody };
    await call(client, importGroup, { Type: 'Public', GroupId: 'old', Name: 'Old', CreateTime: NOW - 10 });
    await call(client, importGroupMember, {
      GroupId: 'old',
      MemberList: [{ Member_Account: 'ann', JoinTime: NOW - 10 }],
    });
    const { GroupId, ...first } = old;
    await call(client, importGroupMsg, { GroupId, MsgList: [first] });
    expect(await list()).toEqual([]);
    await call(client, importGroupMsg, {
      GroupId,
      RecentContactFlag: 1,
      MsgList: [{ ...first, SendTime: NOW - 8 }],
    });
    expect(await list()).toEqual(['old']);
    await call(client, sendGroupMsg, { GroupId: 'club', MsgBody, SendMsgControl: ['NoLastMsg'] });
    expect(await list()).toEqual(['old']);
    const { MsgSeq } = await call(client, sendGroupMsg, { GroupId: 'club', MsgBody });
    expect(await list()).toEqual(['club', 'old']);
    // What was recalled was said; a group that is gone is no conversation.
    await call(client, groupMsgRecall, { GroupId: 'club', MsgSeqList: [{ MsgSeq }] });
    expect(await list()).toEqual(['club', 'old']);
    await call(client, destroyGroup, { GroupId: 'club' });
    expect(await list()).toEqual(['old']);
  });

  it('loses the history of one side where that is cleared', async () => {
    const { client, say } = open();
    await say('ben', 'ann');
    const historyOf = (Operator_Account: string, Peer_Account: string) =>
      collect(roamingMessages(client, { Operator_Account, Peer_Account, MaxTime: NOW + 60 }));
    const conversation = { From_Account, Type: 1, To_Account: 'ben' } as const;
    await call(client, deleteRecentContact, conversation);
    expect(await historyOf('ann', 'ben')).toHaveLength(1);
    await call(client, deleteRecentContact, { ...conversation, ClearRamble: 1 });
    expect(await historyOf('ann', 'ben')).toHaveLength(0);
    expect(await historyOf('ben', 'ann')).toHaveLength(1);
  });

  it('does not change by a message that is said aside', async () => {
    const { say, list } = open();
    await say('ben', 'ann', { SendMsgControl: ['NoLastMsg'] });
    expect(await list()).toEqual([]);
  });

  it('begins with 0 and ends with numbers that are not', async () => {
    const { client, say, emulator } = open();
    await say('ben', 'ann');
    const { CompleteFlag, TopTimeStamp, SessionItem } = await call(client, getRecentContactList, {
      From_Account,
    });
    expect([CompleteFlag, TopTimeStamp]).toEqual([1, NOW + 1]);
    expect(SessionItem).toEqual([{ Type: 1, To_Account: 'ben', MsgTime: NOW + 1, TopFlag: 0 }]);
    const zero = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0 };
    expect(emulator.requests.at(-1)?.body).toEqual({ From_Account, ...zero, AssistFlags: 7 });
  });
});

describe('unread messages', () => {
  it('are counted in all, or by sender, who may not be there', async () => {
    const { client, say } = open();
    await say('ben', 'ann');
    await say('ben', 'ann');
    await say('cat', 'ann');
    const all = await call(client, getC2cUnreadMsgNum, { To_Account: 'ann' });
    expect(all).toMatchObject({ AllC2CUnreadMsgNum: 3 });
    expect(all).not.toHaveProperty('C2CUnreadMsgNumList');
    const Peer_Account = ['ben', 'nobody', 'cat'];
    const each = await call(client, getC2cUnreadMsgNum, { To_Account: 'ann', Peer_Account });
    expect(each).not.toHaveProperty('AllC2CUnreadMsgNum');
    expect(each.C2CUnreadMsgNumList?.map(({ C2CUnreadMsgNum }) => C2CUnreadMsgNum)).toEqual([2, 1]);
    expect(each.ErrorList).toEqual([{ Peer_Account: 'nobody', ErrorCode: 70107 }]);
    const { failed } = await batch(client, getC2cUnreadMsgNum, { To_Account: 'ann', Peer_Account });
    expect(failed.map(({ input }) => input.Peer_Account)).toEqual([['nobody']]);
    expect(await caught(call(client, getC2cUnreadMsgNum, { To_Account: 'nobody' }))).toMatchObject({
      errorCode: 90003,
    });
  });

  it('are set in a group, at most as many as there are, and not in a room', async () => {
    const { client, sayInClub } = open();
    for (const _ of range(5)) await sayInClub();
    const read = async (UnreadMsgNum: number) => {
      const member = { GroupId: 'club', Member_Account: 'ann' };
      await call(client, setUnreadMsgNum, { ...member, UnreadMsgNum });
      const { MemberList } = await call(client, getSpecifiedGroupMemberInfo, {
        GroupId: 'club',
        Member_List_Account: ['ann'],
      });
      return MemberList[0]?.MsgSeq;
    };
    expect([await read(2), await read(7), await read(0)]).toEqual([3, 0, 5]);
    const cat = { GroupId: 'club', Member_Account: 'cat', UnreadMsgNum: 1 };
    expect(await caught(call(client, setUnreadMsgNum, cat))).toMatchObject({ errorCode: 10004 });
    expect(await call(client, setUnreadMsgNum, { ...cat, GroupId: 'room' })).toMatchObject({ ErrorCode: 0 });
  });
});

describe('groups of conversations', () => {
  it('are made, filled, renamed, emptied and deleted', async () => {
    const { client, fill } = open();
    const made = await fill('Work', user('ben'), user('nobody'), club);
    const [{ GroupItem, ResultItem } = { GroupItem: null, ResultItem: [] }] = made.GroupResultItem;
    expect(GroupItem).toEqual({ GroupName: 'Work', GroupId: 1 });
    expect(ResultItem.map(({ ResultCode }) => ResultCode)).toEqual([0, 50001, 0]);
    const change = (UpdateGroup: object) =>
      call(client, updateContactGroup, {
        From_Account,
        UpdateType: 1,
        UpdateGroup: { OldGroupName: 'Work', ...UpdateGroup } as never,
      });
    const named = await change({ UpdateGroupType: 1, NewGroupName: 'Office' });
    expect(named.UpdateGroupResult).toMatchObject({ GroupName: 'Office', OldGroupName: 'Work', GroupId: 1 });
    const again = await caught(change({ UpdateGroupType: 1, NewGroupName: 'Office' }));
    expect(again).toMatchObject({ errorCode: 51009 });
    const { UpdateGroupResult } = await change({
      UpdateGroupType: 2,
      OldGroupName: 'Office',
      ContactUpdateItem: [
        { ContactOptType: 1, ContactItem: user('cat') },
        { ContactOptType: 2, ContactItem: club },
        { ContactOptType: 1, ContactItem: { Type: 2, ToGroupId: 'gone' } },
        { ContactOptType: 1, ContactItem: { Type: 2 } },
      ],
    });
    expect(UpdateGroupResult?.ContactResultItem?.map(({ ResultCode }) => ResultCode)).toEqual([
      0, 0, 51007, 50002,
    ]);
    const inside = async () =>
      (await collect(labelledContacts(client, { From_Account }))).map(({ To_Account }) => To_Account);
    expect(await inside()).toEqual(['ben', 'cat']);
    const gone = await call(client, delContactGroup, { From_Account, GroupName: ['Office'] });
    expect(gone.GroupItem).toEqual([{ GroupName: 'Office', GroupId: 1 }]);
    expect(await inside()).toEqual([]);
  });

  it.each([
    ['a name that is missing', { UpdateGroupType: 1 }, 50002],
    ['a name that is taken', { UpdateGroupType: 1, NewGroupName: 'Home' }, 50002],
    ['conversations that are missing', { UpdateGroupType: 2 }, 50002],
    ['a group that is not there', { UpdateGroupType: 2, OldGroupName: 'Gone' }, 51009],
  ])('are not changed for %s', async (_, change, errorCode) => {
    const { client, fill } = open();
    await fill('Work', user('ben'));
    await fill('Home', user('ben'));
    const UpdateGroup = { OldGroupName: 'Work', ...change } as never;
    const failing = call(client, updateContactGroup, { From_Account, UpdateType: 1, UpdateGroup });
    expect(await caught(failing)).toMatchObject({ errorCode });
  });

  it('are 20 at most, each with a name of its own, of a user who is there', async () => {
    const { client, fill } = open();
    for (const n of range(20)) await fill(`group${n}`, user('ben'));
    expect(await caught(fill('one more', user('ben')))).toMatchObject({ errorCode: 51010 });
    expect(await caught(fill('group7', user('ben')))).toMatchObject({ errorCode: 50002 });
    const nobody = call(client, getContactGroup, { From_Account: 'nobody' });
    expect(await caught(nobody)).toMatchObject({
      errorCode: 50001,
      errorInfo: 'From_Account does not exist',
    });
  });
});

describe('marks of conversations', () => {
  it('are set and cleared by number, beside one of the app', async () => {
    const { client } = open({ maxPage: 1 });
    const mark = (more: object) => batch(client, markContact, { From_Account, MarkItem: [more as never] });
    const one = { OptType: 3, ContactItem: user('ben') };
    await mark({ ...one, SetMark: [StandardMark.Star, StandardMark.Hidden], CustomMark: 'vip' });
    await mark({ OptType: 2, ContactItem: club, SetMark: [33], CustomMark: 'team' });
    const found = await call(client, searchContactGroup, {
      From_Account,
      ContactItem: [user('ben'), user('cat'), club],
    });
    expect(found.ContactResultItem).toEqual([
      { ...user('ben'), StandardMark: '1001', CustomMark: 'vip', ContactGroupId: [], Timestamp: NOW },
      { ...club, StandardMark: '', CustomMark: 'team', ContactGroupId: [], Timestamp: NOW },
    ]);
    await mark({ ...one, OptType: 1, ClearMark: [StandardMark.Star] });
    expect(await collect(items(client, getContactGroup, { From_Account }))).toMatchObject([
      { To_Account: 'ben', StandardMark: '0001', CustomMark: 'vip' },
      { ToGroupId: 'club' },
    ]);
    await mark({ ...one, ClearMark: [StandardMark.Hidden] });
    expect(await collect(labelledContacts(client, { From_Account }))).toHaveLength(1);
  });
});

it('refuses to delete a conversation with nobody', async () => {
  const { client } = open();
  const failing = call(client, deleteRecentContact, { From_Account, Type: 2, To_Account: 'ben' });
  expect(await caught(failing)).toMatchObject({ errorCode: 50002 });
});
