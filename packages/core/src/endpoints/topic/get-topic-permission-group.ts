import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId, list } from '../../endpoint/schema.ts';
import { permissionGroupId, topicId } from './ids.ts';
import { byTopic, type TopicResult } from './results.ts';

/** Input of {@link getTopicPermissionGroup}. */
export interface GetTopicPermissionGroupRequest {
  /** The community. */
  GroupId: string;
  PermissionGroupId: string;
  /** Which topics; default: all in which it has rights. A table calls it required, and a sample leaves it out. */
  TopicIdList?: readonly string[] | undefined;
}

/** What a permission group may do in a topic, or why nothing is told of it. */
export interface TopicRightsResult extends TopicResult {
  /** A set of bits: see {@link TopicPermission}. */
  Permission?: number | undefined;
}

/** Answer of {@link getTopicPermissionGroup}. */
export interface GetTopicPermissionGroupResponse extends Envelope {
  TopicPermissionResultList: TopicRightsResult[];
}

/**
 * Reads the rights that a permission group has in topics. Look at the `ErrorCode` of each, or let {@link batch} sort those
 * that you name: the call is OK also where there is none of them.
 *
 * Only in communities, in the larger plans. Confidence is medium: what is known of it comes from excerpts of its page.
 *
 * @see https://trtc.io/document/61239
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { createPermissionGroup, getTopicPermissionGroup } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const group = { GroupId: '@TGS#_school', PermissionGroupId: '@PMG#_mods' };
 * await call(client, createPermissionGroup, { ...group, PermissionGroupName: 'Moderators', Permission: 0 });
 *
 * const { TopicPermissionResultList } = await call(client, getTopicPermissionGroup, group);
 * for (const { TopicId, Permission = 0 } of TopicPermissionResultList) console.log(TopicId, Permission);
 * ```
 */
export const getTopicPermissionGroup: BatchEndpoint<
  GetTopicPermissionGroupRequest,
  GetTopicPermissionGroupResponse
> = uncheckedEndpoint({
  name: 'getTopicPermissionGroup',
  service: 'group_open_http_svc',
  command: 'get_topic_permission_group',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    PermissionGroupId: permissionGroupId(),
    TopicIdList: optional(list(topicId())),
  }),
  output: response({
    TopicPermissionResultList: rows(
      row<TopicRightsResult>({
        TopicId: v.string(),
        ErrorCode: v.number(),
        ErrorInfo: v.string(),
        Permission: optional(v.number()),
      }),
    ),
  }),
  batch: { list: 'TopicIdList', outcomes: byTopic },
});
