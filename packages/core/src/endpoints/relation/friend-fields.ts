import * as v from 'valibot';
import { type Of, row, rows } from '../../endpoint/held.ts';
import { saying, text } from '../../endpoint/schema.ts';

/** A field of one's own of friendships, set up in the console: at most 8 letters after the prefix. */
export type CustomFriendTag = `Tag_SNS_Custom_${string}`;

/** What is kept of a friendship, by tag. Fields that were never set are missing. */
export interface FriendFields {
  /** Up to 96 bytes. */
  Tag_SNS_IM_Remark?: string;
  /** Names of the friend lists that the friend is on. */
  Tag_SNS_IM_Group?: string[];
  /** `AddSource_Type_` and a word. */
  Tag_SNS_IM_AddSource?: string;
  /** What was said with the request. */
  Tag_SNS_IM_AddWording?: string;
  /** Since when, in seconds since the epoch. */
  Tag_SNS_IM_AddTime?: number;
  [custom: CustomFriendTag]: string | number | undefined;
  /** Of the friend's profile: {@link friendGetList} alone has these. */
  [profile: `Tag_Profile_${string}`]: string | number | undefined;
}

/** A field of a friendship, or of a friend's profile. {@link friendFields} makes an object of a list of them. */
export interface FriendField {
  /** One of {@link FriendFields}. */
  Tag: string;
  /** Its type goes by the tag. */
  Value: string | number | string[];
}

/* @__NO_SIDE_EFFECTS__ */
export function friendField(): Of<FriendField> {
  return row<FriendField>({ Tag: v.string(), Value: v.union([v.string(), v.number(), rows(v.string())]) });
}

/**
 * The fields of a friend as an object, typed by tag as they are documented. The values are those of the answer.
 *
 * @example
 * ```ts
 * import { friendFields, friends } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * for await (const { To_Account, ValueItem } of friends(client, { From_Account: 'anna' })) {
 *   const { Tag_SNS_IM_Remark = To_Account, Tag_SNS_IM_Group = [] } = friendFields(ValueItem);
 *   console.log(Tag_SNS_IM_Remark, Tag_SNS_IM_Group.join());
 * }
 * ```
 */
export function friendFields(fields: readonly FriendField[] = []): FriendFields {
  return Object.fromEntries(fields.map(({ Tag, Value }) => [Tag, Value])) as unknown as FriendFields;
}

/** Where a friendship comes from: `AddSource_Type_` and a word of at most 8 letters. */
export type AddSource = `AddSource_Type_${string}`;

/* @__NO_SIDE_EFFECTS__ */
export function addSource(): Of<AddSource> {
  return v.pipe(text(23), begins('AddSource_Type_')) as Of<string> as Of<AddSource>;
}

/* @__NO_SIDE_EFFECTS__ */
export function customTag(): Of<CustomFriendTag> {
  return v.pipe(v.string(), begins('Tag_SNS_Custom_')) as Of<string> as Of<CustomFriendTag>;
}

const begins = (prefix: string) => saying(`${prefix}…`, v.startsWith<string, string>(prefix));

/** The name of a friend list. */
/* @__NO_SIDE_EFFECTS__ */
export function listName() {
  return v.pipe(text(30), saying('a name', v.minLength<string, 1>(1)));
}
