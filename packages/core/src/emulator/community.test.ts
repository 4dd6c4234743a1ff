import { batch, call } from '@tim-rest/core';
import {
  accountCheck,
  accountDelete,
  accountImport,
  multiAccountImport,
  queryOnlineStatus,
} from '@tim-rest/core/account';
import {
  createContactGroup,
  deleteRecentContact,
  labelledContacts,
  setUnreadMsgNum,
} from '@tim-rest/core/conversation';
import { FollowList, followAdd, followGetInfo, follows } from '@tim-rest/core/follow';
import {
  AdminCommand,
  addGroupMember,
  allGroups,
  banGroupMember,
  bannedMembers,
  changeGroupOwner,
  createGroup,
  destroyGroup,
  forbidSendMsg,
  getAdminList,
  getGroupMutedAccount,
  getOnlineMemberNum,
  importGroup,
  importGroupMember,
  modifyAdmin,
  modifyGroupBaseInfo,
  sendBroadcastMsg,
} from '@tim-rest/core/group';
import {
  getGroupAttr,
  getGroupCounter,
  setGroupAttr,
  updateGroupCounter,
} from '@tim-rest/core/group-attribute';
import {
  clearGroupMsg,
  getGroupMsgReceipt,
  groupMsgReaders,
  groupMsgRecall,
  groupMsgReceipt,
  importGroupHistory,
} from '@tim-rest/core/group-message';
import { adminMsgWithdraw, adminSetMsgRead, importMsg, textElem } from '@tim-rest/core/message';
import {
  addCloudAuditKeywords,
  contentModeration,
  GlobalMute,
  getNoSpeaking,
  keywordLists,
  setNoSpeaking,
} from '@tim-rest/core/moderation';
import {
  addSubscriber,
  createOfficialAccount,
  destroyOfficialAccount,
  officialAccountMsgs,
  sendOfficialAccountMsg,
  subscribers,
  subscriptions,
} from '@tim-rest/core/official-account';
import { FileStatus, forbidIllegalObject, getAppInfo, getCosSig } from '@tim-rest/core/operations';
import { portraitSet } from '@tim-rest/core/profile';
import {
  imAddTag,
  imGetTag,
  imSetAttr,
  imSetAttrName,
  timpushPush,
  timpushRevoke,
} from '@tim-rest/core/push';
import {
  blackListAdd,
  blockedUsers,
  friendAdd,
  friendFields,
  friendGetList,
  friendImport,
} from '@tim-rest/core/relation';
import { createRobot, deleteRobot, getAllRobots, sendRobotStreamMsg } from '@tim-rest/core/robot';
import {
  addPermissionGroupMember,
  addTopicPermissionGroup,
  createPermissionGroup,
  createTopic,
  destroyTopic,
  getTopicPermissionGroup,
  permissionGroupMembers,
  TopicPermission,
} from '@tim-rest/core/topic';
import { expect, it } from 'vitest';
import { type Community, openCommunity } from '../../test/support/community.ts';
import { codeOf, collect } from '../../test/support/fakes.ts';

const START = Date.UTC(2026, 10, 20, 4) / 1000;
const LONG_AGO = START - 365 * 86_400;
const people = ['lina', 'anna', 'ben', 'cleo', 'troll'];
const GARDEN = 'garden';
const GREEN = '@TGS#_green';
const ROSES = `${GREEN}@TOPIC#_roses`;
const PermissionGroupId = '@PMG#_keepers';
const LIVE = 'greenhouse';
const BOT = '@RBT#gardener';
const Official_Account = '@TOA#_almanac';
const AddSource = 'AddSource_Type_Web' as const;

const members = (...accounts: string[]) => accounts.map((Member_Account) => ({ Member_Account }));

it('a community of gardeners lives, from its import to its end', async () => {
  const town = openCommunity(START);
  await movesIn(town);
  await getsToKnowEachOther(town);
  await talks(town);
  await writesLetters(town);
  await branchesOut(town);
  await goesLive(town);
  await keepsOrder(town);
  await callsItsPeople(town);
  await printsAPaper(town);
  await getsHelp(town);
  await takesStock(town);
  await losesOne(town);
  await closesDown(town);
  expect(town.emulator.requests.length).toBeGreaterThan(100);
});

