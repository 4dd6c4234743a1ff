import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId, integer, list } from '../../endpoint/schema.ts';
import { permissionGroupId } from './ids.ts';

/** Input of {@link getPermissionGroup}. */
export interface GetPermissionGroupRequest {
  /** The community. */
  GroupId: string;
  /** Which ones; default: all. */
  PermissionGroupIdList?: readonly string[] | undefined;
  /** Permission groups a page, 1 to 20. */
  Limit?: number | undefined;
  /** Empty for the first page, then the `Next` of the page before. */
  Next?: string | undefined;
}

/** A permission group, or why nothing is told of it. */
export interface PermissionGroup {
  /** 0, or why nothing is told of this one. */
  ErrorCode: number;
  ErrorInfo: string;
  PermissionGroupId: string;
  /** This, and what follows, is perhaps missing where `ErrorCode` is not 0. */
  PermissionGroupName?: string | undefined;
  /** Anything of the app's own. */
  CustomString?: string | undefined;
  /** What its members may do in the whole community, as a set of bits: see {@link CommunityPermission}. */
  Permission?: number | undefined;
  MemberCount?: number | undefined;
}

/** Answer of {@link getPermissionGroup}. */
export interface GetPermissionGroupResponse extends Envelope {
  PermissionGroupInfoList: PermissionGroup[];
  /** Where the next page begins. The page of the documentation speaks of it; its table could not be read. */
  Next?: string | undefined;
}

/**
 * One page of the permission groups of a community, or of those that are named. {@link permissionGroups} reads them all.
 *
 * The call is OK also where nothing is told of single ones: look at the `ErrorCode` of each. How the last page is marked could
 * not be read: the list ends where `Next` is missing, empty, or the one that was asked for.
 *
 * Only in communities, in the larger plans. Confidence is medium: what is known of it comes from excerpts of its page.
 *
 * @see https://trtc.io/document/61235
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getPermissionGroup } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const page = await call(client, getPermissionGroup, { GroupId: '@TGS#_school', Limit: 20, Next: '' });
 * ```
 */
export const getPermissionGroup: PagedEndpoint<
  GetPermissionGroupRequest,
  GetPermissionGroupResponse,
  PermissionGroup
> = uncheckedEndpoint({
  name: 'getPermissionGroup',
  service: 'group_open_http_svc',
  command: 'get_permission_group',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    PermissionGroupIdList: optional(list(permissionGroupId())),
    Limit: optional(integer(1, 20)),
    Next: optional(v.string()),
  }),
  output: response({
    PermissionGroupInfoList: rows(
      row<PermissionGroup>({
        ErrorCode: v.number(),
        ErrorInfo: v.string(),
        PermissionGroupId: v.string(),
        PermissionGroupName: optional(v.string()),
        CustomString: optional(v.string()),
        Permission: optional(v.number()),
        MemberCount: optional(v.number()),
      }),
    ),
    Next: optional(v.string()),
  }),
  page: {
    items: 'PermissionGroupInfoList',
    next: ({ Next = '' }, { Next: asked = '' }) => Next !== asked && Next !== '' && { Next },
  },
});
