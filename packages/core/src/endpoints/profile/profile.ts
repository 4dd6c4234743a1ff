/** A tag that the app made for itself, in the console: up to 8 letters after `Tag_Profile_Custom_`. */
export type CustomProfileTag = `Tag_Profile_Custom_${string}`;

/** How an account says what it is. */
export type Gender = 'Gender_Type_Unknown' | 'Gender_Type_Female' | 'Gender_Type_Male';

/** What becomes of a friend request to an account: it is asked, it agrees, or it refuses. */
export type AllowType = 'AllowType_Type_NeedConfirm' | 'AllowType_Type_AllowAny' | 'AllowType_Type_DenyAny';

/** Whether an account is barred from sending friend requests. */
export type AdminForbidType = 'AdminForbid_Type_None' | 'AdminForbid_Type_SendOut';

/** The tags of a profile, and what each holds. */
export interface Profile {
  /** The nickname: up to 500 bytes of UTF-8. */
  Tag_Profile_IM_Nick: string;
  Tag_Profile_IM_Gender: Gender;
  /** A uint32; the documentation suggests the digits of `YYYYMMDD`. */
  Tag_Profile_IM_BirthDay: number;
  /** Up to 16 bytes of UTF-8, in a form of the app's own. */
  Tag_Profile_IM_Location: string;
  /** Up to 500 bytes of UTF-8. */
  Tag_Profile_IM_SelfSignature: string;
  Tag_Profile_IM_AllowType: AllowType;
  /** A uint32, of the app's own meaning. */
  Tag_Profile_IM_Language: number;
  /** The address of a picture: up to 500 bytes of UTF-8. */
  Tag_Profile_IM_Image: string;
  /** Bits, a uint32. The lowest one is set: the account gets no messages. */
  Tag_Profile_IM_MsgSettings: number;
  Tag_Profile_IM_AdminForbidType: AdminForbidType;
  /** A uint32, of the app's own meaning. */
  Tag_Profile_IM_Level: number;
  /** A uint32, of the app's own meaning. */
  Tag_Profile_IM_Role: number;
  /** Up to 500 bytes of UTF-8. No tag of an app's own holds a number. */
  [Tag: CustomProfileTag]: string;
}

/** A tag of a profile: one of the service's, or one of the app's own. */
export type ProfileTag = keyof Profile;

/** A tag and its value. */
export type ProfileItem = { [Tag in ProfileTag]: { Tag: Tag; Value: Profile[Tag] } }[ProfileTag];

/** A profile as the service answers it: what was never set is missing, and words may be new ones. */
export type AnsweredProfile = {
  [Tag in ProfileTag]?: (Profile[Tag] extends number ? number : string) | undefined;
};

/** A tag and its value, as the service answers them. */
export type AnsweredProfileItem = {
  [Tag in ProfileTag]: { Tag: Tag; Value: NonNullable<AnsweredProfile[Tag]> };
}[ProfileTag];
