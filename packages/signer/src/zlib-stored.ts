import { adler32 } from './adler32.ts';

const MAX_BLOCK = 0xffff;

/** A zlib stream (RFC 1950) in stored blocks, of a binary string: every inflater reads it, and it needs no compressor. */
export function zlibStored(binary: string): string {
  let stream = bytes(0x78, 1);
  for (let at = 0; at < binary.length; at += MAX_BLOCK) {
    const block = binary.slice(at, at + MAX_BLOCK);
    const size = block.length;
    const isLast = at + size === binary.length ? 1 : 0;
    stream += bytes(isLast, size, size >> 8, ~size, ~size >> 8) + block;
  }
  const checksum = adler32(binary);
  return stream + bytes(checksum >> 24, checksum >> 16, checksum >> 8, checksum);
}

function bytes(...values: number[]): string {
  return String.fromCharCode(...values.map((value) => value & 0xff));
}
