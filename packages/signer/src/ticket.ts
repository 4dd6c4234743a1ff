import { toUserSigAlphabet } from './base64.ts';
import { checkIdentifier, checkInteger } from './checks.ts';
import { zlibStored } from './zlib-stored.ts';

/** In characters: anything longer is refused, by those that sign and those that read. A real one has some 230. */
export const MAX_USER_SIG = 4096;

/** What a UserSig says, without the signature: in the words and the order in which it is signed. */
export interface Ticket {
  readonly identifier: string;
  readonly sdkappid: number;
  /** Unix seconds. */
  readonly time: number;
  /** Seconds from `time`. */
  readonly expire: number;
  /** In base64. */
  readonly userbuf?: string;
}

/** Who signs in, and where. */
interface Account {
  readonly identifier: string;
  readonly sdkAppId: number;
}

/** Checks whom it is for, and dates it. `now` is in ms. */
export function createTicket({ identifier, sdkAppId }: Account, expire: number, now: number): Ticket {
  return {
    identifier: checkIdentifier(identifier),
    sdkappid: checkInteger(sdkAppId, 'sdkAppId', 1, 2 ** 32 - 1),
    time: checkInteger(typeof now === 'number' ? Math.floor(now / 1000) : now, 'now, in seconds'),
    expire,
  };
}

/** The same, of claims that are a caller's own throughout. */
export function ticketOf(
  claims: Account & { readonly expireSeconds: number; readonly now?: number | undefined },
): Ticket {
  const { expireSeconds, now = Date.now() } = claims;
  return createTicket(claims, checkInteger(expireSeconds, 'expireSeconds'), now);
}

/** Each field of a ticket as `field` writes it. */
function write(ticket: Ticket, field: (name: string, value: string | number) => string): string {
  let text = '';
  for (const name of Object.keys(ticket))
    text += field(name, ticket[name as keyof Ticket] as string | number);
  return text;
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
  const userSig = toUserSigAlphabet(btoa(zlibStored(json)));
  if (userSig.length <= MAX_USER_SIG) return userSig;
  throw new RangeError(`identifier, userbuf: expected a UserSig of at most ${MAX_USER_SIG} characters`);
}

/** All beyond ASCII is escaped, so that each character is one byte. */
function asciiJson(value: string | number): string {
  return JSON.stringify(value).replace(
    /[\x80-\uffff]/g,
    (unit) => `\\u${(0x10000 + unit.charCodeAt(0)).toString(16).slice(1)}`,
  );
}
