import { getSubscriberInfo } from '../../../endpoints/official-account/index.ts';
import { Refusal } from '../../refusal.ts';
import { pageOf, requireSize, route } from '../../route.ts';

/**
 * Pages of those who subscribed, the oldest first. Assumptions: the cursor is a number of rows, and any other text is refused with
 * 10004; all are told of messages; nobody has sent one.
 */
export const getSubscriberInfoRoute = route(
  getSubscriberInfo,
  (world, { Official_Account, Limit = Number.POSITIVE_INFINITY, Next = '' }) => {
    const all = world.officialAccounts.require(Official_Account).subscribers();
    if (!/^\d{0,15}$/.test(Next)) throw new Refusal(10004, 'Next is none that was given out');
    const { page, next } = pageOf(world, all, Number(Next), Limit);
    return requireSize({
      Next: next ? `${next}` : '',
      SubscriberNum: all.length,
      SubscriberList: page.map(([Subscriber_Account, { time, note }]) => ({
        Subscriber_Account,
        SubscribeTime: time,
        CustomString: note,
        MsgFlag: 'AcceptAndNotify',
        LastSendMsgTime: 0,
      })),
    });
  },
);
