import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { entriesOf, readPages } from '../../lists/pages.ts';
import { textOf } from '../../lists/rows.ts';
import { throwIfAborted } from '../../util/deadline.ts';
import { type AdminGetRoamMsgRequest, adminGetRoamMsg, type RoamingMessage } from './admin-get-roam-msg.ts';

/** Input of {@link roamingMessages}. */
export interface RoamingMessagesRequest
  extends Omit<AdminGetRoamMsgRequest, 'MaxCnt' | 'MinTime' | 'MaxTime'> {
  /** Messages a page; default 100. */
  MaxCnt?: number | undefined;
  /** From when on, in seconds since the epoch; default 0. */
  MinTime?: number | undefined;
  /** Until when, in seconds since the epoch; default: now, by the clock here. */
  MaxTime?: number | undefined;
}

/**
 * The history of two users as one of them sees it, the newest message first, back to `MinTime` or as far as messages are
 * kept: 7 days by default.
 *
 * What is sent while it is read is not in it. Messages that were recalled are, with `MsgFlagBits` 8, and those that one
 * side deleted are missing from the history of that side. A message that neighbouring pages have in common is given once.
 * Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { roamingMessages } from '@tim-rest/core/message';
 * import { client } from './client.ts';
 *
 * const history = roamingMessages(client, { Operator_Account: 'student', Peer_Account: 'teacher' });
 * for await (const { From_Account, MsgTimeStamp, MsgBody } of history)
 *   console.log(new Date(MsgTimeStamp * 1000), From_Account, MsgBody);
 * ```
 */
export function roamingMessages(
  client: Client,
  input: RoamingMessagesRequest,
  options: PageOptions = {},
): AsyncGenerator<RoamingMessage, void, undefined> {
  const fill = (given: RoamingMessagesRequest) => ({
    ...given,
    MaxCnt: given?.MaxCnt ?? 100,
    MinTime: given?.MinTime ?? 0,
    MaxTime: given?.MaxTime ?? Math.floor(Date.now() / 1000),
  });
  const request = readListRequest(adminGetRoamMsg, input, options, fill);
  return backwards(client, request);
}

/** Pages go back in time, while the messages in each go on. */
async function* backwards(
  client: Client,
  request: ReturnType<typeof readListRequest>,
): AsyncGenerator<RoamingMessage, void, undefined> {
  const keyOf = (message: RoamingMessage | null | undefined) =>
    textOf([message?.From_Account, message?.MsgKey]);
  let before = new Set<string>();
  for await (const page of readPages(client, adminGetRoamMsg, request, keyOf)) {
    const seen = new Set<string>();
    for (const message of [...entriesOf<RoamingMessage>(page, 'MsgList')].reverse()) {
      const key = keyOf(message);
      const isKnown = before.has(key) || seen.has(key);
      seen.add(key);
      if (isKnown) continue;
      throwIfAborted(request.options.signal);
      yield message;
    }
    if (seen.size) before = seen;
  }
}