/** It comes from another chat: accounts, friends, a group, what was said in it, who is in it, and letters. */
async function movesIn({ client, nick, friendsOf, heard, readIn, written, ...town }: Community) {
  const { failed } = await batch(client, multiAccountImport, {
    AccountList: people.map((UserID) => ({ UserID, Nick: UserID.toUpperCase() })),
  });
  expect(failed).toEqual([]);
  await call(client, accountImport, { UserID: 'lina', Nick: 'Lina of the garden' });
  expect([await nick('lina'), await nick('ben')]).toEqual(['Lina of the garden', 'BEN']);

  // One side, and then the other.
  for (const [From_Account, To_Account] of [
    ['anna', 'ben'],
    ['ben', 'anna'],
    ['anna', 'troll'],
  ] as const)
    await call(client, friendImport, {
      From_Account,
      AddFriendItem: [{ To_Account, AddSource, Remark: 'old' }],
    });
  expect([await friendsOf('anna'), await friendsOf('ben')]).toEqual([['ben', 'troll'], ['anna']]);

  await call(client, importGroup, {
    GroupId: GARDEN,
    Type: 'Public',
    Name: 'The garden',
    Owner_Account: 'lina',
    CreateTime: LONG_AGO,
  });
  const old = ['Who has seeds?', 'I have', 'Thank you'].map((Text, at) => ({
    From_Account: at % 2 ? 'anna' : 'ben',
    SendTime: LONG_AGO + 60 * (at + 1),
    MsgBody: [textElem(Text)],
  }));
  const history = await importGroupHistory(client, { GroupId: GARDEN, RecentContactFlag: 1, MsgList: old });
  expect(history.failed).toEqual([]);
  await call(client, importGroupMember, {
    GroupId: GARDEN,
    MemberList: ['anna', 'ben', 'cleo', 'troll'].map((Member_Account) => ({
      Member_Account,
      Role: Member_Account === 'anna' ? ('Admin' as const) : undefined,
      JoinTime: LONG_AGO + 1,
      UnreadMsgNum: Member_Account === 'cleo' ? 2 : 0,
    })),
  });
  await call(client, setUnreadMsgNum, { GroupId: GARDEN, Member_Account: 'ben', UnreadMsgNum: 1 });
  expect(await heard(GARDEN)).toEqual(['ben: Who has seeds?', 'anna: I have', 'ben: Thank you']);
  expect(await readIn(GARDEN)).toEqual({ lina: 3, anna: 3, ben: 2, cleo: 1, troll: 3 });
  expect(await town.rolesIn(GARDEN)).toMatchObject({ lina: 'Owner', anna: 'Admin', ben: 'Member' });
  expect(await town.group(GARDEN)).toMatchObject({
    MemberNum: 5,
    NextMsgSeq: 4,
    LastMsgTime: LONG_AGO + 180,
  });

  await call(client, importMsg, {
    SyncFromOldSystem: 2,
    From_Account: 'ben',
    To_Account: 'anna',
    MsgSeq: 1,
    MsgRandom: 1,
    MsgTimeStamp: LONG_AGO + 300,
    MsgBody: [textElem('See you in the garden')],
  });
  expect(await written('anna', 'ben')).toEqual(['ben: See you in the garden']);
  expect(await town.conversationsOf('anna')).toEqual(['ben', GARDEN]);
  expect(await town.unreadOf('anna')).toBe(0);
}

