import { Refusal } from '../refusal.ts';

/** The query of a request, as far as a UserSig goes. */
export interface SignedQuery {
  sdkappid: string;
  identifier: string;
  usersig: string;
}

/** Who may call. */
export interface Gate {
  readonly sdkAppId: number;
  readonly admins: readonly string[];
  readonly verify: (query: SignedQuery) => number | Promise<number>;
}

/** `service/command` of an address, or as much of it as there is. */
export function operationOfUrl(url: URL): string {
  return url.pathname.replace(/^\/v4\//, '');
}

/** Assumption: the code for a wrong method. */
export function requirePost(method: string): void {
  if (method !== 'POST') throw new Refusal(60002, 'the method is not POST');
}

/**
 * Checks who calls, as the service would, and says which admin it is.
 *
 * Assumptions: the order of the checks, and the code for an SDKAppID that is not the emulator's (70020). `random` and
 * the host are not looked at.
 */
export async function admit({ searchParams: query }: URL, gate: Gate): Promise<string> {
  const sdkappid = query.get('sdkappid');
  const identifier = query.get('identifier');
  const usersig = query.get('usersig');
  if (!sdkappid) throw new Refusal(60012, 'sdkappid is missing');
  if (!identifier) throw new Refusal(60025, 'identifier is missing');
  if (usersig === null) throw new Refusal(60025, 'usersig is missing');
  if (query.get('contenttype') !== 'json') throw new Refusal(60025, 'contenttype is not json');
  if (sdkappid !== String(gate.sdkAppId)) throw new Refusal(70020, 'no such SDKAppID');
  if (usersig === '') throw new Refusal(70002, 'the UserSig is empty');
  const code = await gate.verify({ sdkappid, identifier, usersig });
  if (code !== 0) throw new Refusal(code, 'the UserSig does not verify');
  if (!gate.admins.includes(identifier)) throw new Refusal(60010, 'the identifier is not an app admin');
  return identifier;
}
