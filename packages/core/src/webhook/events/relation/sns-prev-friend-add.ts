import * as v from 'valibot';
import { optional, part, row, rows } from '../../../endpoint/held.ts';
import { account } from '../../../endpoint/schema.ts';
import { type AnsweredEvent, defineWebhookEvent, type WebhookAnswer, type WebhookBody } from '../../event.ts';
import { answer, body, codes, integer } from '../../schema.ts';

/** An entry of `ResultItem`: one entry per requested account. */
export interface SnsPrevFriendAddResultItem {
  To_Account: string;
  /** 0 allows, 38000 to 39000 refuses. */
  ResultCode: number;
  /** Text. */
  ResultInfo: string;
}

/** An entry of `FriendItem`: requests. */
export interface SnsPrevFriendAddFriendItem {
  /** Wanted friend. */
  To_Account: string;
  Remark?: string | undefined;
  /** Friend list. */
  GroupName?: string | undefined;
  AddSource?: string | undefined;
  AddWording?: string | undefined;
}

/** What {@link snsPrevFriendAdd} tells. */
export interface SnsPrevFriendAddBody extends WebhookBody {
  /** Who made the request. */
  Requester_Account: string;
  /** Who wants friends. */
  From_Account: string;
  /** Requests. */
  FriendItem: SnsPrevFriendAddFriendItem[];
  /** Add_Type_Single, Add_Type_Both (default). */
  AddType: string;
  /** 1 forced, 0 normal. */
  ForceAddFlags: number;
  /** Event time: in milliseconds since the epoch. */
  EventTime: number;
}

/** What may be answered to {@link snsPrevFriendAdd}. */
export interface SnsPrevFriendAddAnswer extends WebhookAnswer {
  /** 0 handled; other: failed, ignored by default (use 38000..39000). Default: 0. */
  ErrorCode?: number | undefined;
  /** One entry per requested account. */
  ResultItem: readonly SnsPrevFriendAddResultItem[];
}

/**
 * Before friends are added. A user asks to add friends: the answer says for each of them whether it may be. Calls of
 * the REST API do not raise it.
 *
 * The decision stands in `ResultItem`, one entry for each account, and not in `ErrorCode`. What happens to an
 * account without an entry is not documented.
 *
 * @see https://trtc.io/document/43468
 */
export const snsPrevFriendAdd: AnsweredEvent<SnsPrevFriendAddBody, SnsPrevFriendAddAnswer> =
  defineWebhookEvent({
    command: 'Sns.CallbackPrevFriendAdd',
    phase: 'before',
    body: body({
      Requester_Account: v.string(),
      From_Account: v.string(),
      FriendItem: rows(
        row({
          To_Account: v.string(),
          Remark: optional(v.string()),
          GroupName: optional(v.string()),
          AddSource: optional(v.string()),
          AddWording: optional(v.string()),
        }),
      ),
      AddType: v.string(),
      ForceAddFlags: integer(),
      EventTime: integer(),
    }),
    answer: answer(codes(0, [38000, 39000]), {
      ResultItem: v.array(
        part<SnsPrevFriendAddResultItem>({
          To_Account: account(),
          ResultCode: codes(0, [38000, 39000]),
          ResultInfo: v.string(),
        }),
      ),
    }),
  });
