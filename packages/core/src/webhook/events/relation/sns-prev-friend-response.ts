import * as v from 'valibot';
import { optional, part, row, rows } from '../../../endpoint/held.ts';
import { account } from '../../../endpoint/schema.ts';
import { type AnsweredEvent, defineWebhookEvent, type WebhookAnswer, type WebhookBody } from '../../event.ts';
import { answer, body, codes, integer } from '../../schema.ts';

/** An entry of `ResultItem`: one entry per requested account. */
export interface SnsPrevFriendResponseResultItem {
  To_Account: string;
  /** 0 allows, 38000 to 39000 refuses. */
  ResultCode: number;
  /** Text. */
  ResultInfo: string;
}

/** An entry of `ResponseFriendItem`: answers. */
export interface SnsPrevFriendResponseResponseFriendItem {
  /** Who had asked. */
  To_Account: string;
  Remark?: string | undefined;
  /** Friend list. */
  TagName?: string | undefined;
  /** Response_Action_AgreeAndAdd, Response_Action_Agree, Response_Action_Reject. */
  ResponseAction: string;
}

/** What {@link snsPrevFriendResponse} tells. */
export interface SnsPrevFriendResponseBody extends WebhookBody {
  /** Who made the request. */
  Requester_Account: string;
  /** Who answers. */
  From_Account: string;
  /** Answers. */
  ResponseFriendItem: SnsPrevFriendResponseResponseFriendItem[];
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/** What may be answered to {@link snsPrevFriendResponse}. */
export interface SnsPrevFriendResponseAnswer extends WebhookAnswer {
  /** 0 handled; other: failed, ignored by default (use 38000..39000). Default: 0. */
  ErrorCode?: number | undefined;
  /** One entry per requested account. */
  ResultItem: readonly SnsPrevFriendResponseResultItem[];
}

/**
 * Before a friend request is answered. A user answers requests of others to be friends: the answer says for each of
 * them whether that may be. Calls of the REST API do not raise it.
 *
 * The decision stands in `ResultItem`, one entry for each account, and not in `ErrorCode`.
 *
 * @see https://trtc.io/document/43467
 */
export const snsPrevFriendResponse: AnsweredEvent<SnsPrevFriendResponseBody, SnsPrevFriendResponseAnswer> =
  defineWebhookEvent({
    command: 'Sns.CallbackPrevFriendResponse',
    phase: 'before',
    body: body({
      Requester_Account: v.string(),
      From_Account: v.string(),
      ResponseFriendItem: rows(
        row({
          To_Account: v.string(),
          Remark: optional(v.string()),
          TagName: optional(v.string()),
          ResponseAction: v.string(),
        }),
      ),
      EventTime: integer(),
    }),
    answer: answer(codes(0, [38000, 39000]), {
      ResultItem: v.array(
        part<SnsPrevFriendResponseResultItem>({
          To_Account: account(),
          ResultCode: codes(0, [38000, 39000]),
          ResultInfo: v.string(),
        }),
      ),
    }),
  });
