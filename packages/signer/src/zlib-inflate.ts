import { adler32 } from './adler32.ts';
import { binaryString } from './base64.ts';
import { bitReader } from './bit-reader.ts';
import { inflate } from './inflate.ts';

/**
 * Inflates a zlib stream (RFC 1950). Throws where it is not one, from the first byte to the last, needs a dictionary, or
 * holds more than `maxBytes`.
 */
export function zlibInflate(data: Uint8Array, maxBytes: number): Uint8Array {
  const reader = bitReader(data);
  const header = numberOf(reader.bytes(2));
  // Deflate in a window of at most 32 KiB, without a dictionary, and a remainder that proves it.
  const isSound = (header & 0x8f20) === 0x0800 && header % 31 === 0;
  if (!isSound) throw new TypeError('another format');

  const inflated = inflate(reader, maxBytes);
  if (numberOf(reader.bytes(4)) !== adler32(binaryString(inflated))) throw new TypeError('a wrong checksum');
  if (!reader.isAtEnd()) throw new TypeError('more behind the stream');
  return inflated;
}

/** Big-endian, in 32 bits. */
function numberOf(bytes: Uint8Array): number {
  return bytes.reduce((number, byte) => (number << 8) | byte, 0);
}
