import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import {
  type OfficialAccountMsg,
  type OfficialAccountMsgGetSimpleRequest,
  officialAccountMsgGetSimple,
} from './official-account-msg-get-simple.ts';

/**
 * All that an official account sent and the service still keeps, the newest first. `ReqMsgNumber` is the page size, default
 * 20.
 *
 * Where messages are gone there may be their places, with an `IsPlaceMsg` other than 0. What is sent while the list is read is
 * not in it; whether a page repeats the message that ended the one before is not documented, and each is given once. Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { officialAccountMsgs } from '@tim-rest/core/official-account';
 * import { client } from './client.ts';
 *
 * for await (const { IsPlaceMsg, MsgBody } of officialAccountMsgs(client, { Official_Account: '@TOA#_news' }))
 *   if (IsPlaceMsg === 0) console.log(MsgBody);
 * ```
 */
export function officialAccountMsgs(
  client: Client,
  input: OfficialAccountMsgGetSimpleRequest,
  options: PageOptions = {},
): AsyncGenerator<OfficialAccountMsg, void, undefined> {
  const fill = (given: OfficialAccountMsgGetSimpleRequest) => ({
    ...given,
    ReqMsgNumber: given?.ReqMsgNumber ?? 20,
  });
  const request = readListRequest(officialAccountMsgGetSimple, input, options, fill);
  return newItems(client, officialAccountMsgGetSimple, request, textOf);
}
