import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request } from '../../endpoint/held.ts';
import { groupId, list } from '../../endpoint/schema.ts';
import { permissionGroupId } from './ids.ts';
import { type TopicRights, topicRights } from './permissions.ts';
import { byTopic, type TopicPermissionResults, topicPermissionResults } from './results.ts';

/** Input of {@link addTopicPermissionGroup}. */
export interface AddTopicPermissionGroupRequest {
  /** The community. */
  GroupId: string;
  PermissionGroupId: string;
  /** Up to 50 topics a call. */
  TopicPermissionList: readonly TopicRights[];
}

/**
 * Gives a permission group rights in topics that it has none in yet. {@link setTopicPermissionGroup} changes them.
 *
 * Up to 50 topics; {@link batch} takes any number, and tells which failed: the call is OK all the same. A topic in which it has
 * rights already is 110010.
 *
 * Only in communities, in the larger plans. Confidence is medium: what is known of it comes from excerpts of its page.
 *
 * @see https://trtc.io/document/61236
 *
 * @example
 * ```ts
 * import { batch, call } from '@tim-rest/core';
 * import { addTopicPermissionGroup, createPermissionGroup, createTopic, TopicPermission } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const group = { GroupId: '@TGS#_school', PermissionGroupId: '@PMG#_mods' };
 * await call(client, createPermissionGroup, { ...group, PermissionGroupName: 'Moderators', Permission: 0 });
 * const { TopicId } = await call(client, createTopic, { GroupId: group.GroupId, TopicName: 'News' });
 *
 * const { failed } = await batch(client, addTopicPermissionGroup, {
 *   ...group, TopicPermissionList: [{ TopicId, Permission: TopicPermission.SendMessages }],
 * });
 * ```
 */
export const addTopicPermissionGroup: BatchEndpoint<AddTopicPermissionGroupRequest, TopicPermissionResults> =
  uncheckedEndpoint({
    name: 'addTopicPermissionGroup',
    service: 'group_open_http_svc',
    command: 'add_topic_permission_group',
    idempotent: true,
    quota: 200,
    input: request({
      GroupId: groupId(),
      PermissionGroupId: permissionGroupId(),
      TopicPermissionList: list(topicRights(), 50),
    }),
    output: topicPermissionResults(),
    batch: { list: 'TopicPermissionList', key: 'TopicId', max: 50, outcomes: byTopic },
  });
