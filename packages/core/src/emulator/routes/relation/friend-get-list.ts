import { type FriendFields, friendGetList } from '../../../endpoints/relation/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { failedOf, resultsOf } from './entries.ts';
import { fieldsOf } from './friend-get.ts';

/** Reads fields of given friends. */
export const friendGetListRoute = route(friendGetList, (world, { From_Account, To_Account, TagList }) => {
  const InfoItem = resultsOf(world, From_Account, To_Account, (to) => {
    if (!world.friends.has(From_Account, to))
      throw new Refusal(30001, 'Err_SNS_FriendGetList_Friend_Not_Exist');
    const fields = fieldsOf(world, From_Account, to);
    return { SnsProfileItem: fields.filter(({ Tag }) => TagList.includes(Tag as keyof FriendFields)) };
  });
  return { InfoItem, ...failedOf(InfoItem) };
});
