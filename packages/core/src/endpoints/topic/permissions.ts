import { type Of, part } from '../../endpoint/held.ts';
import { integer } from '../../endpoint/schema.ts';
import { topicId } from './ids.ts';

/**
 * What members may do in a community and all its topics: bits, put together by `|`.
 *
 * @see https://www.tencentcloud.com/document/product/1047/59829
 *
 * @example
 * ```ts
 * import { CommunityPermission } from '@tim-rest/core/topic';
 *
 * const Permission = CommunityPermission.MuteMembers | CommunityPermission.RecallMessages;
 * ```
 */
export const CommunityPermission = {
  /** Change the profile of the community. */
  ManageCommunity: 1,
  /** Remove members, let them in, change what is said of them. */
  ManageMembers: 2,
  /** Make, change and remove permission groups, and their rights in topics. */
  ManagePermissionGroups: 4,
  /** Put members into permission groups, and take them out. */
  ManagePermissionGroupMembers: 8,
  /** Create, change and dissolve topics. */
  ManageTopics: 16,
  MuteMembers: 32,
  SendMessages: 64,
  /** Send messages that mention everybody. */
  MentionAll: 128,
  /** Read messages that are older than the membership. */
  ReadHistory: 256,
  /** Recall messages of others. */
  RecallMessages: 512,
  BanMembers: 1024,
} as const;

/**
 * What members may do in one topic: bits, put together by `|`. Their values are others than those of
 * {@link CommunityPermission}.
 *
 * @see https://www.tencentcloud.com/document/product/1047/59829
 */
export const TopicPermission = {
  /** Change the topic, and dissolve it. */
  ManageTopic: 1,
  /** Change the rights of permission groups in it. */
  ManagePermissions: 2,
  MuteMembers: 4,
  SendMessages: 8,
  /** Read messages that are older than the membership. */
  ReadHistory: 16,
  /** Recall messages of others. */
  RecallMessages: 32,
  /** Send messages that mention everybody. */
  MentionAll: 64,
} as const;

/** What a permission group may do in a topic. */
export interface TopicRights {
  TopicId: string;
  /** A set of bits: see {@link TopicPermission}. */
  Permission: number;
}

/* @__NO_SIDE_EFFECTS__ */
export function topicRights(): Of<TopicRights> {
  return part<TopicRights>({ TopicId: topicId(), Permission: integer() });
}