/** Profiles say who may ask; blocks end friendships; followers are counted. */
async function getsToKnowEachOther({ client, friendsOf }: Community) {
  const allow = (From_Account: string, Value: 'AllowType_Type_NeedConfirm' | 'AllowType_Type_DenyAny') =>
    call(client, portraitSet, { From_Account, ProfileItem: [{ Tag: 'Tag_Profile_IM_AllowType', Value }] });
  await allow('lina', 'AllowType_Type_DenyAny');
  await allow('cleo', 'AllowType_Type_NeedConfirm');
  const ask = async (To_Account: string, ForceAddFlags: 0 | 1 = 0) => {
    const AddFriendItem = [{ To_Account, AddSource }];
    const answer = await call(client, friendAdd, { From_Account: 'anna', AddFriendItem, ForceAddFlags });
    return answer.ResultItem[0]?.ResultCode;
  };
  expect([await ask('lina'), await ask('cleo'), await ask('cleo', 1)]).toEqual([30516, 30539, 0]);
  expect(await friendsOf('cleo')).toEqual(['anna']);
  const { InfoItem } = await call(client, friendGetList, {
    From_Account: 'anna',
    To_Account: ['ben'],
    TagList: ['Tag_Profile_IM_Nick', 'Tag_SNS_IM_Remark'],
  });
  expect(friendFields(InfoItem[0]?.SnsProfileItem)).toEqual({
    Tag_SNS_IM_Remark: 'old',
    Tag_Profile_IM_Nick: 'BEN',
  });

  await call(client, blackListAdd, { From_Account: 'anna', To_Account: ['troll'] });
  expect(await friendsOf('anna')).toEqual(['ben', 'cleo']);
  expect(await ask('troll', 1)).toBe(30515);
  for (const From_Account of ['anna', 'ben'])
    await call(client, followAdd, { From_Account, FollowItem: [{ To_Account: 'lina' }] });
  const { FollowInfo } = await call(client, followGetInfo, { From_Account: 'anna', To_Account: ['lina'] });
  expect(FollowInfo).toMatchObject([{ FollowerCount: 2 }]);
}

/** What is said in the group is read, told of with the group and its members, and lifts conversations. */
async function talks({ client, clock, say, heard, conversationsOf, ...town }: Community) {
  const MsgSeq = await say('lina', GARDEN, 'Welcome, all of you', { NeedReadReceipt: 1 });
  expect(MsgSeq).toBe(4);
  await call(client, groupMsgReceipt, { GroupId: GARDEN, From_Account: 'anna', MsgSeqList: [{ MsgSeq }] });
  const receipts = { GroupId: GARDEN, MsgSeqList: [{ MsgSeq }] };
  expect((await call(client, getGroupMsgReceipt, receipts)).GroupMsgReceiptList).toMatchObject([
    { ReadNum: 1, UnreadNum: 3 },
  ]);
  expect(await town.group(GARDEN)).toMatchObject({ NextMsgSeq: 5, LastMsgTime: clock.now });
  expect(await conversationsOf('anna')).toEqual([GARDEN, 'ben']);
  await call(client, deleteRecentContact, { From_Account: 'anna', Type: 2, ToGroupid: GARDEN });
  expect(await conversationsOf('anna')).toEqual(['ben']);
  await say('ben', GARDEN, 'Good to be here');
  expect(await conversationsOf('anna')).toEqual([GARDEN, 'ben']);
  expect(await heard(GARDEN)).toHaveLength(5);
}

/** Letters are unread until they are read, and a conversation may be put into a drawer. */
async function writesLetters({ client, clock, write, written, unreadOf, conversationsOf }: Community) {
  await write('ben', 'anna', 'Tea?');
  const MsgKey = await write('ben', 'anna', 'Coffee?');
  expect(await unreadOf('anna')).toBe(2);
  await call(client, adminMsgWithdraw, { From_Account: 'ben', To_Account: 'anna', MsgKey });
  expect(await unreadOf('anna')).toBe(1);
  await call(client, adminSetMsgRead, { Report_Account: 'anna', Peer_Account: 'ben' });
  expect(await unreadOf('anna')).toBe(0);
  expect(await written('anna', 'ben')).toEqual(['ben: See you in the garden', 'ben: Tea?']);
  expect(await conversationsOf('anna')).toEqual(['ben', GARDEN]);
  await call(client, createContactGroup, {
    From_Account: 'anna',
    GroupContactItem: [{ GroupName: 'Friends', ContactItem: [{ Type: 1, To_Account: 'ben' }] }],
  });
  const labelled = await collect(labelledContacts(client, { From_Account: 'anna' }));
  expect(labelled).toMatchObject([{ To_Account: 'ben', Timestamp: clock.now }]);
}

