import * as v from 'valibot';
import { type PagedEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, rows } from '../../endpoint/held.ts';
import { account, type Envelope, integer } from '../../endpoint/schema.ts';
import { type MsgExtension, msgExtension } from './msg-extension.ts';

/** Input of {@link getKeyValues}. */
export interface GetKeyValuesRequest {
  /** Who sent the message. What stands in for it is not documented: give it always. */
  From_Account?: string | undefined;
  /** Who got the message. */
  To_Account: string;
  /** Which message. */
  MsgKey: string;
  /** Only pairs with this `Seq` or a larger one. */
  StartSeq?: number | undefined;
}

/** Answer of {@link getKeyValues}. */
export interface GetKeyValuesResponse extends Envelope {
  /** 1: there is nothing after this page; 0: there is more. */
  CompleteFlag: number;
  /** The largest `Seq` of all. */
  LatestSeq: number;
  /** Pairs up to this `Seq` are gone: who keeps a copy drops them. */
  ClearSeq: number;
  /** By `Seq`, 200 at most. */
  ExtensionList?: MsgExtension[] | undefined;
}

/**
 * One page of the keys and values of a message that {@link setKeyValues} set. {@link messageExtensions} reads them all.
 *
 * Pages overlap: the next one begins with the last `Seq` of this one, since several pairs may have the same. That it may be
 * read so is an inference. Needs the console's switch for message extensions, and a plan that has it.
 *
 * @see https://trtc.io/document/51194
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { getKeyValues, sendMsg, textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const between = { From_Account: 'teacher', To_Account: 'student' };
 * const { MsgKey } = await call(client, sendMsg, {
 *   ...between, MsgBody: [textElem('Who comes?')], SupportMessageExtension: 1,
 * });
 * const { ExtensionList = [] } = await call(client, getKeyValues, { ...between, MsgKey });
 * console.log(ExtensionList.length);
 * ```
 */
export const getKeyValues: PagedEndpoint<GetKeyValuesRequest, GetKeyValuesResponse, MsgExtension> =
  uncheckedEndpoint({
    name: 'getKeyValues',
    service: 'openim_msg_ext_http_svc',
    command: 'get_key_values',
    idempotent: true,
    quota: 200,
    input: request({
      From_Account: optional(account()),
      To_Account: account(),
      MsgKey: v.string(),
      StartSeq: optional(integer()),
    }),
    output: response({
      CompleteFlag: v.number(),
      LatestSeq: v.number(),
      ClearSeq: v.number(),
      ExtensionList: optional(rows(msgExtension())),
    }),
    page: {
      items: 'ExtensionList',
      // Several pairs may have one Seq: the next page begins with the last, and no later, so that none is missed.
      next: ({ CompleteFlag, ExtensionList }, { StartSeq = 0 }) =>
        CompleteFlag !== 1 && { StartSeq: Math.max(StartSeq, ExtensionList?.at(-1)?.Seq ?? 0) },
    },
  });
