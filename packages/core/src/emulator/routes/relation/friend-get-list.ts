import type { ProfileTag } from '../../../endpoints/profile/index.ts';
import { type FriendFields, friendGetList } from '../../../endpoints/relation/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { failedOf, resultsOf } from './entries.ts';
import { fieldsOf } from './friend-get.ts';

/** Reads fields of given friends, and of their profiles. Assumption: whoever asks may read them all. */
export const friendGetListRoute = route(friendGetList, (world, { From_Account, To_Account, TagList }) => {
  const InfoItem = resultsOf(world, From_Account, To_Account, (to) => {
    if (!world.friends.has(From_Account, to))
      throw new Refusal(30001, 'Err_SNS_FriendGetList_Friend_Not_Exist');
    const kept = fieldsOf(world, From_Account, to);
    const fields = kept.filter(({ Tag }) => TagList.includes(Tag as keyof FriendFields));
    return { SnsProfileItem: [...fields, ...world.profiles.get(to, TagList as readonly ProfileTag[])] };
  });
  return { InfoItem, ...failedOf(InfoItem) };
});
