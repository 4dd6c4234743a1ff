import { accountCheck } from '../../../endpoints/account/index.ts';
import { route } from '../../route.ts';

/**
 * Tells who was imported. Assumption: so where the emulator takes any account that is named for one, too; each account is
 * told of once.
 */
export const accountCheckRoute = route(accountCheck, ({ accounts }, { CheckItem }) => ({
  ResultItem: [...new Set(CheckItem.map(({ UserID }) => UserID))].map((UserID) => ({
    UserID,
    ResultCode: 0,
    ResultInfo: '',
    AccountStatus: accounts.isImported(UserID) ? 'Imported' : 'NotImported',
  })),
}));
