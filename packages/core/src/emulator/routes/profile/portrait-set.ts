import { portraitSet } from '../../../endpoints/profile/index.ts';
import { Refusal } from '../../refusal.ts';
import { route } from '../../route.ts';

/** Writes into a profile. Assumption: of a tag that is there twice, the last value counts. */
export const portraitSetRoute = route(
  portraitSet,
  ({ accounts, profiles }, { From_Account, ProfileItem }) => {
    if (!accounts.exists(From_Account)) throw new Refusal(40003, 'no such account');
    profiles.set(From_Account, ProfileItem);
    return {};
  },
);
