import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId, list } from '../../endpoint/schema.ts';
import { permissionGroupId } from './ids.ts';

/** Input of {@link destroyPermissionGroup}. */
export interface DestroyPermissionGroupRequest {
  /** The community. */
  GroupId: string;
  /** Which permission groups: up to 20 a call. */
  PermissionGroupIdList: readonly string[];
}

/** What came of one permission group. */
export interface PermissionGroupResult {
  PermissionGroupId: string;
  /** 0, or why it failed. */
  ErrorCode: number;
  ErrorInfo: string;
}

/** Answer of {@link destroyPermissionGroup}. */
export interface DestroyPermissionGroupResponse extends Envelope {
  /** One for each permission group of the request. */
  PermissionGroupResultList: PermissionGroupResult[];
}

/**
 * Removes permission groups; their members lose the rights that they had by them.
 *
 * Up to 20; {@link batch} takes any number, and tells which failed: the call is OK all the same.
 *
 * Only in communities, in the larger plans. Confidence is medium: what is known of it comes from excerpts of its page.
 *
 * @see https://trtc.io/document/61233
 *
 * @example
 * ```ts
 * import { batch, call } from '@tim-rest/core';
 * import { createPermissionGroup, destroyPermissionGroup } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const GroupId = '@TGS#_school';
 * await call(client, createPermissionGroup, {
 *   GroupId, PermissionGroupId: '@PMG#_mods', PermissionGroupName: 'Moderators', Permission: 0,
 * });
 *
 * const { failed } = await batch(client, destroyPermissionGroup, { GroupId, PermissionGroupIdList: ['@PMG#_mods'] });
 * ```
 */
export const destroyPermissionGroup: BatchEndpoint<
  DestroyPermissionGroupRequest,
  DestroyPermissionGroupResponse
> = uncheckedEndpoint({
  name: 'destroyPermissionGroup',
  service: 'group_open_http_svc',
  command: 'destroy_permission_group',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId(), PermissionGroupIdList: list(permissionGroupId(), 20) }),
  output: response({
    PermissionGroupResultList: rows(
      row({ PermissionGroupId: v.string(), ErrorCode: v.number(), ErrorInfo: v.string() }),
    ),
  }),
  batch: {
    list: 'PermissionGroupIdList',
    max: 20,
    outcomes: {
      in: 'PermissionGroupResultList',
      key: 'PermissionGroupId',
      code: 'ErrorCode',
      words: 'ErrorInfo',
      unlisted: 'failed',
    },
  },
});
