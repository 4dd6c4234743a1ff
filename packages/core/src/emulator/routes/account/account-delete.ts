import { accountDelete } from '../../../endpoints/account/index.ts';
import { route } from '../../route.ts';
import { forgetAccount } from './forget-account.ts';

/**
 * Deletes accounts, with all that is theirs. Assumptions: the console's switch for it is on; each account is told of once;
 * admins of the app are accounts like others, and remain admins.
 */
export const accountDeleteRoute = route(accountDelete, (world, { DeleteItem }) => ({
  ResultItem: [...new Set(DeleteItem.map(({ UserID }) => UserID))].map((UserID) => {
    if (!world.accounts.exists(UserID))
      return { ResultCode: 70107, ResultInfo: 'Err_TLS_PT_Open_Login_Account_Not_Exist', UserID };
    world.accounts.delete(UserID);
    forgetAccount(world, UserID);
    return { ResultCode: 0, ResultInfo: '', UserID };
  }),
}));
