import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import { type BlackListGetRequest, type BlockedUser, blackListGet } from './black-list-get.ts';

/**
 * All accounts that an account blocks: 1,000 at most.
 *
 * A `LastSequence` of the input is not sent: with that of now, the service may leave out what did not change. The list
 * shifts while it is read where blocks begin and end: one may be missed, and one that neighbouring pages repeat is given
 * once. Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { blockedUsers } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * for await (const { To_Account, AddBlackTimeStamp } of blockedUsers(client, { From_Account: 'anna' }))
 *   console.log(To_Account, new Date(AddBlackTimeStamp * 1000));
 * ```
 */
export function blockedUsers(
  client: Client,
  input: BlackListGetRequest,
  options: PageOptions = {},
): AsyncGenerator<BlockedUser, void, undefined> {
  const whole = (given: BlackListGetRequest) => ({ ...given, LastSequence: 0 });
  const request = readListRequest(blackListGet, input, options, whole);
  return newItems(client, blackListGet, request, (user) =>
    textOf([user?.AddBlackTimeStamp, user?.To_Account]),
  );
}
