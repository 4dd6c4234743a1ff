import { modifySubscriberInfo } from '../../../endpoints/official-account/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';

/** Changes what is noted of a subscription. Assumption: where nothing is given, it stays. */
export const modifySubscriberInfoRoute = route(
  modifySubscriberInfo,
  ({ officialAccounts }, { Official_Account, Subscriber_Account, CustomString }) => {
    const subscription = officialAccounts.require(Official_Account).subscription(Subscriber_Account);
    if (!subscription) throw new Refusal(131003, 'the account has not subscribed');
    subscription.note = CustomString ?? subscription.note;
    return {};
  },
);
