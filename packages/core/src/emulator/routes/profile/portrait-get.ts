import { portraitGet } from '../../../endpoints/profile/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';

/**
 * Reads profiles. Assumptions: an account that does not exist fails the call (40003); a tag that was never set is left out,
 * whatever is its default; each account is told of once.
 */
export const portraitGetRoute = route(portraitGet, ({ accounts, profiles }, { To_Account, TagList }) => {
  if (!To_Account.every((account) => accounts.exists(account))) throw new Refusal(40003, 'no such account');
  return {
    UserProfileItem: [...new Set(To_Account)].map((account) => ({
      To_Account: account,
      ProfileItem: profiles.get(account, TagList),
      ResultCode: 0,
      ResultInfo: '',
    })),
  };
});
