import { type GroupMsgToImport, importGroupMsg } from '../../../endpoints/group-message/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import type { GroupHistory } from '../../state/group-messages.ts';
import { requireHistory } from './history.ts';

/**
 * Puts messages into a history. Assumptions: `Random` may be absent, and is made up then; one that was imported in the last five
 * minutes has the result of then; one that is not kept has number 0; the sender need not exist; the time at which the group was
 * made is not looked at; any element may be imported.
 */
export const importGroupMsgRoute = route(importGroupMsg, (world, request) => {
  const history = requireHistory(world, request);
  const now = Math.floor(world.now() / 1000);
  return {
    ImportMsgResult: request.MsgList.map((message) => ({
      MsgTime: message.SendTime,
      ...importInto(history, message, now),
    })),
  };
});

function importInto(history: GroupHistory, message: GroupMsgToImport, now: number) {
  const { From_Account, SendTime, Random = 0, MsgBody } = message;
  const coming = {
    time: SendTime,
    from: From_Account,
    random: Random,
    priority: 2,
    body: MsgBody,
    customData: undefined,
    withReceipts: false,
    withExtensions: false,
  };
  const known = history.repeated(coming);
  if (known) return { MsgSeq: known.seq, Result: 0 };
  if (SendTime > now || SendTime <= (history.newest?.time ?? 0)) return { MsgSeq: 0, Result: 10004 };
  try {
    return { MsgSeq: history.add(coming).seq, Result: 0 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { MsgSeq: 0, Result: error.errorCode };
  }
}
