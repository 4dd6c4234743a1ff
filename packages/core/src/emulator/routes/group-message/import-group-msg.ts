import {
  type GroupMsgToImport,
  type ImportGroupMsgRequest,
  importGroupMsg,
} from '../../../endpoints/group-message/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import type { ComingMsg } from '../../state/group-messages.ts';
import type { World } from '../../world.ts';
import { keepMsg, requireHistory } from './history.ts';

const MOST_BYTES = 8000;

/**
 * Puts messages into a history; members have read them. Assumptions: `Random` may be absent, and is made up then; one that was
 * imported in the last five minutes has the result of then; one that is not kept has number 0; the sender need not exist; a call
 * whose times do not rise is refused as a whole (10004), as is one with an element of another kind than may be imported; the
 * 8,000 bytes that a message may have are those of its elements as JSON (80002).
 */
export const importGroupMsgRoute = route(importGroupMsg, (world, request) => {
  const { GroupId, RecentContactFlag, MsgList } = request;
  const group = world.groups.require(GroupId);
  const history = requireHistory(world, request);
  const keep = (message: GroupMsgToImport) => {
    const coming = comingOf(message, RecentContactFlag !== 1);
    const known = history.repeated(coming);
    if (known) return { MsgSeq: known.seq, Result: 0 };
    const latest = history.newest?.time ?? group.profile.createTime;
    if (coming.time <= latest || coming.time * 1000 > world.now()) return { MsgSeq: 0, Result: 10004 };
    if (new TextEncoder().encode(JSON.stringify(coming.body)).length > MOST_BYTES)
      return { MsgSeq: 0, Result: 80002 };
    return kept(world, request, coming);
  };
  return { ImportMsgResult: MsgList.map((message) => ({ MsgTime: message.SendTime, ...keep(message) })) };
});

function kept(world: World, request: ImportGroupMsgRequest, coming: ComingMsg) {
  try {
    const { seq } = keepMsg(world, request, coming);
    const { members } = world.groups.require(request.GroupId);
    for (const member of request.TopicId ? [] : members.list()) member.readSeq = seq;
    return { MsgSeq: seq, Result: 0 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { MsgSeq: 0, Result: error.errorCode };
  }
}

function comingOf(
  { From_Account, SendTime, Random = 0, MsgBody }: GroupMsgToImport,
  isAside: boolean,
): ComingMsg {
  return {
    time: SendTime,
    from: From_Account,
    random: Random,
    priority: 2,
    body: MsgBody,
    customData: undefined,
    withReceipts: false,
    withExtensions: false,
    isAside,
  };
}
