import { type Endpoint, operationOf } from '../endpoint/endpoint.ts';
import { IDENTITY, originOf } from '../options/identity.ts';
import { abortSignal, checkOptions, fields, type OptionRule } from '../options/options.ts';
import type { WireRequest } from '../plugins/transport.ts';
import { type Extra, writeContent } from './body.ts';
import { isUserSig, wireRequest } from './signed-request.ts';

/** Who sends a request, and where to. */
export interface Credentials {
  /** For example `https://console.tim.qq.com`: https, or http on loopback or with `insecureOrigin`; no path. */
  readonly origin: string | URL;
  /** Let `origin` be plain http on any host: whoever is on the way can then read the UserSig. */
  readonly insecureOrigin?: boolean | undefined;
  readonly sdkAppId: number;
  readonly identifier: string;
  readonly userSig: string;
  /** A uint32, fresh for each request. */
  readonly random: number;
}

/** Options of {@link buildRequest}. */
export interface RequestOptions {
  /** Fields of the body that the endpoint's schema does not know yet. */
  readonly extra?: Extra;
  readonly signal?: AbortSignal | undefined;
}

const OPTIONS: Readonly<Record<string, OptionRule>> = { signal: abortSignal, extra: fields };

const CREDENTIALS: Readonly<Record<string, OptionRule>> = {
  ...IDENTITY,
  userSig: [isUserSig, 'printable ASCII without spaces'],
  random: [(random: number) => random >>> 0 === random, 'a uint32'],
};

/**
 * Makes the request of one call, for teams that move it with an HTTP stack of their own. Send it with POST, and
 * give what comes back to {@link readResponse}.
 *
 * @throws {@link InputError} when the input is not what the endpoint takes, or a credential is wrong.
 *
 * @example
 * ```ts
 * import { buildRequest, readResponse } from '@tim-rest/core';
 * import { getGroupBanMember } from '@tim-rest/core/group';
 * import { signUserSig } from '@tim-rest/signer';
 *
 * const app = { sdkAppId: 1400000000, identifier: 'administrator' };
 * const secretKey = process.env.TIM_SECRET_KEY ?? '';
 * const userSig = signUserSig({ ...app, secretKey, expireSeconds: 86_400 });
 *
 * const request = buildRequest(getGroupBanMember, { GroupId: '@TGS#live' }, {
 *   ...app, userSig, origin: 'https://console.tim.qq.com', random: crypto.getRandomValues(new Uint32Array(1))[0]!,
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
  const { origin, insecureOrigin, sdkAppId, identifier, userSig, random } = credentials;
  const who = { origin, insecureOrigin, sdkAppId, identifier, userSig, random };
  const operation = operationOf(endpoint);
  checkOptions(operation, who, CREDENTIALS, ['origin', 'sdkAppId', 'identifier', 'userSig', 'random']);
  const { extra, signal } = checkOptions(operation, options, OPTIONS);
  const content = writeContent(endpoint, input, extra);
  return wireRequest(
    operation,
    content,
    { ...who, origin: originOf(origin, insecureOrigin) as string },
    signal,
  );
}
