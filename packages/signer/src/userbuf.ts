import { checkUint32 } from './checks.ts';
import type { Ticket } from './ticket.ts';

const MAX_UINT16 = 0xffff;

/**
 * The bytes in which TRTC finds the room of a PrivateMapKey and what is allowed there; big-endian. An empty room name is
 * still a name (version 1, length 0), as in the official Node library.
 *
 * @param room A number, or the name of a room with a text id.
 */
export function encodeUserbuf(ticket: Ticket, room: number | string, privilege: number): Uint8Array {
  const { identifier, sdkappid, time, expire } = ticket;
  const named = typeof room === 'string';
  checkLength(identifier, 'identifier');
  if (named) checkLength(room, 'roomName');

  const account = 3 + identifier.length;
  const userbuf = new Uint8Array(account + 20 + (named ? 2 + room.length : 0));
  const view = new DataView(userbuf.buffer);
  view.setUint8(0, named ? 1 : 0);
  view.setUint16(1, identifier.length);
  writeLowBytes(userbuf, 3, identifier);
  view.setUint32(account, sdkappid);
  view.setUint32(account + 4, named ? 0 : room);
  view.setUint32(account + 8, checkUint32(time + expire, 'now + expireSeconds'));
  view.setUint32(account + 12, privilege);
  // The four bytes that follow are the account type, which is always 0.
  if (named) {
    view.setUint16(account + 20, room.length);
    writeLowBytes(userbuf, account + 22, room);
  }
  return userbuf;
}

function checkLength(text: string, field: string): void {
  if (text.length > MAX_UINT16) throw new RangeError(`${field}: expected at most ${MAX_UINT16} UTF-16 units`);
}

function writeLowBytes(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}
