import { portraitSet } from '../../../endpoints/profile/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';

/** Writes into a profile. Assumption: of a tag that is there twice, the last value counts. */
export const portraitSetRoute = route(portraitSet, (world, { From_Account, ProfileItem }, caller) => {
  if (!world.accounts.exists(From_Account)) throw new Refusal(40003, 'no such account');
  world.profiles.set(From_Account, ProfileItem);
  world.raised.raise('Profile.CallbackPortraitSet', {
    Operator_Account: caller,
    From_Account,
    ProfileItem: ProfileItem.map((item) => ({ ...item })),
  });
  return {};
});
