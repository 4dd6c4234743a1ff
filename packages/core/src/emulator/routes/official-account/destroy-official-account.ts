import { destroyOfficialAccount } from '../../../endpoints/official-account/index.ts';
import { route } from '../../route.ts';

/** Removes one. */
export const destroyOfficialAccountRoute = route(
  destroyOfficialAccount,
  ({ officialAccounts }, { Official_Account }) => {
    officialAccounts.destroy(Official_Account);
    return {};
  },
);
