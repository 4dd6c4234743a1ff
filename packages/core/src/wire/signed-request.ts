import type { Content } from '../endpoint/codec.ts';
import type { Identity } from '../options/identity.ts';
import type { WireRequest } from '../plugins/transport.ts';

export function isUserSig(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}

const HEADERS = /* @__PURE__ */ Object.freeze({ 'content-type': 'application/json; charset=utf-8' });

/** One attempt's request. The signed URL is made by `href` alone. */
export function wireRequest(
  operation: string,
  { body, query = '' }: Content,
  {
    origin,
    sdkAppId,
    identifier,
    userSig,
    random,
  }: Identity & { readonly userSig: string; readonly random: number },
  signal?: AbortSignal,
): WireRequest {
  const address = `${origin}/v4/${operation}`;
  return Object.freeze({
    operation,
    label: `POST ${address}`,
    // encodeURIComponent, not URLSearchParams: nothing says how the service reads a `+`.
    href: () =>
      `${address}?sdkappid=${sdkAppId}&identifier=${encodeURIComponent(identifier)}` +
      `&usersig=${encodeURIComponent(userSig)}&random=${random}&contenttype=json${query}`,
    headers: HEADERS,
    body,
    signal,
  });
}
