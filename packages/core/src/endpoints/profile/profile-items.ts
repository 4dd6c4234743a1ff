import * as v from 'valibot';
import { kinds, type Of, oneOf, part, uint32 } from '../../endpoint/held.ts';
import { rowObject, rule, saying, text } from '../../endpoint/schema.ts';
import type { AnsweredProfileItem, CustomProfileTag, Profile, ProfileItem, ProfileTag } from './profile.ts';

type StandardTag = Exclude<ProfileTag, CustomProfileTag>;

/** By themselves: who reads a profile does not need to know what they hold. */
const STANDARD: readonly StandardTag[] = [
  'Tag_Profile_IM_Nick',
  'Tag_Profile_IM_Gender',
  'Tag_Profile_IM_BirthDay',
  'Tag_Profile_IM_Location',
  'Tag_Profile_IM_SelfSignature',
  'Tag_Profile_IM_AllowType',
  'Tag_Profile_IM_Language',
  'Tag_Profile_IM_Image',
  'Tag_Profile_IM_MsgSettings',
  'Tag_Profile_IM_AdminForbidType',
  'Tag_Profile_IM_Level',
  'Tag_Profile_IM_Role',
];

const CUSTOM = 'Tag_Profile_Custom_ and up to 8 letters, or a tag of the service';
const OTHER = 'a tag that holds a text';
const NUMBERS = [
  'Tag_Profile_IM_BirthDay',
  'Tag_Profile_IM_Language',
  'Tag_Profile_IM_MsgSettings',
  'Tag_Profile_IM_Level',
  'Tag_Profile_IM_Role',
] as const;

/** What each of the service's tags holds. */
const values = (): { readonly [Tag in StandardTag]: Of<Profile[Tag]> } => ({
  Tag_Profile_IM_Nick: text(500),
  Tag_Profile_IM_Gender: oneOf('Gender_Type_Unknown', 'Gender_Type_Female', 'Gender_Type_Male'),
  Tag_Profile_IM_BirthDay: uint32(),
  Tag_Profile_IM_Location: text(16),
  Tag_Profile_IM_SelfSignature: text(500),
  Tag_Profile_IM_AllowType: oneOf(
    'AllowType_Type_NeedConfirm',
    'AllowType_Type_AllowAny',
    'AllowType_Type_DenyAny',
  ),
  Tag_Profile_IM_Language: uint32(),
  Tag_Profile_IM_Image: text(500),
  Tag_Profile_IM_MsgSettings: uint32(),
  Tag_Profile_IM_AdminForbidType: oneOf('AdminForbid_Type_None', 'AdminForbid_Type_SendOut'),
  Tag_Profile_IM_Level: uint32(),
  Tag_Profile_IM_Role: uint32(),
});

const custom = () =>
  saying(CUSTOM, v.pipe(v.string(), saying(CUSTOM, v.regex(/^Tag_Profile_Custom_[A-Za-z]{1,8}$/))));

/** A tag to read. */
/* @__NO_SIDE_EFFECTS__ */
export function profileTag(): Of<ProfileTag> {
  return v.union([custom() as Of<string> as Of<CustomProfileTag>, oneOf(...STANDARD)]);
}

/** A tag and its value, to write. */
/* @__NO_SIDE_EFFECTS__ */
export function profileItem(): Of<ProfileItem> {
  const item = (Tag: Of<string>, Value: Of<unknown>) => part<{ Tag: string; Value: unknown }>({ Tag, Value });
  const standard = Object.entries(values()).map(([tag, value]) => item(oneOf(tag), value as Of<unknown>));
  return kinds('Tag', [item(custom(), text(500) as Of<unknown>), ...standard]);
}

/** A tag and its value, in an answer: of the type that the tag says. */
/* @__NO_SIDE_EFFECTS__ */
export function answeredProfileItem(): Of<AnsweredProfileItem> {
  const holdsText = rule<string>(OTHER, (tag) => !(NUMBERS as readonly string[]).includes(tag));
  const texts = v.pipe(v.string(), holdsText, v.description(OTHER));
  return kinds('Tag', [
    rowObject({ Tag: v.picklist(NUMBERS), Value: v.number() }),
    rowObject({ Tag: texts, Value: v.string() }),
  ]);
}
