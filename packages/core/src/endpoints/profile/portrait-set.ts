import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';
import type { ProfileItem } from './profile.ts';
import { profileItem } from './profile-items.ts';

/** Input of {@link portraitSet}. */
export interface PortraitSetRequest {
  /** Whose profile it is. */
  From_Account: string;
  /** What to write: other tags stay as they are. */
  ProfileItem: readonly ProfileItem[];
}

/**
 * Writes into the profile of an account: nickname, picture, who may become its friend, and what else {@link Profile} has.
 *
 * A number is a number here, and never a text (40610). A tag of the app's own has to be made in the console first, and works
 * five minutes later; until then it is unknown (40009). Clients are told of what changed.
 *
 * @see https://trtc.io/document/34916
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { portraitSet } from '@tim-rest/core/profile';
 * import { client } from './client.ts';
 *
 * await call(client, portraitSet, {
 *   From_Account: 'teacher',
 *   ProfileItem: [
 *     { Tag: 'Tag_Profile_IM_Nick', Value: 'Ms. Anna' },
 *     { Tag: 'Tag_Profile_IM_AllowType', Value: 'AllowType_Type_NeedConfirm' },
 *     { Tag: 'Tag_Profile_IM_BirthDay', Value: 19990419 },
 *     { Tag: 'Tag_Profile_Custom_Class', Value: '4b' },
 *   ],
 * });
 * ```
 */
export const portraitSet: Endpoint<PortraitSetRequest, Envelope> = uncheckedEndpoint({
  name: 'portraitSet',
  service: 'profile',
  command: 'portrait_set',
  idempotent: true,
  quota: 200,
  input: request({ From_Account: account(), ProfileItem: list(profileItem()) }),
  output: response({}),
});
