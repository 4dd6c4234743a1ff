import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';

/** Input of {@link queryOnlineStatus}. */
export interface QueryOnlineStatusRequest {
  /** Up to 500 accounts a call. */
  To_Account: readonly string[];
  /** 1: tell on which devices, too. Default 0. */
  IsNeedDetail?: 0 | 1 | undefined;
  /** 1: tell the number of each device. Only the newest pages in Chinese know of it, and in which field is not documented. */
  IsReturnInstid?: 0 | 1 | undefined;
  /** 1: tell the status that the app gave itself. As documented as `IsReturnInstid`. */
  IsReturnCustomStatus?: 0 | 1 | undefined;
}

/** A kind of device on which an account is signed in. */
export interface DevicePresence {
  /** `iPhone`, `Android`, `Web`, `PC`, `iPad` or `Mac`. Older pages write `IPhone`. */
  Platform: string;
  /** `Online` or `PushOnline`. */
  Status: string;
}

/** Whether an account is online. */
export interface AccountPresence {
  To_Account: string;
  /**
   * `Online`: connected. `PushOnline`: not connected, or the app was closed, and an offline push reaches it, for up to 7 days.
   * `Offline`: neither.
   */
  Status: string;
  /** Where it is signed in. There if it was asked for, and the account is not `Offline`. */
  Detail?: DevicePresence[] | undefined;
}

/** An account of which nothing can be told. */
export interface PresenceError {
  To_Account: string;
  /** 70107: there is no such account. */
  ErrorCode: number;
}

/** Answer of {@link queryOnlineStatus}. */
export interface QueryOnlineStatusResponse extends Envelope {
  /** The others are in `ErrorList`. */
  QueryResult: AccountPresence[];
  /** Missing when there is none. */
  ErrorList?: PresenceError[] | undefined;
}

/**
 * Tells who is online.
 *
 * Up to 500 accounts; {@link batch} takes any number. OK does not mean that all were found: those that do not exist are in
 * `ErrorList`, and {@link batch} has them in `failed`.
 *
 * @see https://trtc.io/document/35477
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { queryOnlineStatus } from '@tim-rest/core/account';
 * import { client } from './client.ts';
 *
 * const { QueryResult } = await call(client, queryOnlineStatus, { To_Account: ['teacher', 'student'], IsNeedDetail: 1 });
 * for (const { To_Account, Status, Detail = [] } of QueryResult)
 *   console.log(To_Account, Status, Detail.map(({ Platform }) => Platform));
 * ```
 */
export const queryOnlineStatus: BatchEndpoint<QueryOnlineStatusRequest, QueryOnlineStatusResponse> =
  uncheckedEndpoint({
    name: 'queryOnlineStatus',
    service: 'openim',
    command: 'query_online_status',
    idempotent: true,
    quota: 200,
    input: request({
      To_Account: list(account(), 500),
      IsNeedDetail: optional(oneOf(0, 1)),
      IsReturnInstid: optional(oneOf(0, 1)),
      IsReturnCustomStatus: optional(oneOf(0, 1)),
    }),
    output: response({
      QueryResult: rows(
        row({
          To_Account: v.string(),
          Status: v.string(),
          Detail: optional(rows(row({ Platform: v.string(), Status: v.string() }))),
        }),
      ),
      ErrorList: optional(rows(row({ To_Account: v.string(), ErrorCode: v.number() }))),
    }),
    batch: {
      list: 'To_Account',
      max: 500,
      outcomes: { in: 'ErrorList', key: 'To_Account', code: 'ErrorCode', done: [], unlisted: 'done' },
    },
  });
