import { addSubscriber } from '../../../endpoints/official-account/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { beforeAddSubscriber } from './before.ts';
import { Result, raiseSubscribers } from './result.ts';

/**
 * Has users subscribe. Assumptions: one that is no account has failed; where the official account is full, so have those who come
 * too late, and the call is refused with 130006 if nobody in it has subscribed.
 */
export const addSubscriberRoute = route(
  addSubscriber,
  (world, { Official_Account, SubscriberList }, caller) => {
    const account = world.officialAccounts.require(Official_Account);
    if (account.isFull && !SubscriberList.some((each) => account.subscription(each.Subscriber_Account)))
      throw new Refusal(130006, 'the official account is full');
    const add = (user: string) => {
      if (account.subscription(user)) return Result.SoBefore;
      if (account.isFull || !world.accounts.exists(user)) return Result.Failed;
      account.subscribe(user);
      return Result.Done;
    };
    const results = SubscriberList.map(({ Subscriber_Account }) => ({
      Subscriber_Account,
      Result: add(Subscriber_Account),
    }));
    const added = raiseSubscribers(
      world,
      'OfficialAccount.CallbackAfterAddSubscriber',
      Official_Account,
      caller,
      results,
    );
    if (added && account.isFull)
      world.raised.raise('OfficialAccount.CallbackAfterOfficialAccountFull', {
        Official_Account,
      });
    return { SubscriberList: results };
  },
  beforeAddSubscriber,
);
