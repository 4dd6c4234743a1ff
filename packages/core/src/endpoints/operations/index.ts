export { type AllowBannedObjectRequest, allowBannedObject } from './allow-banned-object.ts';
export { type ForbidIllegalObjectRequest, forbidIllegalObject } from './forbid-illegal-object.ts';
export {
  type AppFigures,
  type GetAppInfoRequest,
  type GetAppInfoResponse,
  getAppInfo,
} from './get-app-info.ts';
export {
  type ChatFile,
  FileStatus,
  type GetCosSigRequest,
  type GetCosSigResponse,
  getCosSig,
  type SignedFile,
} from './get-cos-sig.ts';
export {
  type GetHistoryRequest,
  type GetHistoryResponse,
  getHistory,
  type HistoryFile,
} from './get-history.ts';
export { type GetIpListRequest, type GetIpListResponse, getIpList, NetType } from './get-ip-list.ts';
