import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, groupId, list } from '../../endpoint/schema.ts';
import { topicId } from './ids.ts';
import type { TopicResult } from './results.ts';

/** Input of {@link destroyTopic}. */
export interface DestroyTopicRequest {
  /** The community. */
  GroupId: string;
  /** Which topics. No maximum is documented, so that the list is never split. */
  TopicIdList: readonly string[];
}

/** Answer of {@link destroyTopic}. */
export interface DestroyTopicResponse extends Envelope {
  /** One for each topic of the request. */
  DestroyResultItem: TopicResult[];
}

/**
 * Dissolves topics for good. Where there are topics that failed, the call is OK all the same: {@link batch} sorts them. One
 * that was dissolved before is 110003.
 *
 * Needs a plan and switches of the console for communities and their topics (11000).
 *
 * @see https://cloud.tencent.com/document/product/269/78202
 *
 * @example
 * ```ts
 * import { batch, call } from '@tim-rest/core';
 * import { createTopic, destroyTopic } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const GroupId = '@TGS#_school';
 * const { TopicId } = await call(client, createTopic, { GroupId, TopicName: 'Summer camp' });
 * const { failed } = await batch(client, destroyTopic, { GroupId, TopicIdList: [TopicId] });
 * ```
 */
export const destroyTopic: BatchEndpoint<DestroyTopicRequest, DestroyTopicResponse> = uncheckedEndpoint({
  name: 'destroyTopic',
  service: 'million_group_open_http_svc',
  command: 'destroy_topic',
  idempotent: true,
  quota: 200,
  input: request({ GroupId: groupId(), TopicIdList: list(topicId()) }),
  output: response({
    DestroyResultItem: rows(row({ TopicId: v.string(), ErrorCode: v.number(), ErrorInfo: v.string() })),
  }),
  batch: {
    list: 'TopicIdList',
    outcomes: {
      in: 'DestroyResultItem',
      key: 'TopicId',
      code: 'ErrorCode',
      words: 'ErrorInfo',
      unlisted: 'failed',
    },
  },
});
