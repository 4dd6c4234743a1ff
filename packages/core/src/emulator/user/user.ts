import type { Endpoint } from '../../endpoint/endpoint.ts';
import type { SendGroupMsgRequest } from '../../endpoints/group-message/index.ts';
import { groupMsgRecall } from '../../endpoints/group-message/index.ts';
import type { SendMsgRequest } from '../../endpoints/message/index.ts';
import { adminMsgWithdraw, adminSetMsgRead } from '../../endpoints/message/index.ts';
import type { MsgElement } from '../../endpoints/shared/message-body.ts';
import type { Service } from '../perform.ts';
import { Refusal } from '../refusal.ts';
import { historyOf } from '../routes/group-message/history.ts';
import type { DevicePlatform } from '../state/devices.ts';
import { type Answered, UserActor } from './actor.ts';
import { addFriend, answerFriend, type ResponseAction, type WantedFriend } from './friends.ts';
import { answerApplicant, join, leave } from './groups.ts';
import { type UserMsg, writeToGroup, writeToUser } from './messages.ts';
import { disconnect, login, logout } from './presence.ts';

/** Where a user writes, with whatever else may be said of the message. */
export type Addressed =
  | Omit<SendGroupMsgRequest, 'From_Account' | 'MsgBody'>
  | Omit<SendMsgRequest, 'From_Account' | 'MsgBody'>;

/**
 * An app's user. What it does changes what there is, and calls the webhooks, as if an app did it. What the service refuses rejects
 * with a {@link Refusal}: its `errorCode` is the code that the app sees.
 */
export interface EmulatedUser {
  readonly account: string;
  /** Signs in on a device, and is back in live rooms where its connection was lost. Default: Android. */
  login(platform?: DevicePlatform): Promise<void>;
  /** Signs out of a device: of the last one, it leaves all live rooms. */
  logout(platform?: DevicePlatform): Promise<void>;
  /** Loses its connection. If it has no other, it is offline in live rooms, and its marks there are gone. */
  disconnect(platform?: DevicePlatform): Promise<void>;
  /** Joins a group or a live room; `waits` where its admins have to agree. */
  join(GroupId: string): Promise<'joined' | 'waits'>;
  /** As the owner or an admin: lets one in who waits, or does not. */
  answerApplicant(GroupId: string, applicant: string, agrees: boolean): Promise<void>;
  leave(GroupId: string): Promise<void>;
  /** Writes to a group (`{ GroupId }`) or to a user (`{ To_Account }`). */
  write(to: Addressed, content: string | readonly MsgElement[]): Promise<UserMsg>;
  /** Has read all that somebody wrote to it. Receipts in groups: `call(groupMsgReceipt, …)`. */
  read(Peer_Account: string): Promise<void>;
  /** Takes back what it wrote to a group (`MsgSeq`) or to a user (`MsgKey`). An admin of a group takes back what others wrote, too. */
  recall(
    message: { GroupId: string; MsgSeq: number; TopicId?: string } | { To_Account: string; MsgKey: string },
  ): Promise<void>;
  /** Asks for a friendship; `waits` where the other has to agree. */
  addFriend(account: string, more?: WantedFriend): Promise<'added' | 'waits'>;
  /** Answers one who asks. */
  answerFriend(account: string, action: ResponseAction): Promise<void>;
  /**
   * Whatever an app can do that calls of the server API can do, too: make a group, invite, block, follow, change a profile, subscribe.
   * The accounts in the request are those that count; whether the user may do it is not looked at.
   */
  call<In, Out>(endpoint: Endpoint<In, Out, unknown>, request: NoInfer<In>): Promise<Answered<Out>>;
}

export function userOf(service: Service, account: string): EmulatedUser {
  const user = new UserActor(service, account);
  return Object.freeze<EmulatedUser>({
    account,
    login: async (platform = 'Android') => login(user, platform),
    logout: async (platform = user.platform) => logout(user, platform),
    disconnect: async (platform = user.platform) => disconnect(user, platform),
    join: (GroupId) => join(user, GroupId),
    answerApplicant: async (GroupId, applicant, agrees) => answerApplicant(user, GroupId, applicant, agrees),
    leave: async (GroupId) => leave(user, GroupId),
    async write(to, content) {
      const MsgBody: readonly MsgElement[] =
        typeof content === 'string' ? [{ MsgType: 'TIMTextElem', MsgContent: { Text: content } }] : content;
      const message = { ...to, From_Account: account, MsgBody };
      return 'GroupId' in message ? writeToGroup(user, message) : writeToUser(user, message);
    },
    async read(Peer_Account) {
      await user.call(adminSetMsgRead, { Report_Account: account, Peer_Account });
    },
    recall: (message) => recall(user, message),
    addFriend: (wanted, more = {}) => addFriend(user, wanted, more),
    answerFriend: (asking, action) => answerFriend(user, asking, action),
    call: (endpoint, request) => user.call(endpoint, request),
  });
}

/** Assumptions: no time is too late; the code for what others wrote (10007). */
async function recall(user: UserActor, message: Parameters<EmulatedUser['recall']>[0]): Promise<void> {
  const { account, service } = user;
  if ('MsgKey' in message) {
    await user.call(adminMsgWithdraw, { From_Account: account, ...message });
    return;
  }
  const { GroupId, MsgSeq, TopicId } = message;
  const history = historyOf(service.world, { GroupId, TopicId });
  const role = service.world.groups.require(GroupId).members.roleOf(account);
  const isOthers = history.find(MsgSeq)?.from !== account;
  if (isOthers && role !== 'Owner' && role !== 'Admin') throw new Refusal(10007, 'written by somebody else');
  const { RecallRetList } = await user.call(groupMsgRecall, { GroupId, TopicId, MsgSeqList: [{ MsgSeq }] });
  const [{ RetCode = 0 } = {}] = RecallRetList;
  if (RetCode) throw new Refusal(RetCode, 'not recalled');
}
