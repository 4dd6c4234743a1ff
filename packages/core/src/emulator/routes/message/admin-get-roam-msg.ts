import { adminGetRoamMsg, type RoamingMessage } from '../../../endpoints/message/index.ts';
import type { ReceivedMsgElement } from '../../../endpoints/shared/message-body.ts';
import { route } from '../../route.ts';
import type { C2cMessage } from '../../state/c2c-messages.ts';
import { requireAccount } from './deliver.ts';

const MOST_BYTES = 13 * 1024;

/**
 * Pages of a history, backwards. Assumptions: both ends of the span belong to it; a page is before the message of
 * `LastMsgKey`, and as if that had not been given where there is no such message; an empty page has 0 and no key; 13 KB are
 * counted as JSON, and one message comes however long it is.
 */
export const adminGetRoamMsgRoute = route(
  adminGetRoamMsg,
  (world, { Operator_Account, Peer_Account, MaxCnt, MinTime, MaxTime, LastMsgKey }) => {
    requireAccount(world, Operator_Account, 90008);
    requireAccount(world, Peer_Account, 90003);
    const span = world.c2cMessages
      .history(Operator_Account, Peer_Account)
      .filter(({ MsgTimeStamp }) => MsgTimeStamp >= MinTime && MsgTimeStamp <= MaxTime);
    const last = span.findIndex(({ MsgKey }) => MsgKey === LastMsgKey);
    const before = last < 0 ? span : span.slice(0, last);
    const page = newest(before.map(shown), Math.min(MaxCnt, world.maxPage));
    return {
      Complete: page.length < before.length ? 0 : 1,
      MsgCnt: page.length,
      LastMsgTime: page[0]?.MsgTimeStamp ?? 0,
      LastMsgKey: page[0]?.MsgKey ?? '',
      MsgList: page,
    };
  },
);

/** The last of them, as many as an answer holds. */
function newest(messages: readonly RoamingMessage[], most: number): RoamingMessage[] {
  const page: RoamingMessage[] = [];
  let bytes = 0;
  for (const message of [...messages].reverse()) {
    bytes += new TextEncoder().encode(JSON.stringify(message)).length;
    if (page.length === most || (page.length > 0 && bytes > MOST_BYTES)) break;
    page.unshift(message);
  }
  return page;
}

function shown({
  isUnread,
  isAside,
  hiddenFrom,
  withExtensions,
  MsgBody,
  ...message
}: C2cMessage): RoamingMessage {
  return { ...message, MsgBody: MsgBody as unknown as ReceivedMsgElement[] };
}
