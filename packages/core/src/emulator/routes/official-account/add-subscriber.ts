import { addSubscriber } from '../../../endpoints/official-account/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';

const FAILED = 0;
const DONE = 1;
const BEFORE = 2;

/**
 * Has users subscribe. Assumptions: one that is no account has failed; where the official account is full, so have those who come
 * too late, and the call is refused with 130006 if nobody in it has subscribed.
 */
export const addSubscriberRoute = route(
  addSubscriber,
  ({ accounts, officialAccounts }, { Official_Account, SubscriberList }) => {
    const account = officialAccounts.require(Official_Account);
    const { isFull } = account;
    if (isFull && !SubscriberList.some((each) => account.subscription(each.Subscriber_Account)))
      throw new Refusal(130006, 'the official account is full');
    const add = (user: string) => {
      if (account.subscription(user)) return BEFORE;
      if (account.isFull || !accounts.exists(user)) return FAILED;
      account.subscribe(user);
      return DONE;
    };
    return {
      SubscriberList: SubscriberList.map(({ Subscriber_Account }) => ({
        Subscriber_Account,
        Result: add(Subscriber_Account),
      })),
    };
  },
);
