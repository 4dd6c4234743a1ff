import { toUserSigAlphabet } from './base64.ts';
import { checkInteger, checkText } from './checks.ts';
import { zlibStored } from './zlib-stored.ts';

/** What a UserSig says, without the signature. */
export interface Ticket {
  readonly identifier: string;
  readonly sdkAppId: number;
  /** Unix seconds. */
  readonly time: number;
  readonly expireSeconds: number;
  /** In base64. */
  readonly userbuf?: string | undefined;
}

/** Checks whom it is for, and dates it. `now` is in ms. */
export function createTicket(
  { identifier, sdkAppId }: Pick<Ticket, 'identifier' | 'sdkAppId'>,
  expireSeconds: number,
  now: number,
): Ticket {
  return {
    identifier: checkText(identifier, 'identifier'),
    sdkAppId: checkInteger(sdkAppId, 'sdkAppId', 1, 2 ** 32 - 1),
    time: Math.floor(now / 1000),
    expireSeconds,
  };
}

/** The same, of claims that are a caller's own throughout. */
export function ticketOf(
  claims: Pick<Ticket, 'identifier' | 'sdkAppId' | 'expireSeconds'> & { readonly now?: number | undefined },
): Ticket {
  const { expireSeconds, now = Date.now() } = claims;
  const ticket = createTicket(claims, checkInteger(expireSeconds, 'expireSeconds'), now);
  checkInteger(ticket.time, 'now, in seconds');
  return ticket;
}

/** The fields of a ticket, one after the other, each as `field` writes it. */
function write(ticket: Ticket, field: (name: string, value: string | number) => string): string {
  const { identifier, sdkAppId, time, expireSeconds, userbuf } = ticket;
  const fields =
    field('identifier', identifier) +
    field('sdkappid', sdkAppId) +
    field('time', time) +
    field('expire', expireSeconds);
  return userbuf === undefined ? fields : fields + field('userbuf', userbuf);
}

/** The text whose HMAC-SHA256 is the signature. */
export function textToSign(ticket: Ticket): string {
  return write(ticket, (name, value) => `TLS.${name}:${value}\n`);
}

/** The UserSig of a ticket and its signature. */
export function encodeTicket(ticket: Ticket, signature: Uint8Array): string {
  // Written by hand, since JSON.stringify of the whole takes four times as long.
  const fields = write(ticket, (name, value) => `"TLS.${name}":${asciiJson(value)},`);
  const json = `{"TLS.ver":"2.0",${fields}"TLS.sig":"${btoa(String.fromCharCode(...signature))}"}`;
  return toUserSigAlphabet(btoa(zlibStored(json)));
}

/** All beyond ASCII is escaped, so that each character is one byte. */
function asciiJson(value: string | number): string | number {
  if (typeof value === 'number') return value;
  return JSON.stringify(value).replace(
    /[\x80-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
