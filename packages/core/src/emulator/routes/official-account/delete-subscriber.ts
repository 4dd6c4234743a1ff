import { deleteSubscriber } from '../../../endpoints/official-account/index.ts';
import { route } from '../../route.ts';
import { Result, raiseSubscribers } from './result.ts';

/** Ends subscriptions. Assumption: one that is no account had not subscribed. */
export const deleteSubscriberRoute = route(
  deleteSubscriber,
  (world, { Official_Account, SubscriberToDel_Account }, caller) => {
    const account = world.officialAccounts.require(Official_Account);
    const SubscriberList = SubscriberToDel_Account.map((Subscriber_Account) => ({
      Subscriber_Account,
      Result: account.unsubscribe(Subscriber_Account) ? Result.Done : Result.SoBefore,
    }));
    const command = 'OfficialAccount.CallbackAfterDeleteSubscriber';
    raiseSubscribers(world, command, Official_Account, caller, SubscriberList);
    return { SubscriberList };
  },
);
