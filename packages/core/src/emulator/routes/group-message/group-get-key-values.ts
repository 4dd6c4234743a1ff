import { groupGetKeyValues } from '../../../endpoints/group-message/index.ts';
import { route } from '../../route.ts';
import { requireExtensible } from './history.ts';

const LONGEST_PAGE = 200;

/**
 * Pages of the pairs beside a message. Assumptions: those of `StartSeq` itself do not count among the most rows of an emulator's
 * page, so that there is always something new on it; what was deleted is not told.
 */
export const groupGetKeyValuesRoute = route(groupGetKeyValues, (world, request) => {
  const { StartSeq = 0 } = request;
  const { list, latest, cleared } = world.msgExtensions.of(requireExtensible(world, request));
  const wanted = list.filter(({ Seq }) => Seq >= StartSeq);
  const first = wanted.filter(({ Seq }) => Seq === StartSeq).length;
  const page = wanted.slice(0, Math.min(first + world.maxPage, LONGEST_PAGE));
  return {
    ExtensionList: page,
    CompleteFlag: page.length === wanted.length ? 1 : 0,
    LatestSeq: latest,
    ClearSeq: cleared,
  };
});
