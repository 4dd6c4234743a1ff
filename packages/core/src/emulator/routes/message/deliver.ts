import type { SendMsgRequest } from '../../../endpoints/message/index.ts';
import { Refusal } from '../../refusal.ts';
import type { C2cMessage } from '../../state/c2c-messages.ts';
import type { World } from '../../world.ts';
import { keyOf } from './msg-key.ts';

const MOST_BYTES = 12 * 1024;

/** What of a message is written, sent or imported. */
interface Written
  extends Pick<
    SendMsgRequest,
    | 'To_Account'
    | 'CloudCustomData'
    | 'MsgLifeTime'
    | 'OnlineOnlyFlag'
    | 'SendMsgControl'
    | 'SupportMessageExtension'
    | 'SyncOtherMachine'
  > {
  readonly From_Account: string;
  readonly MsgBody: C2cMessage['MsgBody'];
  readonly MsgSeq: number;
  readonly MsgRandom: number;
  readonly MsgTimeStamp: number;
  /** Where it is old, it is neither unread nor news. */
  readonly isOld?: boolean;
}

/**
 * Keeps a message where both sides find it. Assumptions: messages are kept for as long as the emulator is, whatever
 * `MsgLifeTime` says, but for 0; what only those get who are online is kept nowhere.
 */
export function deliver({ c2cMessages }: World, written: Written): { MsgTime: number; MsgKey: string } {
  const {
    From_Account,
    To_Account,
    MsgSeq,
    MsgRandom,
    MsgTimeStamp,
    MsgBody,
    CloudCustomData = '',
  } = written;
  const { SendMsgControl = [], isOld = false } = written;
  const MsgKey = keyOf(MsgSeq, MsgRandom, MsgTimeStamp);
  const told = { MsgTime: MsgTimeStamp, MsgKey };
  if (written.OnlineOnlyFlag === 1 || written.MsgLifeTime === 0) return told;
  c2cMessages.add({
    From_Account,
    To_Account,
    MsgSeq,
    MsgRandom,
    MsgTimeStamp,
    MsgKey,
    MsgBody,
    CloudCustomData,
    MsgFlagBits: 0,
    IsPeerRead: 0,
    isUnread: !isOld && !SendMsgControl.includes('NoUnread'),
    isAside: SendMsgControl.includes('NoLastMsg'),
    hiddenFrom: new Set(written.SyncOtherMachine === 2 ? [From_Account] : []),
    withExtensions: written.SupportMessageExtension === 1,
  });
  return told;
}

/** Assumption: a message has 12 KB at most as JSON, elements and data of the app's own together. */
export function requireSize({
  MsgBody,
  CloudCustomData,
}: Pick<SendMsgRequest, 'CloudCustomData'> & { readonly MsgBody?: unknown }): void {
  const content = JSON.stringify([MsgBody, CloudCustomData]);
  if (new TextEncoder().encode(content).length > MOST_BYTES)
    throw new Refusal(93000, `the message is longer than ${MOST_BYTES} bytes`);
}

/** @throws {@link Refusal} with this code, where there is no such account. Assumption: which code is for whom. */
export function requireAccount({ accounts }: World, account: string, code: number): void {
  if (!accounts.exists(account)) throw new Refusal(code, 'no such account');
}

/** How a call names a message. */
export interface Named {
  readonly From_Account: string;
  readonly To_Account: string;
  readonly MsgKey: string;
}

/** @throws {@link Refusal} with this code, where there is no such message. */
export function requireMessage(
  { c2cMessages }: World,
  { From_Account, To_Account, MsgKey }: Named,
  code: number,
): C2cMessage {
  const message = c2cMessages.find(From_Account, To_Account, MsgKey);
  if (message) return message;
  throw new Refusal(code, 'no such message');
}
