import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, text } from '../../endpoint/schema.ts';
import { topicId } from './ids.ts';
import { type TopicTexts, topicTexts } from './topic-fields.ts';

/** Input of {@link createTopic}. */
export interface CreateTopicRequest extends TopicTexts {
  /** A community whose `SupportTopic` is 1. */
  GroupId: string;
  /** Its id, if it is to be your own: that of the community, `@TOPIC#_`, and a rest. Default: one that is made up. */
  TopicId?: string | undefined;
  /** Up to 30 bytes of UTF-8. */
  TopicName: string;
  /** Who creates it, as a user id. */
  From_Account?: string | undefined;
}

/** Answer of {@link createTopic}. */
export interface CreateTopicResponse extends Envelope {
  TopicId: string;
}

/**
 * Creates a topic in a community. {@link importTopic} is for those of another system.
 *
 * Without a `TopicId` each call makes another topic, so the call is not sent again where nobody knows whether it ran. With
 * one it is, and 10025 says that the topic is there: after more than one attempt, perhaps by this call.
 *
 * Needs a plan and switches of the console for communities and their topics (11000).
 *
 * @see https://trtc.io/document/49471
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { createTopic } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const { TopicId } = await call(client, createTopic, { GroupId: '@TGS#_school', TopicName: 'Homework' });
 * ```
 */
export const createTopic: Endpoint<CreateTopicRequest, CreateTopicResponse> = uncheckedEndpoint({
  name: 'createTopic',
  service: 'million_group_open_http_svc',
  command: 'create_topic',
  idempotent: ({ TopicId }) => TopicId !== undefined,
  quota: 200,
  input: request({
    GroupId: groupId(),
    TopicId: optional(topicId()),
    TopicName: text(30),
    From_Account: optional(account()),
    ...topicTexts(),
  }),
  output: response({ TopicId: v.string() }),
});
