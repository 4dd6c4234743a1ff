import { getKeyValues } from '../../../endpoints/message/index.ts';
import { route } from '../../route.ts';
import { requireExtensible } from './require-extensible.ts';

const LONGEST_PAGE = 200;

/**
 * Pages of the pairs beside a message. Assumptions: those of `StartSeq` itself do not count among the most rows of an emulator's
 * page, so that there is always something new on it; what was deleted is not told.
 */
export const getKeyValuesRoute = route(getKeyValues, (world, { StartSeq = 0, ...named }, caller) => {
  const { list, latest, cleared } = world.msgExtensions.of(requireExtensible(world, named, caller));
  const wanted = list.filter(({ Seq }) => Seq >= StartSeq);
  const first = wanted.filter(({ Seq }) => Seq === StartSeq).length;
  const page = wanted.slice(0, Math.min(first + world.maxPage, LONGEST_PAGE));
  return {
    CompleteFlag: page.length < wanted.length ? 0 : 1,
    LatestSeq: latest,
    ClearSeq: cleared,
    ExtensionList: page,
  };
});
