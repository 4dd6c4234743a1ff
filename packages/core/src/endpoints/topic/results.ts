import * as v from 'valibot';
import { response, row, rows } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';
import type { Schema } from '../../endpoint/validate.ts';

/** What came of one topic. */
export interface TopicResult {
  TopicId: string;
  /** 0, or why it failed. */
  ErrorCode: number;
  ErrorInfo: string;
}

/** Answer of {@link addTopicPermissionGroup} and {@link deleteTopicPermissionGroup}. */
export interface TopicPermissionResults extends Envelope {
  /** One for each topic of the request. */
  TopicPermissionResultList: TopicResult[];
}

/* @__NO_SIDE_EFFECTS__ */
export function topicPermissionResults(): Schema<TopicPermissionResults> {
  const result = row<TopicResult>({ TopicId: v.string(), ErrorCode: v.number(), ErrorInfo: v.string() });
  return response<TopicPermissionResults>({ TopicPermissionResultList: rows(result) });
}

/** How an answer tells of single topics. */
export const byTopic = {
  in: 'TopicPermissionResultList',
  key: 'TopicId',
  code: 'ErrorCode',
  words: 'ErrorInfo',
  unlisted: 'failed',
} as const;
