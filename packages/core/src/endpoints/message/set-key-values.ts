import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { oneOf, optional, part, request, response, row, rows } from '../../endpoint/held.ts';
import { account, type Envelope, integer, list, text } from '../../endpoint/schema.ts';
import { type MsgExtension, msgExtension } from './msg-extension.ts';

/** A key of a message to set or to delete. */
export interface ExtensionChange {
  /** Up to 100 bytes of UTF-8. */
  Key: string;
  /** Up to 1,000 bytes of UTF-8; empty where the key is deleted. */
  Value: string;
  /** Its version as it is known, 0 for a new key: of no effect for an app's admin, and so from here. */
  Seq?: number | undefined;
}

/** What {@link setKeyValues} does with the pairs beside a message, as `groupSetKeyValues` does. */
export const ExtensionOperation = {
  Set: 1,
  Delete: 2,
  /** Delete all, without a list. */
  Clear: 3,
} as const;
export type ExtensionOperation = (typeof ExtensionOperation)[keyof typeof ExtensionOperation];

/** Input of {@link setKeyValues}. */
export interface SetKeyValuesRequest {
  /** Who sent the message. What stands in for it is not documented: give it always. */
  From_Account?: string | undefined;
  /** Who got the message. */
  To_Account: string;
  /** Which message. */
  MsgKey: string;
  /** 1: set these keys, 2: delete them, 3: delete all keys ({@link ExtensionOperation}). */
  OperateType: ExtensionOperation;
  /** Up to 20 a call; none where all keys are deleted. */
  ExtensionList?: readonly ExtensionChange[] | undefined;
}

/** What became of one key. */
export interface ExtensionOutcome {
  /** 0: done; 23001: the key was changed meanwhile. */
  ErrorCode: number;
  /** As it is now. */
  Extension: MsgExtension;
}

/** Answer of {@link setKeyValues}. */
export interface SetKeyValuesResponse extends Envelope {
  /** What became of each key. Missing where all were deleted. */
  ExtensionList?: ExtensionOutcome[] | undefined;
}

/**
 * Sets or deletes keys of a message that was sent with `SupportMessageExtension` 1: votes, answers, signatures. Up to 20
 * keys a call; {@link batch} takes any number. A message has 300 keys at most, and takes 200 changes a minute (23003).
 *
 * An answer with ErrorCode 0 can say that single keys failed: {@link batch} tells them apart, and takes a key of which
 * nothing is said for one that failed. Needs the console's switch for message extensions, and a plan that has it.
 *
 * @see https://trtc.io/document/51195
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { ExtensionOperation, sendMsg, setKeyValues, textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const between = { From_Account: 'teacher', To_Account: 'student' };
 * const { MsgKey } = await call(client, sendMsg, {
 *   ...between, MsgBody: [textElem('Who comes?')], SupportMessageExtension: 1,
 * });
 * await call(client, setKeyValues, {
 *   ...between, MsgKey, OperateType: ExtensionOperation.Set, ExtensionList: [{ Key: 'student', Value: 'yes' }],
 * });
 * ```
 */
export const setKeyValues: BatchEndpoint<SetKeyValuesRequest, SetKeyValuesResponse> = uncheckedEndpoint({
  name: 'setKeyValues',
  service: 'openim_msg_ext_http_svc',
  command: 'set_key_values',
  idempotent: true,
  quota: 200,
  limits: ({ From_Account = '', To_Account, MsgKey }) => [
    { scope: `key values ${JSON.stringify([From_Account, To_Account, MsgKey])}`, most: 200, perMs: 60_000 },
  ],
  input: request({
    From_Account: optional(account()),
    To_Account: account(),
    MsgKey: v.string(),
    OperateType: oneOf(1, 2, 3),
    ExtensionList: optional(
      list(part<ExtensionChange>({ Key: text(100), Value: text(1000), Seq: optional(integer()) }), 20),
    ),
  }),
  output: response({
    ExtensionList: optional(
      rows(
        row({
          ErrorCode: v.number(),
          Extension: msgExtension(),
        }),
      ),
    ),
  }),
  batch: {
    list: 'ExtensionList',
    key: 'Key',
    max: 20,
    outcomes: { in: 'ExtensionList', key: 'Extension.Key', code: 'ErrorCode', unlisted: 'failed' },
  },
});
