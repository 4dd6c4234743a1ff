import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, row, rows } from '../../endpoint/held.ts';
import { type Envelope, list, text } from '../../endpoint/schema.ts';
import { officialAccountId } from './official-account-id.ts';

/** Input of {@link officialAccountMsgRecall}. */
export interface OfficialAccountMsgRecallRequest {
  /** `@TOA#_` and a name: up to 48 bytes of UTF-8. */
  Official_Account: string;
  /** Which messages, by the `MsgKey` of {@link sendOfficialAccountMsg}: up to 10 a call. */
  MsgKeyList: readonly string[];
  /** Why: up to 100 bytes of UTF-8. */
  Reason?: string | undefined;
}

/** What became of one message of a request. */
export interface RecallResult {
  MsgKey: string;
  /** 0: it is recalled; 10030: there is no such message. */
  RetCode: number;
}

/** Answer of {@link officialAccountMsgRecall}. {@link batch} and {@link outcomesOf} sort it. */
export interface OfficialAccountMsgRecallResponse extends Envelope {
  /** One for each message of the request. */
  RecallRetList: RecallResult[];
}

/**
 * Recalls messages of an official account, however old they are as long as the service keeps them; {@link batch} takes any
 * number.
 *
 * The call is OK even where single ones failed. What is answered for one that is recalled already is not documented. An
 * official account that there is not is 10010 here, and 130004 in other calls.
 *
 * @see https://www.tencentcloud.com/document/product/1047/60811
 *
 * @example
 * ```ts
 * import { batch, call } from '@tim-rest/core';
 * import { officialAccountMsgRecall, sendOfficialAccountMsg } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * const Official_Account = '@TOA#_news';
 * const { MsgKey } = await call(client, sendOfficialAccountMsg, {
 *   Official_Account, MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'No lessons on Firday' } }],
 * });
 * const { failed } = await batch(client, officialAccountMsgRecall, {
 *   Official_Account, MsgKeyList: [MsgKey], Reason: 'a slip of the pen',
 * });
 * ```
 */
export const officialAccountMsgRecall: BatchEndpoint<
  OfficialAccountMsgRecallRequest,
  OfficialAccountMsgRecallResponse
> = uncheckedEndpoint({
  name: 'officialAccountMsgRecall',
  service: 'official_account_open_http_svc',
  command: 'official_account_msg_recall',
  idempotent: true,
  quota: 200,
  input: request({
    Official_Account: officialAccountId(),
    MsgKeyList: list(v.string(), 10),
    Reason: optional(text(100)),
  }),
  output: response({ RecallRetList: rows(row<RecallResult>({ MsgKey: v.string(), RetCode: v.number() })) }),
  batch: {
    list: 'MsgKeyList',
    max: 10,
    outcomes: { in: 'RecallRetList', key: 'MsgKey', code: 'RetCode', unlisted: 'failed' },
  },
});
