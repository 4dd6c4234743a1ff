import { groupMsgGetSimple } from '../../../endpoints/group-message/index.ts';
import { route } from '../../route.ts';
import { requireHistory } from './history.ts';

/**
 * Pages of the history, also of what was cleared from clients. Assumptions: recalled messages count among those that are asked
 * for, and so a page may be shorter by them, or empty; one has no elements; `IsFinished` is 1 where all that was asked for, and is
 * there, was looked at.
 */
export const groupMsgGetSimpleRoute = route(groupMsgGetSimple, (world, request) => {
  const { GroupId, ReqMsgNumber, ReqMsgSeq = Number.POSITIVE_INFINITY, WithRecalledMsg } = request;
  const asked = Math.min(ReqMsgNumber, world.maxPage);
  const messages = requireHistory(world, request).upTo(ReqMsgSeq, asked);
  return {
    GroupId,
    IsFinished: asked === ReqMsgNumber ? 1 : 0,
    RspMsgList: messages
      .filter(({ recalled }) => !recalled || WithRecalledMsg === 1)
      .map(({ seq, time, from, random, priority, body, recalled }) => ({
        From_Account: from,
        IsPlaceMsg: recalled ? 2 : 0,
        MsgBody: recalled
          ? []
          : body.map(({ MsgType, MsgContent }) => ({ MsgType, MsgContent: { ...MsgContent } })),
        MsgPriority: priority,
        MsgRandom: random,
        MsgSeq: seq,
        MsgTimeStamp: time,
      })),
  };
});
