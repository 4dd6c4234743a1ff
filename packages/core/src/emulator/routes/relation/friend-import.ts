import { friendImport } from '../../../endpoints/relation/index.ts';
import { route } from '../../route.ts';
import { failedOf, requireOther, resultsOf, secondsOf } from './entries.ts';

/**
 * Writes one side of friendships. Assumptions: blocks do not matter; what an import of the same friend leaves out stays as
 * it was, but for the time, which is that of now where none is given; the time of a remark is not kept.
 */
export const friendImportRoute = route(friendImport, (world, { From_Account, AddFriendItem }) => {
  const ResultItem = resultsOf(world, From_Account, AddFriendItem, (to, entry) => {
    requireOther(From_Account, to);
    world.friends.set(From_Account, to, {
      Tag_SNS_IM_AddSource: entry.AddSource,
      Tag_SNS_IM_AddTime: entry.AddTime ?? secondsOf(world),
      Tag_SNS_IM_Remark: entry.Remark,
      Tag_SNS_IM_AddWording: entry.AddWording,
      Tag_SNS_IM_Group: entry.GroupName,
      ...Object.fromEntries((entry.CustomItem ?? []).map(({ Tag, Value }) => [Tag, Value])),
    });
  });
  return { ResultItem, ...failedOf(ResultItem) };
});
