import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import { type GetKeyValuesRequest, getKeyValues } from './get-key-values.ts';
import type { MsgExtension } from './msg-extension.ts';

/**
 * All keys and values of a message, in the order in which they were changed last. Pairs that neighbouring pages have in
 * common are given once; a key that changes meanwhile comes again, with its new value. Input and options are read when it
 * is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { messageExtensions, sendMsg, textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const between = { From_Account: 'teacher', To_Account: 'student' };
 * const { MsgKey } = await call(client, sendMsg, {
 *   ...between, MsgBody: [textElem('Who comes?')], SupportMessageExtension: 1,
 * });
 * for await (const { Key, Value } of messageExtensions(client, { ...between, MsgKey })) console.log(Key, Value);
 * ```
 */
export function messageExtensions(
  client: Client,
  input: GetKeyValuesRequest,
  options: PageOptions = {},
): AsyncGenerator<MsgExtension, void, undefined> {
  const request = readListRequest(getKeyValues, input, options);
  return newItems(client, getKeyValues, request, (pair) => textOf([pair?.Seq, pair?.Key]));
}