/** A community with a topic, and those who keep it. */
async function branchesOut({ client, say, heard, topic, groupsOf }: Community) {
  await call(client, createGroup, {
    GroupId: GREEN,
    Type: 'Community',
    Name: 'Green',
    Owner_Account: 'lina',
    MemberList: members('anna', 'ben'),
  });
  expect(await groupsOf('anna')).toEqual([GARDEN, GREEN]);
  expect(await codeOf(say('anna', GREEN, 'Too early', { TopicId: ROSES }))).toBe(110003);
  await call(client, createTopic, { GroupId: GREEN, TopicId: ROSES, TopicName: 'Roses' });
  const keepers = { GroupId: GREEN, PermissionGroupId };
  await call(client, createPermissionGroup, { ...keepers, PermissionGroupName: 'Keepers', Permission: 0 });
  const added = await call(client, addPermissionGroupMember, {
    ...keepers,
    MemberList: members('ben', 'cleo'),
  });
  expect(added.MemberList.map(({ Result }) => Result)).toEqual([0, 10007]);
  await call(client, addTopicPermissionGroup, {
    ...keepers,
    TopicPermissionList: [{ TopicId: ROSES, Permission: TopicPermission.SendMessages }],
  });

  expect(await say('anna', GREEN, 'Red ones', { TopicId: ROSES })).toBe(1);
  expect(await say('ben', GREEN, 'White ones', { TopicId: ROSES })).toBe(2);
  expect(await say('lina', GREEN, 'Hello, community')).toBe(1);
  expect(await topic(GREEN, ROSES)).toMatchObject({ TopicInfo: { NextMsgSeq: 3, TopicName: 'Roses' } });
  expect(await heard(GREEN, ROSES)).toEqual(['anna: Red ones', 'ben: White ones']);
  expect(await heard(GREEN)).toEqual(['lina: Hello, community']);
}

/** A live room, with an audience, rules and applause. */
async function goesLive({ client, emulator, say }: Community) {
  await call(client, createGroup, {
    GroupId: LIVE,
    Type: 'AVChatRoom',
    Name: 'Greenhouse',
    Owner_Account: 'lina',
  });
  const count = async () => (await call(client, getOnlineMemberNum, { GroupId: LIVE })).OnlineMemberNum;
  for (const account of ['lina', 'anna', 'troll']) emulator.setOnline(LIVE, account, true);
  expect(await count()).toBe(3);
  const { QueryResult } = await call(client, queryOnlineStatus, { To_Account: ['anna', 'cleo'] });
  expect(QueryResult.map(({ Status }) => Status)).toEqual(['Online', 'Offline']);
  await call(client, modifyAdmin, {
    GroupId: LIVE,
    CommandType: AdminCommand.Appoint,
    Admin_Account: ['anna'],
  });
  await call(client, setGroupAttr, { GroupId: LIVE, GroupAttr: [{ key: 'slow', value: '10' }] });
  await call(client, updateGroupCounter, {
    GroupId: LIVE,
    Mode: 'Increase',
    GroupCounter: [{ Key: 'applause', Value: 2 }],
  });
  expect((await call(client, getGroupAttr, { GroupId: LIVE })).GroupAttrAry).toEqual([
    { key: 'slow', value: '10' },
  ]);
  expect((await call(client, getGroupCounter, { GroupId: LIVE })).GroupCounter).toEqual([
    { Key: 'applause', Value: 2n },
  ]);
  expect(await say('anna', LIVE, 'Look at this')).toBe(1);
  await call(client, sendBroadcastMsg, { From_Account: 'lina', MsgBody: [textElem('We begin')] });
  expect(emulator.broadcasts).toMatchObject([{ From_Account: 'lina' }]);
  await call(client, banGroupMember, { GroupId: LIVE, Members_Account: ['troll'], Duration: 600 });
  expect(await count()).toBe(2);
}

