import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { type Envelope, groupId, integer, text } from '../../endpoint/schema.ts';
import { permissionGroupId } from './ids.ts';

/** Input of {@link createPermissionGroup}. */
export interface CreatePermissionGroupRequest {
  /** The community. */
  GroupId: string;
  /** Its id, if it is to be your own: `@PMG#_` and a rest. Default: one that is made up. */
  PermissionGroupId?: string | undefined;
  /** Up to 150 bytes of UTF-8. */
  PermissionGroupName: string;
  /** What its members may do in the whole community, as a set of bits: see {@link CommunityPermission}. */
  Permission: number;
  /** Anything of the app's own: up to 3,000 bytes of UTF-8. */
  CustomString?: string | undefined;
}

/** Answer of {@link createPermissionGroup}. */
export interface CreatePermissionGroupResponse extends Envelope {
  /** The text of the page says that it is answered; its table could not be read. */
  PermissionGroupId?: string | undefined;
}

/**
 * Creates a permission group: rights in a community, and the members who have them. They count only in a community whose
 * `EnablePermission` is 1, and there admins have no rights of their own any more.
 *
 * Give an id of your own. Without one each call makes another group, so the call is not sent again where nobody knows whether
 * it ran. With one it is; what is answered where it had run is documented nowhere.
 *
 * Only in communities, in the larger plans. Confidence is medium: what is known of it comes from excerpts of its page.
 *
 * @see https://trtc.io/document/61232
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { CommunityPermission, createPermissionGroup } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * await call(client, createPermissionGroup, {
 *   GroupId: '@TGS#_school',
 *   PermissionGroupId: '@PMG#_mods',
 *   PermissionGroupName: 'Moderators',
 *   Permission: CommunityPermission.MuteMembers | CommunityPermission.RecallMessages,
 * });
 * ```
 */
export const createPermissionGroup: Endpoint<CreatePermissionGroupRequest, CreatePermissionGroupResponse> =
  uncheckedEndpoint({
    name: 'createPermissionGroup',
    service: 'group_open_http_svc',
    command: 'create_permission_group',
    idempotent: ({ PermissionGroupId }) => PermissionGroupId !== undefined,
    quota: 200,
    input: request({
      GroupId: groupId(),
      PermissionGroupId: optional(permissionGroupId()),
      PermissionGroupName: text(150),
      Permission: integer(),
      CustomString: optional(text(3000)),
    }),
    output: response({ PermissionGroupId: optional(v.string()) }),
  });
