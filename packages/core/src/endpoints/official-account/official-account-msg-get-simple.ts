import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, integer } from '../../endpoint/schema.ts';
import { type ReceivedMsgElement, receivedMsgBody } from '../shared/message-body.ts';
import { officialAccountId } from './official-account-id.ts';

/** Input of {@link officialAccountMsgGetSimple}. */
export interface OfficialAccountMsgGetSimpleRequest {
  /** `@TOA#_` and a name: up to 48 bytes of UTF-8. */
  Official_Account: string;
  /** Messages a page: about 20, of many more some may be missing. The default is not documented. */
  ReqMsgNumber?: number | undefined;
  /** Where the page begins: `LastMsgKey` of the page before; left out: at the newest message. */
  LastMsgKey?: string | undefined;
  /** 1: recalled messages, too. */
  WithRecalledMsg?: 0 | 1 | undefined;
}

/** A message of an official account, or the place of one that is no more. */
export interface OfficialAccountMsg {
  /** The official account. */
  From_Account?: string | undefined;
  /** 0: a message; 1: the place of one that has expired, was lost or deleted; 2: of one that was recalled. */
  IsPlaceMsg?: number | undefined;
  /** Its elements; none where it is only a place. */
  MsgBody?: ReceivedMsgElement[] | undefined;
  /** What {@link officialAccountMsgRecall} calls it: its number, a 1 and the time, joined by `_`. */
  MsgKey?: string | undefined;
  /** Its number: a uint32. */
  MsgSeq?: number | undefined;
  /** The `Random` it was sent with: a uint32. */
  MsgRandom?: number | undefined;
  /** 1: high, 2: normal, 3: low, 4: lowest. */
  MsgPriority?: number | undefined;
  /** When it was sent, in seconds since the epoch. */
  MsgTimeStamp?: number | undefined;
}

/** Answer of {@link officialAccountMsgGetSimple}. */
export interface OfficialAccountMsgGetSimpleResponse extends Envelope {
  Official_Account: string;
  /** 0: there is more; 1: that was all; 2: all that is older has expired. */
  IsFinished: number;
  /** Where the next page begins. */
  LastMsgKey: string;
  /** The newest first. */
  RspMsgList: OfficialAccountMsg[];
}

/**
 * One page of what an official account sent, the newest first. {@link officialAccountMsgs} reads it all.
 *
 * Confidence is medium: the fields of messages are known from code, not from its page.
 *
 * @see https://trtc.io/document/60812
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { officialAccountMsgGetSimple } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * const { RspMsgList } = await call(client, officialAccountMsgGetSimple, {
 *   Official_Account: '@TOA#_news', ReqMsgNumber: 1,
 * });
 * const [newest] = RspMsgList;
 * ```
 */
export const officialAccountMsgGetSimple: PagedEndpoint<
  OfficialAccountMsgGetSimpleRequest,
  OfficialAccountMsgGetSimpleResponse,
  OfficialAccountMsg
> = uncheckedEndpoint({
  name: 'officialAccountMsgGetSimple',
  service: 'official_account_open_http_svc',
  command: 'official_account_msg_get_simple',
  idempotent: true,
  quota: 200,
  input: request({
    Official_Account: officialAccountId(),
    ReqMsgNumber: optional(integer(1)),
    LastMsgKey: optional(v.string()),
    WithRecalledMsg: optional(oneOf(0, 1)),
  }),
  output: response({
    Official_Account: v.string(),
    IsFinished: v.number(),
    LastMsgKey: v.string(),
    RspMsgList: rows(
      row<OfficialAccountMsg>({
        From_Account: optional(v.string()),
        IsPlaceMsg: optional(v.number()),
        MsgBody: optional(receivedMsgBody()),
        MsgKey: optional(v.string()),
        MsgSeq: optional(v.number()),
        MsgRandom: optional(v.number()),
        MsgPriority: optional(v.number()),
        MsgTimeStamp: optional(v.number()),
      }),
    ),
  }),
  page: {
    items: 'RspMsgList',
    next: ({ IsFinished, LastMsgKey }) => IsFinished !== 1 && IsFinished !== 2 && { LastMsgKey },
  },
});