/** What may not be said is found, taken back, and who says it is muted, and put out. */
async function keepsOrder({ client, clock, say, heard, ...town }: Community) {
  const [list] = await collect(keywordLists(client));
  await call(client, addCloudAuditKeywords, {
    SdkAppId: 1400000000,
    LibID: list?.ID ?? '',
    UserKeywords: [{ Content: 'weed killer', Label: 'Ad' }],
  });
  const words = 'Buy weed killer!';
  const verdict = await call(client, contentModeration, {
    AuditName: 'Group',
    ContentType: 'Text',
    Content: words,
  });
  expect(verdict).toMatchObject({ Result: 'Block', Label: 'Ad' });
  const MsgSeq = await say('troll', GARDEN, words);
  await call(client, groupMsgRecall, { GroupId: GARDEN, MsgSeqList: [{ MsgSeq }] });
  expect(await heard(GARDEN)).not.toContain(`troll: ${words}`);
  // What was taken back keeps its number.
  expect(await town.group(GARDEN)).toMatchObject({ NextMsgSeq: MsgSeq + 1 });

  await call(client, forbidSendMsg, { GroupId: GARDEN, Members_Account: ['troll'], MuteTime: 600 });
  const { MutedAccountList } = await call(client, getGroupMutedAccount, { GroupId: GARDEN });
  expect(MutedAccountList).toEqual([{ Member_Account: 'troll', MutedUntil: clock.now + 600 }]);
  const mute = { Set_Account: 'troll', GroupmsgNospeakingTime: GlobalMute.Forever };
  await call(client, setNoSpeaking, mute);
  expect(await call(client, getNoSpeaking, { Get_Account: 'troll' })).toMatchObject({
    C2CmsgNospeakingTime: GlobalMute.None,
    GroupmsgNospeakingTime: GlobalMute.Forever,
  });
  // Mutes are for clients: the app's server may still speak for whom it wants.
  expect(await codeOf(say('troll', GARDEN, 'I am sorry'))).toBe(0);

  await call(client, banGroupMember, { GroupId: GARDEN, Members_Account: ['troll'], Duration: 86_400 });
  expect(Object.keys(await town.rolesIn(GARDEN))).toEqual(['lina', 'anna', 'ben', 'cleo']);
  expect([await town.groupsOf('troll'), await town.conversationsOf('troll')]).toEqual([[], []]);
  const back = { GroupId: GARDEN, MemberList: members('troll') };
  expect((await call(client, addGroupMember, back)).MemberList).toMatchObject([{ Result: 0 }]);
  clock.now += 86_400;
  expect(await collect(bannedMembers(client, { GroupId: GARDEN }))).toEqual([]);
  expect((await call(client, addGroupMember, back)).MemberList).toMatchObject([{ Result: 1 }]);
}

/** Tags and attributes say whom a push reaches. */
async function callsItsPeople({ client }: Community) {
  await call(client, imSetAttrName, { AttrNames: { 0: 'city' } });
  await call(client, imSetAttr, { UserAttrs: [{ To_Account: 'anna', Attrs: { city: 'Bern' } }] });
  await call(client, imAddTag, {
    UserTags: ['anna', 'ben'].map((To_Account) => ({ To_Account, Tags: ['roses'] })),
  });
  const OfflinePushInfo = { Title: 'The roses bloom' };
  const push = (Condition: object) => call(client, timpushPush, { OfflinePushInfo, Condition });
  const { TaskId } = await push({ TagsAnd: ['roses'] });
  expect(await codeOf(push({ AttrsOr: { country: 'CH' } }))).toBe(90033);
  await call(client, timpushRevoke, { TaskId, OfflinePushInfo });
  expect(await codeOf(call(client, timpushRevoke, { TaskId, OfflinePushInfo }))).toBe(90050);
}

