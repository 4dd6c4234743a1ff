import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, integer, text } from '../../endpoint/schema.ts';
import { topicId } from './ids.ts';
import { type TopicTexts, topicTexts } from './topic-fields.ts';

/** Input of {@link importTopic}. */
export interface ImportTopicRequest extends TopicTexts {
  /** Of the community. */
  Type?: 'Community' | undefined;
  /** A community whose `SupportTopic` is 1. */
  GroupId: string;
  /** Its id, if it is to be your own: that of the community, `@TOPIC#_`, and a rest. Default: one that is made up. */
  TopicId?: string | undefined;
  /** Up to 30 bytes of UTF-8. */
  TopicName: string;
  /** Who creates it, as a user id. */
  From_Account?: string | undefined;
  /** When it was created, in seconds since the epoch; default: now. */
  CreateTime?: number | undefined;
}

/** Answer of {@link importTopic}. */
export interface ImportTopicResponse extends Envelope {
  TopicId: string;
}

/**
 * Creates a topic that was in another system before: with the time of its creation, without webhooks, and without telling
 * members.
 *
 * Give a `TopicId`: then the call is sent again where nobody knows whether it ran, and one that is there already is 10021,
 * after more than one attempt perhaps by this call. Without it each call makes another topic, and is sent once.
 *
 * Needs a plan and switches of the console for communities and their topics (11000).
 *
 * @see https://trtc.io/document/53448
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { importTopic } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const GroupId = '@TGS#_school';
 * await call(client, importTopic, {
 *   GroupId, TopicId: `${GroupId}@TOPIC#_archive`, TopicName: 'Archive', CreateTime: 1_600_000_000,
 * });
 * ```
 */
export const importTopic: Endpoint<ImportTopicRequest, ImportTopicResponse> = uncheckedEndpoint({
  name: 'importTopic',
  // Not that of the other commands for topics.
  service: 'group_open_http_svc',
  command: 'import_topic',
  idempotent: ({ TopicId }) => TopicId !== undefined,
  quota: 200,
  input: request({
    Type: optional(oneOf('Community')),
    GroupId: groupId(),
    TopicId: optional(topicId()),
    TopicName: text(30),
    From_Account: optional(account()),
    CreateTime: optional(integer()),
    ...topicTexts(),
  }),
  output: response({ TopicId: v.string() }),
});
