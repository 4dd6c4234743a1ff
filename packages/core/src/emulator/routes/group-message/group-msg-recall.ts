import { groupMsgRecall } from '../../../endpoints/group-message/index.ts';
import { route } from '../../route.ts';
import { historyOf } from './history.ts';
import { raiseRecalled } from './told-msg.ts';

const LIVE_SECONDS = 3600;

/** Recalls. Assumption: to recall again what is recalled is fine. */
export const groupMsgRecallRoute = route(
  groupMsgRecall,
  (world, { GroupId, MsgSeqList, TopicId }, caller) => {
    const group = world.groups.require(GroupId);
    const history = historyOf(world, { GroupId, TopicId });
    const since = group.type === 'AVChatRoom' ? Math.floor(world.now() / 1000) - LIVE_SECONDS : 0;
    const recall = (seq: number) => {
      const message = history.find(seq);
      if (!message) return 10030;
      if (message.time < since) return 10031;
      message.recalled = true;
      return 0;
    };
    const RecallRetList = MsgSeqList.map(({ MsgSeq }) => ({ MsgSeq, RetCode: recall(MsgSeq) }));
    const recalled = RecallRetList.filter(({ RetCode }) => RetCode === 0);
    raiseRecalled(
      world,
      group,
      recalled.map(({ MsgSeq }) => MsgSeq),
      caller,
      TopicId,
    );
    return { RecallRetList };
  },
);
