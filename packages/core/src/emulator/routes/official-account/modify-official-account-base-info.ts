import { modifyOfficialAccountBaseInfo } from '../../../endpoints/official-account/index.ts';
import { route } from '../../route.ts';

/** Changes what is written about one. */
export const modifyOfficialAccountBaseInfoRoute = route(
  modifyOfficialAccountBaseInfo,
  ({ officialAccounts }, { Official_Account, ...fields }) => {
    officialAccounts.require(Official_Account).change(fields);
    return {};
  },
);
