import type { Client } from '../client/client.ts';
import type { AnyEndpoint, Endpoint } from '../endpoint/endpoint.ts';
import { type CallOptions, call } from './call.ts';

/** What {@link bind} takes: endpoints, and functions whose first parameter is the client. */
export type Bindable = Readonly<
  Record<string, AnyEndpoint | ((client: Client, ...rest: never[]) => unknown)>
>;

/** The same without the client. */
export type Bound<Parts extends Bindable> = {
  readonly [Name in keyof Parts]: Parts[Name] extends (client: Client, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : Parts[Name] extends Endpoint<infer In, infer Out, infer _Item>
      ? (input: In, options?: CallOptions) => Promise<Out>
      : never;
};

/**
 * Makes a facade of the endpoints and functions that a team picks. Nothing else comes into its bundle.
 *
 * @example
 * ```ts
 * import { bind } from '@tim-rest/core';
 * import { bannedMembers, getGroupBanMember, markMembers } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * const live = bind(client, { getGroupBanMember, bannedMembers, markMembers });
 * for await (const member of live.bannedMembers({ GroupId: '@TGS#live' })) console.log(member);
 * ```
 */
export function bind<const Parts extends Bindable>(client: Client, parts: Parts): Bound<Parts> {
  const bound = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'function'
      ? (...rest: never[]) => part(client, ...rest)
      : (input: never, options?: CallOptions) => call(client, part, input, options),
  ]);
  return Object.freeze(Object.fromEntries(bound));
}
