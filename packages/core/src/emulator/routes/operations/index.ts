import { allowBannedObjectRoute } from './allow-banned-object.ts';
import { forbidIllegalObjectRoute } from './forbid-illegal-object.ts';
import { getAppInfoRoute } from './get-app-info.ts';
import { getCosSigRoute } from './get-cos-sig.ts';
import { getHistoryRoute } from './get-history.ts';
import { getIpListRoute } from './get-ip-list.ts';

export const operations = [
  allowBannedObjectRoute,
  forbidIllegalObjectRoute,
  getAppInfoRoute,
  getCosSigRoute,
  getHistoryRoute,
  getIpListRoute,
];
