import { encodeBase64 } from './base64.ts';
import { checkSecretKey, checkUint32 } from './checks.ts';
import { ticketOf } from './ticket.ts';
import { ticketSigner } from './ticket-signer.ts';
import { encodeUserbuf } from './userbuf.ts';

/** What {@link signPrivateMapKey} signs: an account, a room, and what the account may do there. */
export type PrivateMapKeyClaims = {
  /** The app's number: an integer from 1 to 4294967295. */
  readonly sdkAppId: number;
  /** The account that enters the room, in characters up to U+00FF: TRTC gets a byte of each. No control characters. */
  readonly identifier: string;
  /** The app's secret key, as the console shows it. Its text is the key: do not decode the hex. */
  readonly secretKey: string;
  /** How long it is good, in seconds from `now`: an integer from 0. The sum must end by 7 February 2106. */
  readonly expireSeconds: number;
  /** When it is signed, in milliseconds since the epoch; rounded down to seconds. Default: `Date.now()`. */
  readonly now?: number | undefined;
  /**
   * The sum of what is allowed: 1 create the room, 2 enter it, 4 send audio, 8 receive audio, 16 send video,
   * 32 receive video, 64 send the sub-stream (screen sharing), 128 receive the sub-stream. 255 is all,
   * 42 is enter and receive. The official comments call the last bit "200", which is octal: it is 128.
   */
  readonly privilege: number;
} & (
  | {
      /** The room's number: an integer from 0 to 4294967295. */
      readonly roomId: number;
      readonly roomName?: undefined;
    }
  | {
      /** The room's name, for rooms with a text id, in characters up to U+00FF: TRTC gets a byte of each. */
      readonly roomName: string;
      readonly roomId?: undefined;
    }
);

/**
 * Signs a PrivateMapKey: the ticket that lets one account into one TRTC room, where the console demands such tickets.
 * Chat does not use it. It is a UserSig with the room in its `userbuf`, byte for byte as the official Node library
 * packs it.
 *
 * @throws TypeError where there is not exactly one of `roomId` and `roomName`, or a field has the wrong type; RangeError
 * where a number does not fit its field. Both name the field and never quote its value.
 * @see https://trtc.io/document/34385
 * @example
 * ```ts
 * import { signPrivateMapKey } from '@tim-rest/signer';
 *
 * const privateMapKey = signPrivateMapKey({
 *   sdkAppId: 1400000000,
 *   identifier: 'alice',
 *   secretKey: process.env.TIM_SECRET_KEY ?? 'a-secret-key',
 *   expireSeconds: 300,
 *   roomId: 10_000,
 *   privilege: 2 + 8 + 32, // enter, hear, see
 * });
 * ```
 */
export function signPrivateMapKey(claims: PrivateMapKeyClaims): string {
  const { secretKey, privilege } = claims;
  const sign = ticketSigner(checkSecretKey(secretKey));
  const ticket = ticketOf(claims);
  const userbuf = encodeUserbuf(ticket, roomOf(claims), checkUint32(privilege, 'privilege'));
  return sign({ ...ticket, userbuf: encodeBase64(userbuf) });
}

function roomOf({ roomId, roomName }: PrivateMapKeyClaims): number | string {
  if ((roomId === undefined) === (roomName === undefined)) {
    throw new TypeError('roomId, roomName: expected exactly one of them');
  }
  if (roomName === undefined) return checkUint32(roomId, 'roomId');
  if (typeof roomName !== 'string') throw new TypeError('roomName: expected a string');
  return roomName;
}
