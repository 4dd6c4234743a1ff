import { modifyOfficialAccountBaseInfo } from '../../../endpoints/official-account/index.ts';
import { route } from '../../route.ts';

/** Changes what is written about one. */
export const modifyOfficialAccountBaseInfoRoute = route(
  modifyOfficialAccountBaseInfo,
  ({ officialAccounts, raised }, { Official_Account, ...fields }, caller) => {
    officialAccounts.require(Official_Account).change(fields);
    const { CustomString: _, ...told } = fields;
    if (Object.keys(told).length)
      raised.raise('OfficialAccount.CallbackAfterOfficialAccountInfoChanged', {
        Official_Account,
        Operator_Account: caller,
        ...told,
      });
    return {};
  },
);
