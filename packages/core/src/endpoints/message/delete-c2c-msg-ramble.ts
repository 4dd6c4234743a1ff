import * as v from 'valibot';
import { type BatchEndpoint, uncheckedEndpoint } from '../../endpoint/endpoint.ts';
import { optional, request, response, rows } from '../../endpoint/held.ts';
import { account, type Envelope, list } from '../../endpoint/schema.ts';

/** Input of {@link deleteC2cMsgRamble}. */
export interface DeleteC2cMsgRambleRequest {
  /** From whose history they are deleted. */
  Operator_Account: string;
  /** With whom the conversation is: this side keeps them. */
  Peer_Account: string;
  /** The `MsgKey`s of messages in either direction: up to 30 a call. */
  MsgKeyList: readonly string[];
}

/** Answer of {@link deleteC2cMsgRamble}. */
export interface DeleteC2cMsgRambleResponse extends Envelope {
  /** Keys that are none. Known from the service's Java library only. */
  InvalidMsgKeyList?: string[] | undefined;
}

/**
 * Deletes messages of a conversation from the history of one side. The other side keeps them: to take a message from both,
 * there is {@link adminMsgWithdraw}.
 *
 * Up to 30 messages; {@link batch} takes any number. Confidence is medium: its table of codes could not be read.
 *
 * @see https://cloud.tencent.com/document/product/269/101439
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { deleteC2cMsgRamble, sendMsg, textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const between = { From_Account: 'teacher', To_Account: 'student' };
 * const { MsgKey } = await call(client, sendMsg, { ...between, MsgBody: [textElem('A draft')] });
 * await call(client, deleteC2cMsgRamble, {
 *   Operator_Account: 'teacher', Peer_Account: 'student', MsgKeyList: [MsgKey],
 * });
 * ```
 */
export const deleteC2cMsgRamble: BatchEndpoint<DeleteC2cMsgRambleRequest, DeleteC2cMsgRambleResponse> =
  uncheckedEndpoint({
    name: 'deleteC2cMsgRamble',
    service: 'openim',
    command: 'delete_c2c_msg_ramble',
    idempotent: true,
    quota: 200,
    input: request({
      Operator_Account: account(),
      Peer_Account: account(),
      MsgKeyList: list(v.string(), 30),
    }),
    output: response({ InvalidMsgKeyList: optional(rows(v.string())) }),
    batch: { list: 'MsgKeyList', max: 30, outcomes: { in: 'InvalidMsgKeyList', unlisted: 'done' } },
  });
