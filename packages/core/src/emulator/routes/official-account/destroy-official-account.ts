import { destroyOfficialAccount } from '../../../endpoints/official-account/index.ts';
import { route } from '../../route.ts';

/** Removes one. */
export const destroyOfficialAccountRoute = route(
  destroyOfficialAccount,
  ({ officialAccounts, raised }, { Official_Account }) => {
    const { owner, fields } = officialAccounts.require(Official_Account);
    officialAccounts.destroy(Official_Account);
    raised.raise('OfficialAccount.CallbackAfterOfficialAccountDestroyed', {
      Official_Account,
      Owner_Account: owner,
      Name: fields.Name ?? '',
    });
    return {};
  },
);
