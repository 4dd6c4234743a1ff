import { getKeyValues } from '../../../endpoints/message/index.ts';
import { route } from '../../route.ts';
import { requireExtensions } from './require-extensions.ts';

const LONGEST_PAGE = 200;

/** Pages of keys. Assumption: a page begins with all that have `StartSeq`, so that there is always something after those. */
export const getKeyValuesRoute = route(getKeyValues, (world, { StartSeq = 0, ...named }, caller) => {
  const extensions = requireExtensions(world, named, caller);
  const all = extensions.from(StartSeq);
  const repeated = all.filter(({ Seq }) => Seq === StartSeq).length;
  const page = all.slice(0, Math.min(LONGEST_PAGE, repeated + world.maxPage));
  return {
    CompleteFlag: page.length < all.length ? 0 : 1,
    LatestSeq: extensions.latestSeq,
    ClearSeq: extensions.clearSeq,
    ExtensionList: page,
  };
});
