import { accountImport } from '../../../endpoints/account/index.ts';
import { route } from '../../route.ts';
import { importAccount } from './import-account.ts';

/** Assumption: of an account that is there already, nickname and picture are replaced, as {@link multiAccountImport} does. */
export const accountImportRoute = route(accountImport, (world, input) => {
  importAccount(world, input);
  return {};
});
