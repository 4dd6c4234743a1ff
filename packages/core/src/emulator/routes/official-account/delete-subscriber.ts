import { deleteSubscriber } from '../../../endpoints/official-account/index.ts';
import { route } from '../../route.ts';
import { Result } from './result.ts';

/** Ends subscriptions. Assumption: one that is no account had not subscribed. */
export const deleteSubscriberRoute = route(
  deleteSubscriber,
  ({ officialAccounts }, { Official_Account, SubscriberToDel_Account }) => {
    const account = officialAccounts.require(Official_Account);
    return {
      SubscriberList: SubscriberToDel_Account.map((Subscriber_Account) => ({
        Subscriber_Account,
        Result: account.unsubscribe(Subscriber_Account) ? Result.Done : Result.SoBefore,
      })),
    };
  },
);
