import type { AnsweredProfile, AnsweredProfileItem } from './profile.ts';

/**
 * The tags of an account as one object, each with its value's type, from an entry of `UserProfileItem`. What was never set is
 * missing; of an account that failed, all is.
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { portraitGet, profileOf } from '@tim-rest/core/profile';
 * import { client } from './client.ts';
 *
 * const { UserProfileItem } = await call(client, portraitGet, {
 *   To_Account: ['teacher'], TagList: ['Tag_Profile_IM_Nick', 'Tag_Profile_IM_Level', 'Tag_Profile_Custom_Class'],
 * });
 * for (const item of UserProfileItem) {
 *   const { Tag_Profile_IM_Nick: nick = '', Tag_Profile_IM_Level: level = 0, Tag_Profile_Custom_Class } = profileOf(item);
 *   console.log(item.To_Account, nick.toUpperCase(), level + 1, Tag_Profile_Custom_Class);
 * }
 * ```
 */
export function profileOf(entry: {
  readonly ProfileItem?: readonly AnsweredProfileItem[] | undefined;
}): AnsweredProfile {
  const values = (entry.ProfileItem ?? []).map(({ Tag, Value }) => [Tag, Value]);
  return Object.fromEntries(values) as AnsweredProfile;
}
