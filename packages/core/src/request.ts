import { type AnyEndpoint, type Endpoint, operationOf } from './endpoint.ts';
import { InputError, type Issue } from './errors/index.ts';
import { IDENTITY, originOf } from './identity.ts';
import { checkOptions, type OptionRule } from './options.ts';
import { validate } from './validate.ts';
import type { WireRequest } from './wire.ts';

/** Who sends a request, and where to. */
export interface Credentials {
  /** For example `https://console.tim.qq.com`: https, or http on loopback; no path. */
  readonly origin: string | URL;
  readonly sdkAppId: number;
  readonly identifier: string;
  readonly userSig: string;
  /** A uint32, fresh for each request. */
  readonly random: number;
}

/** Options of {@link buildRequest}. */
export interface RequestOptions {
  /** Fields of the body that the endpoint's schema does not know yet. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
  readonly signal?: AbortSignal | undefined;
}

const CREDENTIALS: Readonly<Record<string, OptionRule>> = {
  ...IDENTITY,
  userSig: [isUserSig, 'printable ASCII without spaces'],
  random: [(random: number) => Number.isInteger(random) && random >= 0 && random < 2 ** 32, 'a uint32'],
};

export const REQUEST_OPTIONS: Readonly<Record<string, OptionRule>> = {
  signal: [
    (signal?: AbortSignal | null) =>
      typeof signal?.addEventListener === 'function' && typeof signal.removeEventListener === 'function',
    'an AbortSignal',
  ],
  extra: [
    (extra: object) => Object.prototype.toString.call(extra) === '[object Object]' && !('toJSON' in extra),
    'an object of fields',
  ],
};

export function isUserSig(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}

/**
 * Makes the request of one call, for teams that move it with an HTTP stack of their own. Send it with POST, and
 * give what comes back to {@link readResponse}.
 *
 * @throws {@link InputError} when the input is not what the endpoint takes, or a credential is wrong.
 *
 * @example
 * ```ts
 * const request = buildRequest(getGroupBanMember, { GroupId: '@TGS#live' }, {
 *   origin: 'https://console.tim.qq.com', sdkAppId: 1400000000, identifier: 'administrator',
 *   userSig, random: crypto.getRandomValues(new Uint32Array(1))[0]!,
 * });
 * const response = await fetch(request.href(), { method: 'POST', headers: request.headers, body: request.body });
 * const answer = readResponse(getGroupBanMember, { status: response.status, text: await response.text() }, { userSig });
 * ```
 */
export function buildRequest<In>(
  endpoint: Endpoint<In, unknown, unknown>,
  input: NoInfer<In>,
  credentials: Credentials,
  options: RequestOptions = {},
): WireRequest {
  // What else a caller keeps beside them is none of our business.
  const { origin, sdkAppId, identifier, userSig, random } = credentials;
  const who = { origin, sdkAppId, identifier, userSig, random };
  checkOptions(operationOf(endpoint), who, CREDENTIALS, Object.keys(CREDENTIALS));
  const { extra, signal } = checkOptions(operationOf(endpoint), options, REQUEST_OPTIONS);
  const body = writeBody(endpoint, input, extra);
  return wireRequest(endpoint, body, { ...who, origin: originOf(origin) as string }, signal);
}

/** The input's own fields, for one that is to be changed before it is checked. */
export function fieldsOf<In>(endpoint: AnyEndpoint, input: In): In {
  try {
    if (!input || typeof input !== 'object') return input;
    const fields = { ...input } as Record<string, unknown>;
    const { list } = endpoint.batch ?? {};
    const entries = list === undefined ? undefined : fields[list];
    return (Array.isArray(entries) ? { ...fields, [list as string]: [...entries] } : fields) as In;
  } catch {
    throw new InputError(operationOf(endpoint), [{ path: '', expected: 'a value that can be read' }]);
  }
}

/** The body of a call. */
export function writeBody(endpoint: AnyEndpoint, input: unknown, extra: RequestOptions['extra']): string {
  const { body, issues } = checkedBody(endpoint, input, extra);
  if (issues) throw new InputError(operationOf(endpoint), issues);
  return body;
}

/** The body of a call, or what is wrong with it. */
export function checkedBody(
  endpoint: AnyEndpoint,
  input: unknown,
  extra: RequestOptions['extra'] = {},
): { body: string; issues?: undefined } | { body?: undefined; issues: Issue[] } {
  const { value, issues } = validate(endpoint.input, input);
  if (issues) return { issues };
  if (typeof value !== 'object' || value === null) return { issues: [{ path: '', expected: 'an object' }] };
  const known = { ...knownFields(endpoint.input), ...value };
  try {
    const taken = Object.keys(extra).filter((name) => Object.hasOwn(known, name));
    if (taken.length)
      return {
        issues: taken.map((name) => ({ path: `extra.${name}`, expected: 'a field that the input lacks' })),
      };
    return { body: JSON.stringify({ ...value, ...extra }) };
  } catch {
    return { issues: [{ path: 'extra', expected: 'what JSON can hold' }] };
  }
}

/** The fields that an object schema lists, as valibot and zod keep them. */
function knownFields(schema: object): object {
  const { entries, shape } = schema as { entries?: object; shape?: object };
  return entries ?? shape ?? {};
}

/** One attempt's request. The signed URL is made by `href` alone. */
export function wireRequest(
  endpoint: { service: string; command: string },
  body: string,
  { origin, sdkAppId, identifier, userSig, random }: Credentials & { readonly origin: string },
  signal?: AbortSignal,
): WireRequest {
  const operation = operationOf(endpoint);
  const address = `${origin}/v4/${operation}`;
  return Object.freeze({
    operation,
    label: `POST ${address}`,
    // encodeURIComponent, not URLSearchParams: nothing says how the service reads a `+`.
    href: () =>
      `${address}?sdkappid=${sdkAppId}&identifier=${encodeURIComponent(identifier)}` +
      `&usersig=${encodeURIComponent(userSig)}&random=${random}&contenttype=json`,
    headers: Object.freeze({ 'content-type': 'application/json; charset=utf-8' }),
    body,
    ...(signal && { signal }),
  });
}
