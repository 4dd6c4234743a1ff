import { accountCheckRoute } from './account-check.ts';
import { accountDeleteRoute } from './account-delete.ts';
import { accountImportRoute } from './account-import.ts';
import { kickRoute } from './kick.ts';
import { multiAccountImportRoute } from './multi-account-import.ts';
import { queryOnlineStatusRoute } from './query-online-status.ts';

export const account = [
  accountCheckRoute,
  accountDeleteRoute,
  accountImportRoute,
  kickRoute,
  multiAccountImportRoute,
  queryOnlineStatusRoute,
];
