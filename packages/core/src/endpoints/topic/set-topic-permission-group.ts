import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response } from '../../endpoint/held.ts';
import { type Envelope, groupId, list } from '../../endpoint/schema.ts';
import { permissionGroupId } from './ids.ts';
import { type TopicRights, topicRights } from './permissions.ts';

/** Input of {@link setTopicPermissionGroup}. */
export interface SetTopicPermissionGroupRequest {
  /** The community. */
  GroupId: string;
  PermissionGroupId: string;
  /** Topics in which it has rights. No maximum could be read; {@link addTopicPermissionGroup} takes 50. */
  TopicPermissionList: readonly TopicRights[];
}

/**
 * Changes the rights that a permission group has in topics: `Permission` is the whole set, and not what is added to it.
 *
 * What is answered of single topics, and which fields are required, could not be read: the request is that of the sample,
 * taken together with {@link addTopicPermissionGroup}.
 *
 * Only in communities, in the larger plans. Confidence is medium: what is known of it comes from excerpts of its page.
 *
 * @see https://trtc.io/document/61237
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { addTopicPermissionGroup, createPermissionGroup, createTopic, setTopicPermissionGroup, TopicPermission } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const group = { GroupId: '@TGS#_school', PermissionGroupId: '@PMG#_mods' };
 * await call(client, createPermissionGroup, { ...group, PermissionGroupName: 'Moderators', Permission: 0 });
 * const { TopicId } = await call(client, createTopic, { GroupId: group.GroupId, TopicName: 'News' });
 *
 * const { SendMessages, MentionAll } = TopicPermission;
 * const rights = (Permission: number) => ({ ...group, TopicPermissionList: [{ TopicId, Permission }] });
 * await call(client, addTopicPermissionGroup, rights(SendMessages));
 * await call(client, setTopicPermissionGroup, rights(SendMessages | MentionAll));
 * ```
 */
export const setTopicPermissionGroup: Endpoint<SetTopicPermissionGroupRequest, Envelope> = uncheckedEndpoint({
  name: 'setTopicPermissionGroup',
  service: 'group_open_http_svc',
  command: 'set_topic_permission_group',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    PermissionGroupId: permissionGroupId(),
    TopicPermissionList: list(topicRights()),
  }),
  output: response({}),
});
