import { call } from '@tim-rest/core';
import { conversations, getC2cUnreadMsgNum } from '@tim-rest/core/conversation';
import { createEmulator } from '@tim-rest/core/emulator';
import { getGroupInfo, groupMembers, joinedGroups } from '@tim-rest/core/group';
import { groupHistory, sendGroupMsg } from '@tim-rest/core/group-message';
import { roamingMessages, sendMsg, textElem } from '@tim-rest/core/message';
import { portraitGet, profileOf } from '@tim-rest/core/profile';
import { friends } from '@tim-rest/core/relation';
import { getTopic } from '@tim-rest/core/topic';
import { clientOf } from './client-of.ts';
import { collect } from './fakes.ts';

export type Community = ReturnType<typeof openCommunity>;

/** An app without users: its service, its clock in seconds, and what can be asked and said in it. */
export function openCommunity(start: number) {
  const clock = { now: start };
  const emulator = createEmulator({
    sdkAppId: 1400000000,
    accounts: [],
    now: () => clock.now * 1000,
    keepRequests: 10_000,
  });
  const client = clientOf(emulator);
  const wordsOf = (MsgBody: readonly { MsgContent: { Text?: unknown; Data?: unknown } }[]) =>
    MsgBody.map(({ MsgContent: { Text, Data } }) => Text ?? Data).join();

  return {
    clock,
    emulator,
    client,

    /** Somebody says something in a group, a second after all that was before: the number of the message. */
    async say(From_Account: string, GroupId: string, words: string, more: object = {}) {
      clock.now += 1;
      const message = { GroupId, From_Account, MsgBody: [textElem(words)], ...more };
      return (await call(client, sendGroupMsg, message)).MsgSeq;
    },
    /** Somebody writes to somebody: the key of the message. */
    async write(From_Account: string, To_Account: string, words: string) {
      clock.now += 1;
      const message = { From_Account, To_Account, MsgBody: [textElem(words)] };
      return (await call(client, sendMsg, message)).MsgKey as string;
    },

    nick: async (account: string) => {
      const TagList = ['Tag_Profile_IM_Nick'] as const;
      const { UserProfileItem } = await call(client, portraitGet, { To_Account: [account], TagList });
      const [entry] = UserProfileItem;
      return entry && profileOf(entry).Tag_Profile_IM_Nick;
    },
    friendsOf: async (From_Account: string) =>
      (await collect(friends(client, { From_Account }))).map(({ To_Account }) => To_Account),
    groupsOf: async (Member_Account: string) =>
      (await collect(joinedGroups(client, { Member_Account }))).map(({ GroupId }) => GroupId),
    rolesIn: async (GroupId: string) =>
      Object.fromEntries(
        (await collect(groupMembers(client, { GroupId }))).map(({ Member_Account, Role }) => [
          Member_Account,
          Role,
        ]),
      ),
    /** Up to which message each member has read. */
    readIn: async (GroupId: string) =>
      Object.fromEntries(
        (await collect(groupMembers(client, { GroupId }))).map(({ Member_Account, MsgSeq }) => [
          Member_Account,
          MsgSeq,
        ]),
      ),
    group: async (GroupId: string) =>
      (await call(client, getGroupInfo, { GroupIdList: [GroupId] })).GroupInfo[0] as unknown,
    topic: async (GroupId: string, TopicId: string) => {
      const asked = { GroupId, From_Account: 'anna', TopicIdList: [TopicId] };
      return (await call(client, getTopic, asked)).TopicAndSelfInfo[0];
    },
    /** What was said in a group, the oldest first. */
    heard: async (GroupId: string, TopicId?: string) =>
      (await collect(groupHistory(client, { GroupId, TopicId })))
        .map(({ From_Account, MsgBody }) => `${From_Account}: ${wordsOf(MsgBody)}`)
        .reverse(),
    /** What an account finds in its history with another, the oldest first. */
    written: async (Operator_Account: string, Peer_Account: string) =>
      (await collect(roamingMessages(client, { Operator_Account, Peer_Account, MaxTime: clock.now })))
        .filter(({ MsgFlagBits }) => MsgFlagBits === 0)
        .map(({ From_Account, MsgBody }) => `${From_Account}: ${wordsOf(MsgBody)}`)
        .reverse(),
    conversationsOf: async (From_Account: string) =>
      (await collect(conversations(client, { From_Account }))).map(
        ({ To_Account, GroupId }) => To_Account ?? GroupId,
      ),
    unreadOf: async (To_Account: string) =>
      (await call(client, getC2cUnreadMsgNum, { To_Account })).AllC2CUnreadMsgNum,
  };
}
