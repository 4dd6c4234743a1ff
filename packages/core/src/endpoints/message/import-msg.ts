import * as v from 'valibot';
import { type Endpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { fresh, oneOf, optional, request, response, uint32 } from '../../endpoint/held.ts';
import { account, type Envelope, integer } from '../../endpoint/schema.ts';
import { type MsgElement, msgBody } from '../shared/message-body.ts';

/** What {@link importMsg} takes a message for. */
export const ImportMode = {
  /** History, which is neither delivered nor unread. */
  History: 2,
  /** A message of now, which is both. */
  Live: 5,
} as const;
export type ImportMode = (typeof ImportMode)[keyof typeof ImportMode];

/** Input of {@link importMsg}. */
export interface ImportMsgRequest {
  /** 2: history, which is neither delivered nor unread. 5: a message of now, which is both ({@link ImportMode}). */
  SyncFromOldSystem: ImportMode;
  From_Account: string;
  To_Account: string;
  /** A uint32 that orders the messages of a second; default: one that is made up for the call. */
  MsgSeq?: number | undefined;
  /** A uint32 by which, with `MsgSeq` and `MsgTimeStamp`, the service knows a repetition. */
  MsgRandom: number;
  /** When it was sent, in seconds since the epoch. */
  MsgTimeStamp: number;
  /** One element or more, at most one of them a TIMCustomElem; up to 12 KB in all, on older pages 8. */
  MsgBody: readonly MsgElement[];
  /** Data of the app's own that come along with the message. */
  CloudCustomData?: string | undefined;
}

/**
 * Writes a message of another system into the history of two users. Both have to be imported before. Import messages in
 * the order of their times.
 *
 * Within a conversation, in either direction, what has the same `MsgSeq`, `MsgRandom` and `MsgTimeStamp` is one message,
 * and the first stays. A migration that may have to be run again gives all three from its own data: then nothing
 * is imported twice. It calls no webhook, and answers no `MsgKey`: {@link roamingMessages} tells it.
 *
 * No call sets how many messages between two users are unread: with `SyncFromOldSystem` 2 there are none, and 5 delivers
 * each as a new one, so that it is nothing for old messages. Histories are kept for 7 days by default, and no page says
 * whether an older message that is imported stays: try one before you import all.
 *
 * @see https://trtc.io/document/35014
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { ImportMode, importMsg, textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * await call(client, importMsg, {
 *   SyncFromOldSystem: ImportMode.History,
 *   From_Account: 'student',
 *   To_Account: 'teacher',
 *   MsgSeq: 827092,
 *   MsgRandom: 1287657,
 *   MsgTimeStamp: 1556178721,
 *   MsgBody: [textElem('Is there a lesson today?')],
 * });
 * ```
 */
export const importMsg: Endpoint<ImportMsgRequest, Envelope> = uncheckedEndpoint({
  name: 'importMsg',
  service: 'openim',
  command: 'importmsg',
  idempotent: true,
  quota: 200,
  input: request({
    SyncFromOldSystem: oneOf(2, 5),
    From_Account: account(),
    To_Account: account(),
    MsgSeq: fresh(),
    MsgRandom: uint32(),
    MsgTimeStamp: integer(),
    MsgBody: msgBody(),
    CloudCustomData: optional(v.string()),
  }),
  output: response({}),
});
