import { checkUint32 } from './checks.ts';
import type { Ticket } from './ticket.ts';

/**
 * The bytes in which TRTC finds the room of a PrivateMapKey and what is allowed there; big-endian. An empty room name is
 * still a name (version 1, length 0), as in the official Node library.
 *
 * @param room A number, or the name of a room with a text id.
 */
export function encodeUserbuf(ticket: Ticket, room: number | string, privilege: number): Uint8Array {
  const { identifier, sdkappid, time, expire } = ticket;
  const named = typeof room === 'string';
  checkBytewise(identifier, 'identifier');
  if (named) checkBytewise(room, 'roomName');

  const account = 3 + identifier.length;
  const userbuf = new Uint8Array(account + 20 + (named ? 2 + room.length : 0));
  const view = new DataView(userbuf.buffer);
  view.setUint8(0, named ? 1 : 0);
  view.setUint16(1, identifier.length);
  writeBytes(userbuf, 3, identifier);
  view.setUint32(account, sdkappid);
  view.setUint32(account + 4, named ? 0 : room);
  view.setUint32(account + 8, checkUint32(time + expire, 'now + expireSeconds'));
  view.setUint32(account + 12, privilege);
  // The four bytes that follow are the account type, which is always 0.
  if (named) {
    view.setUint16(account + 20, room.length);
    writeBytes(userbuf, account + 22, room);
  }
  return userbuf;
}

/** Beyond U+00FF the low bytes of a name are those of another: it would be let into the other's room. */
function checkBytewise(text: string, field: string): void {
  if (/[\u0100-\uffff]/.test(text)) throw new TypeError(`${field}: expected characters up to U+00FF`);
}

function writeBytes(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}
