import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import {
  type GroupGetKeyValuesRequest,
  type GroupMsgExtension,
  groupGetKeyValues,
} from './group-get-key-values.ts';

/**
 * All pairs of key and value beside a message of a group, by their versions, or those from version `StartSeq` on.
 *
 * Each page begins with the last version of the one before, since pairs may share a version: what repeats is given once. A
 * pair that is written while the list is read comes again, with its new version and value. Input and options are read
 * when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { call } from '@tim-rest/core';
 * import { groupMsgExtensions, sendGroupMsg } from '@tim-rest/core/group-message';
 * import { textElem } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const GroupId = 'fan-club';
 * const { MsgSeq } = await call(client, sendGroupMsg, {
 *   GroupId,
 *   SupportMessageExtension: 1,
 *   MsgBody: [textElem('Seven or eight?')],
 * });
 * for await (const { Key, Value } of groupMsgExtensions(client, { GroupId, MsgSeq })) console.log(Key, Value);
 * ```
 */
export function groupMsgExtensions(
  client: Client,
  input: GroupGetKeyValuesRequest,
  options: PageOptions = {},
): AsyncGenerator<GroupMsgExtension, void, undefined> {
  const request = readListRequest(groupGetKeyValues, input, options);
  return newItems(client, groupGetKeyValues, request, (pair) => textOf([pair?.Seq, pair?.Key]));
}
