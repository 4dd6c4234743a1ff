import { allowBannedObject } from '../../../endpoints/operations/index.ts';
import { route } from '../../route.ts';

/** Unblocks. Assumption: one that was not blocked is fine. */
export const allowBannedObjectRoute = route(allowBannedObject, ({ blockedFiles }, { RawURL }) => {
  blockedFiles.allow(RawURL);
  return {};
});
