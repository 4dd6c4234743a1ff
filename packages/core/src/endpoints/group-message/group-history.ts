import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { entriesOf, readPages } from '../../lists/pages.ts';
import { throwIfAborted } from '../../util/deadline.ts';
import { type GroupMsg, type GroupMsgGetSimpleRequest, groupMsgGetSimple } from './group-msg-get-simple.ts';

/** Input of {@link groupHistory}. */
export interface GroupHistoryRequest
  extends Omit<GroupMsgGetSimpleRequest, 'ReqMsgNumber' | 'WithRecalledMsg'> {
  /** Messages a page, 1 to 20; default 20. */
  ReqMsgNumber?: number | undefined;
}

/**
 * The messages of a group, from the newest, or from number `ReqMsgSeq`, backwards.
 *
 * What stands in place of messages that were recalled or deleted, have expired or were not kept is left out; `items` of
 * {@link groupMsgGetSimple} gives it, too. Recalled ones are asked for all the same: a page without them may be empty,
 * and look like the end.
 *
 * The list does not shift while it is read: newer messages come at its other end. One may be changed or recalled
 * meanwhile. Input and options are read when it is called.
 *
 * A live room (AVChatRoom) keeps no history, and answers 10007. That code stands for missing rights, too, so that the error's
 * `category` is `permission`: its `errorInfo` tells which it is.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { groupHistory } from '@tim-rest/core/group-message';
 * import { client } from './client.ts';
 *
 * const week = Date.now() / 1000 - 7 * 24 * 3600;
 * for await (const { MsgTimeStamp, From_Account, MsgBody } of groupHistory(client, { GroupId: 'fan-club' })) {
 *   if (MsgTimeStamp < week) break;
 *   console.log(From_Account, MsgBody);
 * }
 * ```
 */
export function groupHistory(
  client: Client,
  input: GroupHistoryRequest,
  options: PageOptions = {},
): AsyncGenerator<GroupMsg, void, undefined> {
  const fill = (given: GroupMsgGetSimpleRequest) => ({
    ...given,
    ReqMsgNumber: given?.ReqMsgNumber ?? 20,
    WithRecalledMsg: 1,
  });
  const request = readListRequest(groupMsgGetSimple, input as GroupMsgGetSimpleRequest, options, fill);
  return messages(client, request);
}

async function* messages(
  client: Client,
  request: ReturnType<typeof readListRequest>,
): AsyncGenerator<GroupMsg, void, undefined> {
  const { signal } = request.options;
  for await (const page of readPages(client, groupMsgGetSimple, request))
    for (const message of entriesOf<GroupMsg>(page, 'RspMsgList')) {
      if (message?.IsPlaceMsg !== 0) continue;
      throwIfAborted(signal);
      yield message;
    }
}
