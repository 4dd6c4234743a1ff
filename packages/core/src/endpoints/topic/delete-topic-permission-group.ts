import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request } from '../../endpoint/held.ts';
import { groupId, list } from '../../endpoint/schema.ts';
import { permissionGroupId, topicId } from './ids.ts';
import { byTopic, type TopicPermissionResults, topicPermissionResults } from './results.ts';

/** Input of {@link deleteTopicPermissionGroup}. */
export interface DeleteTopicPermissionGroupRequest {
  /** The community. */
  GroupId: string;
  PermissionGroupId: string;
  /** Up to 50 topics a call. */
  TopicIdList: readonly string[];
}

/**
 * Takes from a permission group the rights that it has in topics.
 *
 * Up to 50 topics; {@link batch} takes any number, and tells which failed: the call is OK all the same.
 *
 * Only in communities, in the larger plans. Confidence is medium: what is known of it comes from excerpts of its page.
 *
 * @see https://trtc.io/document/61238
 *
 * @example
 * ```ts
 * import { batch, call } from '@tim-rest/core';
 * import { addTopicPermissionGroup, createPermissionGroup, createTopic, deleteTopicPermissionGroup, TopicPermission } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const group = { GroupId: '@TGS#_school', PermissionGroupId: '@PMG#_mods' };
 * await call(client, createPermissionGroup, { ...group, PermissionGroupName: 'Moderators', Permission: 0 });
 * const { TopicId } = await call(client, createTopic, { GroupId: group.GroupId, TopicName: 'News' });
 *
 * await call(client, addTopicPermissionGroup, {
 *   ...group, TopicPermissionList: [{ TopicId, Permission: TopicPermission.SendMessages }],
 * });
 * const { failed } = await batch(client, deleteTopicPermissionGroup, { ...group, TopicIdList: [TopicId] });
 * ```
 */
export const deleteTopicPermissionGroup: BatchEndpoint<
  DeleteTopicPermissionGroupRequest,
  TopicPermissionResults
> = uncheckedEndpoint({
  name: 'deleteTopicPermissionGroup',
  service: 'group_open_http_svc',
  command: 'delete_topic_permission_group',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    PermissionGroupId: permissionGroupId(),
    TopicIdList: list(topicId(), 50),
  }),
  output: topicPermissionResults(),
  batch: { list: 'TopicIdList', max: 50, outcomes: byTopic },
});
