import { CALL_OPTIONS } from '../../call/call.ts';
import type { Client } from '../../client/client.ts';
import { operationOf } from '../../endpoint/endpoint.ts';
import { type BatchOptions, batch } from '../../lists/batch.ts';
import type { BatchResult } from '../../lists/outcomes.ts';
import { checkOptions, plug } from '../../options/options.ts';
import {
  type ImportGroupMsgRequest,
  type ImportGroupMsgResponse,
  importGroupMsg,
} from './import-group-msg.ts';

/** Options of {@link importGroupHistory}. */
export type ImportGroupHistoryOptions = Omit<BatchOptions, 'concurrency' | 'stopWhen'>;

/**
 * Puts any number of old messages into a group, the oldest first, 7 a call and one call after the other. Each has to be
 * later than the one before it: of messages of the same second, each needs a second of its own.
 *
 * A message that is later keeps out those before it. So where a call fails, no more is sent: what is left can go on later,
 * and stands in `failed`. `sent` says of the first of it whether it may be in: it is safe to import it again, since one
 * that is in is refused (10004).
 *
 * Histories are kept for 7 days by default: see {@link importGroupMsg}.
 *
 * A message that the service refuses by itself, for its time or its text, stands in `failed`, and the others go on.
 *
 * @throws {@link InputError} when the input or an option is wrong: nothing is sent. From then on it resolves,
 * whatever fails, and also when it is aborted.
 *
 * @see https://cloud.tencent.com/document/product/269/1635
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { importGroup } from '@tim-rest/core/group';
 * import { importGroupHistory } from '@tim-rest/core/group-message';
 * import { textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const GroupId = 'chess';
 * await call(client, importGroup, { Type: 'Public', GroupId, Name: 'Chess club', CreateTime: 1700000000 });
 *
 * const old = [
 *   { by: 'student', at: 1700000100, text: 'Who plays white?' },
 *   { by: 'teacher', at: 1700000160, text: 'You do.' },
 * ];
 * const { failed } = await importGroupHistory(client, {
 *   GroupId,
 *   MsgList: old.map(({ by, at, text }) => ({
 *     From_Account: by, SendTime: at, MsgBody: [textElem(text)],
 *   })),
 * });
 * for (const { input, error } of failed) console.log(input.MsgList.length, `${error}`);
 * ```
 */
export async function importGroupHistory(
  client: Client,
  input: ImportGroupMsgRequest,
  options: ImportGroupHistoryOptions = {},
): Promise<BatchResult<ImportGroupMsgRequest, ImportGroupMsgResponse>> {
  const rules = { ...CALL_OPTIONS, onProgress: plug };
  const checked = checkOptions(operationOf(importGroupMsg), options, rules);
  return batch(client, importGroupMsg, input, { ...checked, stopWhen: () => true });
}
