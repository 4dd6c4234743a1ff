import { multiAccountImport } from '../../../endpoints/account/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { importAccount } from './import-account.ts';

/** Assumption: whatever keeps an account from being made, the others are, and the answer is OK even if none was. */
export const multiAccountImportRoute = route(multiAccountImport, (world, { Accounts = [], AccountList }) => {
  const all = AccountList ?? Accounts.map((UserID) => ({ UserID }));
  const failed = all.filter((account) => {
    try {
      importAccount(world, account);
      return false;
    } catch (error) {
      if (error instanceof Refusal) return true;
      throw error;
    }
  });
  return failed.length ? { FailAccounts: failed.map(({ UserID }) => UserID) } : {};
});