/** An almanac comes to those who subscribe. */
async function printsAPaper({ client }: Community) {
  const paper = { OfficialAccountUserID: Official_Account, Owner_Account: 'lina', Name: 'Almanac' };
  await call(client, createOfficialAccount, paper);
  const SubscriberList = ['anna', 'ben', 'nobody'].map((Subscriber_Account) => ({ Subscriber_Account }));
  const answer = await call(client, addSubscriber, { Official_Account, SubscriberList });
  expect(answer.SubscriberList.map(({ Result }) => Result)).toEqual([1, 1, 0]);
  expect(await collect(subscriptions(client, { Subscriber_Account: 'ben' }))).toMatchObject([
    { Name: 'Almanac' },
  ]);
  await call(client, sendOfficialAccountMsg, { Official_Account, MsgBody: [textElem('Sow the beans')] });
  expect(await collect(officialAccountMsgs(client, { Official_Account }))).toMatchObject([
    { MsgBody: [{ MsgContent: { Text: 'Sow the beans' } }] },
  ]);
}

/** A bot answers: with a face, as a friend, in pieces, and in the group. */
async function getsHelp({ client, nick, friendsOf, say, heard, written, unreadOf }: Community) {
  await call(client, createRobot, { UserID: BOT, Nick: 'Gardener' });
  expect(await nick(BOT)).toBe('Gardener');
  await call(client, friendAdd, { From_Account: 'anna', AddFriendItem: [{ To_Account: BOT, AddSource }] });
  expect(await friendsOf('anna')).toContain(BOT);
  const answer = { From_Account: BOT, To_Account: 'anna' };
  const { MsgKey } = await call(client, sendRobotStreamMsg, { ...answer, Chunk: 'Water ' });
  await call(client, sendRobotStreamMsg, { ...answer, Chunk: 'them.', MsgKey, Finish: 1 });
  const [letter = ''] = await written('anna', BOT);
  expect(letter).toContain('"chunks":["Water ","them."],"isFinished":1');
  expect(await unreadOf('anna')).toBe(1);
  await say(BOT, GARDEN, 'It rains tomorrow');
  expect((await heard(GARDEN)).at(-1)).toBe(`${BOT}: It rains tomorrow`);
  expect((await call(client, getAllRobots, {})).Robot_Account).toEqual([BOT]);
}

/** The day in numbers, and a picture that nobody shall see. */
async function takesStock({ client, emulator }: Community) {
  const sent = emulator.requests.filter(
    ({ operation, errorCode }) => operation === 'group_open_http_svc/send_group_msg' && errorCode === 0,
  );
  const { Result } = await call(client, getAppInfo, {});
  const total = Result.reduce((sum, { GroupUpMsgNum }) => sum + Number(GroupUpMsgNum), 0);
  expect(total).toBe(sent.length);
  const RawURL = 'https://cos.example/picture.png';
  await call(client, forbidIllegalObject, { RawURL });
  const { PreSigURLs } = await call(client, getCosSig, { RawURLs: [{ ResourceID: 0, RawURL }] });
  expect(PreSigURLs).toMatchObject([{ Status: FileStatus.Blocked }]);
}

