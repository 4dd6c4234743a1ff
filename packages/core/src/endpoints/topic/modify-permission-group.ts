import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { type Envelope, groupId, integer, text } from '../../endpoint/schema.ts';
import { permissionGroupId } from './ids.ts';

/** Input of {@link modifyPermissionGroup}. */
export interface ModifyPermissionGroupRequest {
  /** The community. */
  GroupId: string;
  PermissionGroupId: string;
  /** Up to 150 bytes of UTF-8. */
  PermissionGroupName?: string | undefined;
  /** What its members may do in the whole community, as a set of bits: see {@link CommunityPermission}. */
  Permission?: number | undefined;
  /** Anything of the app's own: up to 3,000 bytes of UTF-8. */
  CustomString?: string | undefined;
}

/**
 * Changes the name, the rights or the text of a permission group. What is left out stays; `Permission` is the whole set, and
 * not what is added to it.
 *
 * Only in communities, in the larger plans. Confidence is medium: what is known of it comes from excerpts of its page.
 *
 * @see https://cloud.tencent.com/document/product/269/103968
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { CommunityPermission, createPermissionGroup, modifyPermissionGroup } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const group = { GroupId: '@TGS#_school', PermissionGroupId: '@PMG#_mods' };
 * await call(client, createPermissionGroup, { ...group, PermissionGroupName: 'Moderators', Permission: 0 });
 *
 * await call(client, modifyPermissionGroup, { ...group, Permission: CommunityPermission.MuteMembers });
 * ```
 */
export const modifyPermissionGroup: Endpoint<ModifyPermissionGroupRequest, Envelope> = uncheckedEndpoint({
  name: 'modifyPermissionGroup',
  service: 'group_open_http_svc',
  command: 'modify_permission_group',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    PermissionGroupId: permissionGroupId(),
    PermissionGroupName: optional(text(150)),
    Permission: optional(integer()),
    CustomString: optional(text(3000)),
  }),
  output: response({}),
});
