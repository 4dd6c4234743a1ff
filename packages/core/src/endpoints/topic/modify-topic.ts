import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, text } from '../../endpoint/schema.ts';
import { topicId } from './ids.ts';
import { type TopicTexts, topicTexts } from './topic-fields.ts';

/** Input of {@link modifyTopic}. */
export interface ModifyTopicRequest extends TopicTexts {
  /** The community. */
  GroupId: string;
  TopicId: string;
  /** Up to 30 bytes of UTF-8. */
  TopicName?: string | undefined;
  /** Who changes it, as a user id. */
  From_Account?: string | undefined;
  /** `On`: nobody may post but the owner and the admins of the community, and those of the app. */
  MuteAllMember?: 'On' | 'Off' | undefined;
}

/**
 * Changes the profile of a topic, or mutes everybody in it. What is left out stays.
 *
 * Needs a plan and switches of the console for communities and their topics (11000).
 *
 * @see https://trtc.io/document/49468
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { createTopic, modifyTopic } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const GroupId = '@TGS#_school';
 * const { TopicId } = await call(client, createTopic, { GroupId, TopicName: 'News' });
 * await call(client, modifyTopic, { GroupId, TopicId, MuteAllMember: 'On', Notification: 'For reading only.' });
 * ```
 */
export const modifyTopic: Endpoint<ModifyTopicRequest, Envelope> = uncheckedEndpoint({
  name: 'modifyTopic',
  service: 'million_group_open_http_svc',
  command: 'modify_topic',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    TopicId: topicId(),
    TopicName: optional(text(30)),
    From_Account: optional(account()),
    MuteAllMember: optional(oneOf('On', 'Off')),
    ...topicTexts(),
  }),
  output: response({}),
});