/** Ben leaves for good: nobody finds him any more, and what he said stays where others find it. */
async function losesOne({ client, friendsOf, groupsOf, heard, written, ...town }: Community) {
  await call(client, accountDelete, { DeleteItem: [{ UserID: 'ben' }] });
  expect(await friendsOf('anna')).toEqual(['cleo', BOT]);
  expect(Object.keys(await town.rolesIn(GARDEN))).toEqual(['lina', 'anna', 'cleo', 'troll']);
  expect(await collect(permissionGroupMembers(client, { GroupId: GREEN, PermissionGroupId }))).toEqual([]);
  expect(
    (await collect(follows(client, { From_Account: 'lina', FollowType: FollowList.Followers }))).length,
  ).toBe(1);
  expect((await call(client, imGetTag, { To_Account: ['anna'] })).UserTags).toMatchObject([
    { Tags: ['roses'] },
  ]);
  expect(await collect(subscribers(client, { Official_Account }))).toMatchObject([
    { Subscriber_Account: 'anna' },
  ]);
  const unread = { GroupId: GARDEN, MsgSeq: 4, Filter: 1 } as const;
  expect(await collect(groupMsgReaders(client, unread))).toEqual(['cleo', 'troll']);
  expect(await heard(GARDEN)).toContain('ben: Good to be here');
  expect(await codeOf(town.say('ben', GARDEN, 'Boo'))).toBe(10004);
  expect(await codeOf(town.conversationsOf('ben'))).toBe(50001);
  expect(await codeOf(groupsOf('ben'))).toBe(0);
  expect(await codeOf(call(client, accountImport, { UserID: 'ben' }))).toBe(70399);
}

/** Room by room the lights go out; last of all the people go. */
async function closesDown({ client, emulator, say, heard, groupsOf, conversationsOf, ...town }: Community) {
  const rights = { GroupId: GREEN, PermissionGroupId };
  await call(client, destroyTopic, { GroupId: GREEN, TopicIdList: [ROSES] });
  expect((await call(client, getTopicPermissionGroup, rights)).TopicPermissionResultList).toEqual([]);
  expect(await codeOf(heard(GREEN, ROSES))).toBe(110003);

  await call(client, changeGroupOwner, { GroupId: GARDEN, NewOwner_Account: 'anna' });
  await call(client, modifyGroupBaseInfo, { GroupId: GARDEN, Notification: 'We close', MuteAllMember: 'On' });
  expect(await town.group(GARDEN)).toMatchObject({ Owner_Account: 'anna', MuteAllMember: 'On' });
  await call(client, clearGroupMsg, { GroupId: GARDEN });
  expect(await heard(GARDEN)).toContain('anna: I have');
  expect(await conversationsOf('anna')).toEqual([GARDEN, BOT, GREEN, 'ben']);

  for (const GroupId of [GARDEN, GREEN, LIVE]) await call(client, destroyGroup, { GroupId });
  expect(await collect(allGroups(client, {}))).toEqual([]);
  expect([await groupsOf('anna'), await conversationsOf('anna')]).toEqual([[], [BOT, 'ben']]);
  expect(await codeOf(say('anna', GARDEN, 'Is anybody here?'))).toBe(10010);
  expect(await codeOf(call(client, getAdminList, { GroupId: LIVE }))).toBe(10010);
  // Under the old name there is another group, in which nothing was ever said, and from which nobody is barred.
  await call(client, createGroup, {
    GroupId: GREEN,
    Type: 'Community',
    Name: 'Greener',
    Owner_Account: 'anna',
  });
  expect([await heard(GREEN), await conversationsOf('anna')]).toEqual([[], [BOT, 'ben']]);
  expect(await codeOf(call(client, getTopicPermissionGroup, rights))).toBe(110006);
  await call(client, destroyGroup, { GroupId: GREEN });

  await call(client, destroyOfficialAccount, { Official_Account });
  expect(await collect(subscriptions(client, { Subscriber_Account: 'anna' }))).toEqual([]);
  await call(client, deleteRobot, { Robot_Account: BOT });
  const CheckItem = people.map((UserID) => ({ UserID }));
  const { ResultItem } = await call(client, accountDelete, { DeleteItem: CheckItem });
  expect(ResultItem.map(({ ResultCode }) => ResultCode)).toEqual([0, 0, 70107, 0, 0]);
  const left = await call(client, accountCheck, { CheckItem });
  expect(new Set(left.ResultItem.map(({ AccountStatus }) => AccountStatus))).toEqual(
    new Set(['NotImported']),
  );
  expect(await codeOf(blockedUsers(client, { From_Account: 'anna' }).next())).toBe(30003);
  expect(emulator.group(GARDEN)).toBeUndefined();
}
