import { forbidIllegalObject } from '../../../endpoints/operations/index.ts';
import { route } from '../../route.ts';

/** Blocks. Assumption: any address will do, since the emulator has no files. */
export const forbidIllegalObjectRoute = route(forbidIllegalObject, ({ blockedFiles }, { RawURL }) => {
  blockedFiles.block(RawURL);
  return {};
});
