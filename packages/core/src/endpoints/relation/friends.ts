import type { Client } from '../../client/client.ts';
import { type PageOptions, readListRequest } from '../../lists/list-request.ts';
import { newItems } from '../../lists/new-items.ts';
import { textOf } from '../../lists/rows.ts';
import { type Friend, type FriendGetRequest, friendGet } from './friend-get.ts';

/**
 * All friends of an account, with what is kept of each friendship; {@link friendFields} makes an object of that. Profiles
 * are not in it: {@link friendGetList} has them.
 *
 * Sequences of the input are not sent: with those of now, the service would leave out what did not change, and all
 * friends would seem to be gone. The list shifts while it is read where friendships begin and end: one may be missed, and
 * one that neighbouring pages repeat is given once. Input and options are read when it is called.
 *
 * When a page fails, the error's `resume` is the input that goes on from there.
 *
 * @throws What {@link pages} throws.
 *
 * @example
 * ```ts
 * import { friends } from '@tim-rest/core/relation';
 * import { client } from './client.ts';
 *
 * for await (const { To_Account } of friends(client, { From_Account: 'anna' })) console.log(To_Account);
 * ```
 */
export function friends(
  client: Client,
  input: FriendGetRequest,
  options: PageOptions = {},
): AsyncGenerator<Friend, void, undefined> {
  const whole = (given: FriendGetRequest) => ({ ...given, StandardSequence: 0, CustomSequence: 0 });
  const request = readListRequest(friendGet, input, options, whole);
  return newItems(client, friendGet, request, (friend) => textOf(friend?.To_Account));
}
