import { operationOf } from '../endpoint/endpoint.ts';
import { validate } from '../endpoint/validate.ts';
import { describe } from '../errors/issue.ts';
import { Refusal } from './refusal.ts';
import type { Route, World } from './route.ts';
import { routes } from './routes/index.ts';

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

/**
 * Checks a request as the service would, and finds its route.
 *
 * Assumptions: the order of the checks; the codes for a wrong method (60002), an unknown service (60009), an unknown
 * command (10003) and an SDKAppID that is not the emulator's (70020). `random` and the host are not looked at.
 */
export async function admit(method: string, url: URL, gate: Gate): Promise<Route> {
  if (method !== 'POST') throw new Refusal(60002, 'the method is not POST');
  const operation = operationOfUrl(url);
  const found = routes.find(({ endpoint }) => operationOf(endpoint) === operation);
  if (!found) {
    const known = routes.some(({ endpoint }) => operation.startsWith(`${endpoint.service}/`));
    throw new Refusal(known ? 10003 : 60009, known ? 'no such command' : 'no such service');
  }
  const { searchParams: query } = url;
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
  return found;
}

/**
 * Carries out a call whose body is what the endpoint takes.
 *
 * Assumptions: JSON that is not an object is 60003, as is what is not JSON, or nests too deep; a number for an
 * account is 60015 before anything else; more accounts than a call may have are 10005, and whatever else is wrong
 * with a body is 10004.
 */
export function carryOut({ endpoint, answer }: Route, world: World, body: unknown): object {
  if (!isObject(body)) throw new Refusal(60003, 'the body is not a JSON object, or nests too deep');
  if (hasNumberedAccount(body)) throw new Refusal(60015, 'an account is not a string');
  const { batch } = endpoint;
  const list = batch && body[batch.list];
  if (batch?.max && Array.isArray(list) && list.length > batch.max)
    throw new Refusal(10005, `at most ${batch.max} accounts`);
  const { value, issues } = validate(endpoint.input, body);
  if (issues) throw new Refusal(10004, describe(issues));
  return answer(world, value as never);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a field that is named after an account holds a number. */
function hasNumberedAccount(value: unknown, key = ''): boolean {
  if (Array.isArray(value)) return value.some((entry) => hasNumberedAccount(entry, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).some(([name, field]) => hasNumberedAccount(field, name));
  return typeof value === 'number' && key.endsWith('_Account');
}
