export {
  type AccountProfile,
  type PortraitGetRequest,
  type PortraitGetResponse,
  portraitGet,
} from './portrait-get.ts';
export { type PortraitSetRequest, portraitSet } from './portrait-set.ts';
export type {
  AdminForbidType,
  AllowType,
  AnsweredProfile,
  AnsweredProfileItem,
  CustomProfileTag,
  Gender,
  Profile,
  ProfileItem,
  ProfileTag,
} from './profile.ts';
export { profileOf } from './profile-of.ts';
