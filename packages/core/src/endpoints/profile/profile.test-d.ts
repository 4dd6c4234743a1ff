// Compiled, never run: each `@ts-expect-error` is an error that has to be there.

import { holds, type Same } from '../../../test/support/types.ts';
import { type Client, call } from '../../index.ts';
import { type ProfileItem, type ProfileTag, portraitGet, portraitSet, profileOf } from './index.ts';

declare const client: Client;
declare const key: string;

export const items: ProfileItem[] = [
  { Tag: 'Tag_Profile_IM_Nick', Value: 'Anna' },
  { Tag: 'Tag_Profile_IM_Level', Value: 3 },
  { Tag: 'Tag_Profile_IM_Gender', Value: 'Gender_Type_Male' },
  { Tag: 'Tag_Profile_Custom_Class', Value: '4b' },
  { Tag: `Tag_Profile_Custom_${key}`, Value: '4b' },
];
// @ts-expect-error: a level is a number
export const level: ProfileItem = { Tag: 'Tag_Profile_IM_Level', Value: '3' };
// @ts-expect-error: a nickname is a text
export const nick: ProfileItem = { Tag: 'Tag_Profile_IM_Nick', Value: 3 };
// @ts-expect-error: no such gender
export const gender: ProfileItem = { Tag: 'Tag_Profile_IM_Gender', Value: 'Male' };
// @ts-expect-error: a tag of the app's own holds no number
export const custom: ProfileItem = { Tag: 'Tag_Profile_Custom_Class', Value: 4 };
// @ts-expect-error: no such tag
export const tag: ProfileTag = 'Tag_Profile_IM_Age';

export async function used() {
  await call(client, portraitSet, { From_Account: 'anna', ProfileItem: items });
  const TagList = ['Tag_Profile_IM_Nick', 'Tag_Profile_Custom_Class'] as const;
  const { UserProfileItem } = await call(client, portraitGet, { To_Account: ['anna'], TagList });
  for (const entry of UserProfileItem) {
    const profile = profileOf(entry);
    holds<Same<typeof profile.Tag_Profile_IM_Nick, string | undefined>>();
    holds<Same<typeof profile.Tag_Profile_IM_Level, number | undefined>>();
    holds<Same<typeof profile.Tag_Profile_IM_Gender, string | undefined>>();
    holds<Same<typeof profile.Tag_Profile_Custom_Class, string | undefined>>();
    // @ts-expect-error: no such tag
    profile.Tag_Profile_IM_Age;
    for (const item of entry.ProfileItem ?? [])
      if (item.Tag === 'Tag_Profile_IM_Level') holds<Same<typeof item.Value, number>>();
  }
}
