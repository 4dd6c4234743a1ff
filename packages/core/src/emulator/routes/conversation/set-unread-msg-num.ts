import { setUnreadMsgNum } from '../../../endpoints/conversation/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';

/** Sets what a member has read. Assumption: the code for who is no member (10004). */
export const setUnreadMsgNumRoute = route(
  setUnreadMsgNum,
  ({ groups }, { GroupId, Member_Account, UnreadMsgNum }) => {
    const { type, members, lastMsg } = groups.require(GroupId);
    if (type === 'ChatRoom' || type === 'AVChatRoom') return {};
    const member = members.get(Member_Account);
    if (!member) throw new Refusal(10004, 'Member_Account is no member');
    member.readSeq = Math.max(lastMsg.seq - UnreadMsgNum, 0);
    return {};
  },
);
