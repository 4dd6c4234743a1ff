import { addSubscriber } from '../../../endpoints/official-account/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { Result } from './result.ts';

/**
 * Has users subscribe. Assumptions: one that is no account has failed; where the official account is full, so have those who come
 * too late, and the call is refused with 130006 if nobody in it has subscribed.
 */
export const addSubscriberRoute = route(
  addSubscriber,
  ({ accounts, officialAccounts }, { Official_Account, SubscriberList }) => {
    const account = officialAccounts.require(Official_Account);
    if (account.isFull && !SubscriberList.some((each) => account.subscription(each.Subscriber_Account)))
      throw new Refusal(130006, 'the official account is full');
    const add = (user: string) => {
      if (account.subscription(user)) return Result.SoBefore;
      if (account.isFull || !accounts.exists(user)) return Result.Failed;
      account.subscribe(user);
      return Result.Done;
    };
    return {
      SubscriberList: SubscriberList.map(({ Subscriber_Account }) => ({
        Subscriber_Account,
        Result: add(Subscriber_Account),
      })),
    };
  },
);
