import { checkOptions } from '../options/options.ts';
import { eitherOf } from '../util/deadline.ts';
import { CLIENT_RULES, type Client, type ClientOptions } from './client.ts';

/** Options of {@link withOptions}: what one client may have otherwise than another of the same app. */
export type ChangedOptions = Partial<
  Omit<ClientOptions, 'sdkAppId' | 'region' | 'origin' | 'insecureOrigin' | 'backupHost'>
>;

/**
 * A client like another, with some options changed. It costs next to nothing, so that each request may have one: with its own
 * `context`, its own `signal`, its own `observe`. Events of both are numbered together, and what is not changed, the limiter
 * among it, is shared.
 *
 * A `signal` comes beside that of the client, and either aborts; everything else is in place of what was there.
 *
 * @throws {@link InputError} when an option is unknown or wrong.
 *
 * @example
 * ```ts
 * import { call, withOptions } from '@tim-rest/core';
 * import { getGroupBanMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * export async function handle(request: Request): Promise<Response> {
 *   const mine = withOptions(client, {
 *     signal: request.signal,
 *     context: { path: new URL(request.url).pathname },
 *     observe: ({ type, operation, context }) => console.log(type, operation, context),
 *   });
 *   const { BannedAccountList } = await call(mine, getGroupBanMember, { GroupId: '@TGS#live' });
 *   return Response.json(BannedAccountList);
 * }
 * ```
 */
export function withOptions(client: Client, options: ChangedOptions): Client {
  const given = checkOptions('withOptions', options, CLIENT_RULES);
  const signal = eitherOf(client.signal, given.signal);
  return Object.freeze({ ...client, ...given, ...(signal && { signal }) } as Client);
}
