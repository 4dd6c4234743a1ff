import { encodeBase64, toUserSigAlphabet } from './base64.ts';
import { checkInteger, checkText, checkUint32 } from './checks.ts';
import { zlibStored } from './zlib-stored.ts';

/** What a UserSig says, without the signature. */
export interface Ticket {
  readonly identifier: string;
  readonly sdkAppId: number;
  /** Unix seconds. */
  readonly time: number;
  readonly expireSeconds: number;
  readonly userbuf?: Uint8Array | undefined;
}

/** Checks what a caller gave, and dates it. `now` is in ms. */
export function createTicket(
  { identifier, sdkAppId }: { readonly identifier: string; readonly sdkAppId: number },
  expireSeconds: number,
  now: number,
): Ticket {
  return {
    identifier: checkText(identifier, 'identifier'),
    sdkAppId: checkUint32(sdkAppId, 'sdkAppId', 1),
    time: checkInteger(Math.floor(now / 1000), 'now, in seconds'),
    expireSeconds: checkInteger(expireSeconds, 'expireSeconds'),
  };
}

/** The text whose HMAC-SHA256 is the signature. */
export function textToSign({ identifier, sdkAppId, time, expireSeconds, userbuf }: Ticket): string {
  const text = `TLS.identifier:${identifier}\nTLS.sdkappid:${sdkAppId}\nTLS.time:${time}\nTLS.expire:${expireSeconds}\n`;
  return userbuf ? `${text}TLS.userbuf:${encodeBase64(userbuf)}\n` : text;
}

/** The UserSig of a ticket and its signature. */
export function encodeTicket(ticket: Ticket, signature: Uint8Array): string {
  const { identifier, sdkAppId, time, expireSeconds, userbuf } = ticket;
  // Written by hand, since JSON.stringify of the whole takes four times as long.
  const fields = `"TLS.identifier":${asciiJson(identifier)},"TLS.sdkappid":${sdkAppId},"TLS.time":${time},"TLS.expire":${expireSeconds}`;
  const extra = userbuf ? `,"TLS.userbuf":"${encodeBase64(userbuf)}"` : '';
  const json = `{"TLS.ver":"2.0",${fields}${extra},"TLS.sig":"${encodeBase64(signature)}"}`;
  return toUserSigAlphabet(btoa(zlibStored(json)));
}

/** All beyond ASCII is escaped, so that each character is one byte. */
function asciiJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\x80-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
