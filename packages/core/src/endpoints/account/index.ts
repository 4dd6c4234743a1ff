export {
  type AccountCheckRequest,
  type AccountCheckResponse,
  type AccountToCheck,
  accountCheck,
  type CheckedAccount,
} from './account-check.ts';
export {
  type AccountDeleteRequest,
  type AccountDeleteResponse,
  type AccountToDelete,
  accountDelete,
  type DeletedAccount,
} from './account-delete.ts';
export { accountImport } from './account-import.ts';
export type { AccountImportRequest } from './account-to-import.ts';
export { type KickRequest, kick } from './kick.ts';
export {
  type MultiAccountImportRequest,
  type MultiAccountImportResponse,
  multiAccountImport,
} from './multi-account-import.ts';
export {
  type AccountPresence,
  type DevicePresence,
  type PresenceError,
  type QueryOnlineStatusRequest,
  type QueryOnlineStatusResponse,
  queryOnlineStatus,
} from './query-online-status.ts';
