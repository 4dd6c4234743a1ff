import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, groupId, list } from '../../endpoint/schema.ts';
import type { FieldName } from '../shared/field-name.ts';
import { topicId } from './ids.ts';

/** Input of {@link getTopic}. */
export interface GetTopicRequest {
  /** The community. */
  GroupId: string;
  /** Whose `SelfInfo` is answered. */
  From_Account: string;
  /** Which topics; default: all. */
  TopicIdList?: readonly string[] | undefined;
  /** Fields of {@link TopicInfo}; default: all. */
  ResponseFilter?: readonly FieldName<TopicInfo>[] | undefined;
}

/** A topic and an account in it. */
export interface TopicAndSelf {
  /** 0, or why nothing is told of this one: 110003 where it is dissolved. */
  ErrorCode: number;
  ErrorInfo: string;
  SelfInfo?: TopicSelfInfo | undefined;
  TopicInfo?: TopicInfo | undefined;
}

/** An account in a topic. */
export interface TopicSelfInfo {
  /** Whether it is muted there: 0 where it is not. */
  ShutUpTime?: number | undefined;
  /** The number of the last message that it has read. */
  MsgSeq?: number | undefined;
  /** How it is told of messages, for example `AcceptAndNotify`. */
  MsgFlag?: string | undefined;
}

/** A topic: as many of these fields as were asked for. */
export interface TopicInfo {
  TopicId?: string | undefined;
  /** The community. Elsewhere it is called `GroupId`. */
  GroupID?: string | undefined;
  TopicName?: string | undefined;
  /** The address of a picture. */
  FaceUrl?: string | undefined;
  /** The number that the next message will have. */
  NextMsgSeq?: number | undefined;
  /** The announcement. */
  Notification?: string | undefined;
  Introduction?: string | undefined;
  /** In seconds since the epoch. */
  CreateTime?: number | undefined;
  /** When the last message was sent, in seconds since the epoch; 0 where there is none. */
  LastMsgTime?: number | undefined;
  /** `On`: only admins may post. */
  MuteAllMember?: string | undefined;
  /** Anything of the app's own. */
  CustomString?: string | undefined;
}

/** Answer of {@link getTopic}. */
export interface GetTopicResponse extends Envelope {
  TopicAndSelfInfo: TopicAndSelf[];
}

/**
 * Reads topics of a community, and what an account has in them. All come in one answer.
 *
 * That the call is OK says nothing of single topics: look at the `ErrorCode` of each, or let {@link batch} sort those that
 * you name.
 *
 * Needs a plan and switches of the console for communities and their topics (11000).
 *
 * @see https://trtc.io/document/49469
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getTopic } from '@tim-rest/core/topic';
 * import { client } from './client.ts';
 *
 * const { TopicAndSelfInfo } = await call(client, getTopic, { GroupId: '@TGS#_school', From_Account: 'student' });
 * for (const { TopicInfo } of TopicAndSelfInfo) console.log(TopicInfo?.TopicId, TopicInfo?.TopicName);
 * ```
 */
export const getTopic: BatchEndpoint<GetTopicRequest, GetTopicResponse> = uncheckedEndpoint({
  name: 'getTopic',
  service: 'million_group_open_http_svc',
  command: 'get_topic',
  idempotent: true,
  quota: 200,
  input: request({
    GroupId: groupId(),
    From_Account: account(),
    TopicIdList: optional(list(topicId())),
    ResponseFilter: optional(list(v.string())),
  }),
  output: response({
    TopicAndSelfInfo: rows(
      row<TopicAndSelf>({
        ErrorCode: v.number(),
        ErrorInfo: v.string(),
        SelfInfo: optional(
          row<TopicSelfInfo>({
            ShutUpTime: optional(v.number()),
            MsgSeq: optional(v.number()),
            MsgFlag: optional(v.string()),
          }),
        ),
        TopicInfo: optional(
          row<TopicInfo>({
            TopicId: optional(v.string()),
            GroupID: optional(v.string()),
            TopicName: optional(v.string()),
            FaceUrl: optional(v.string()),
            NextMsgSeq: optional(v.number()),
            Notification: optional(v.string()),
            Introduction: optional(v.string()),
            CreateTime: optional(v.number()),
            LastMsgTime: optional(v.number()),
            MuteAllMember: optional(v.string()),
            CustomString: optional(v.string()),
          }),
        ),
      }),
    ),
  }),
  batch: {
    list: 'TopicIdList',
    outcomes: {
      in: 'TopicAndSelfInfo',
      key: 'TopicInfo.TopicId',
      code: 'ErrorCode',
      words: 'ErrorInfo',
      unlisted: 'failed',
    },
  },
});
