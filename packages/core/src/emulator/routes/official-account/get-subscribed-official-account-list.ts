import { getSubscribedOfficialAccountList } from '../../../endpoints/official-account/index.ts';
import { pageOf, route } from '../../route.ts';
import { picked } from '../group/shown.ts';
import { shown } from './shown.ts';

/**
 * Pages of what a user subscribed to. Assumptions: in the order in which the official accounts were made; one that is no account
 * subscribed to none.
 */
export const getSubscribedOfficialAccountListRoute = route(
  getSubscribedOfficialAccountList,
  (world, { Subscriber_Account, Limit = 200, Offset = 0, ResponseFilter = {} }) => {
    const { OfficialAccountBaseInfoFilter, SelfInfoFilter } = ResponseFilter;
    const all = world.officialAccounts.list().flatMap((account) => {
      const subscription = account.subscription(Subscriber_Account);
      return subscription ? [{ account, subscription }] : [];
    });
    const { page, next } = pageOf(world, all, Offset, Limit);
    return {
      TotalCount: all.length,
      OfficialAccountInfoList: page.map(({ account, subscription: { time, note } }) => ({
        ...shown(account, OfficialAccountBaseInfoFilter),
        SelfInfo: picked({ SubscribeTime: time, CustomString: note }, SelfInfoFilter),
      })),
      CompleteFlag: next ? 0 : 1,
      Next: Offset + page.length,
    };
  },
);
