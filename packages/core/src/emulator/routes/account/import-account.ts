import type { AccountImportRequest } from '../../../endpoints/account/index.ts';
import type { ProfileItem } from '../../../endpoints/profile/index.ts';
import type { World } from '../../world.ts';

/**
 * Makes an account, and writes what is said of it into its profile, also where it was there already.
 *
 * @throws {@link Refusal} where it cannot be made.
 */
export function importAccount(world: World, { UserID, Nick, FaceUrl }: AccountImportRequest): void {
  const { accounts, profiles } = world;
  const items: ProfileItem[] = [];
  if (Nick !== undefined) items.push({ Tag: 'Tag_Profile_IM_Nick', Value: Nick });
  if (FaceUrl !== undefined) items.push({ Tag: 'Tag_Profile_IM_Image', Value: FaceUrl });
  accounts.import(UserID);
  if (items.length) profiles.set(UserID, items);
}
