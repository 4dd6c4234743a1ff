import { deleteRecentContact } from '../../../endpoints/conversation/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';
import { keyOf, requireOwner } from './contacts.ts';
import { recentOf } from './recent.ts';

/**
 * Takes a conversation out. Assumptions: one that is not there is fine; the code where nobody is named (50002); without
 * `ClearRamble` the messages stay; those of a group stay in any case, since its history is one for all.
 */
export const deleteRecentContactRoute = route(
  deleteRecentContact,
  (world, { From_Account, Type, To_Account, ToGroupid, ClearRamble }) => {
    const owner = requireOwner(world, From_Account);
    if ((Type === 1 ? To_Account : ToGroupid) === undefined)
      throw new Refusal(50002, `${Type === 1 ? 'To_Account' : 'ToGroupid'} is missing`);
    const key = keyOf({ Type, To_Account, ToGroupId: ToGroupid });
    const recent = recentOf(world, owner).find((each) => each.key === key);
    if (recent) world.deletedContacts.delete(owner, key, recent.last);
    if (Type === 1 && ClearRamble === 1)
      for (const { hiddenFrom } of world.c2cMessages.history(owner, To_Account ?? '')) hiddenFrom.add(owner);
    return {};
  },
);
