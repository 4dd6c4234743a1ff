import { adler32 } from './adler32.ts';

const MAX_BLOCK = 0xffff;

/** A zlib stream (RFC 1950) in stored blocks, of a binary string: every inflater reads it, and it needs no compressor. */
export function zlibStored(binary: string): string {
  let stream = '\x78\x01';
  for (let rest = binary; rest; rest = rest.slice(MAX_BLOCK)) {
    const size = Math.min(rest.length, MAX_BLOCK);
    stream += bytes(rest.length === size, size, size >> 8, ~size, ~size >> 8) + rest.slice(0, MAX_BLOCK);
  }
  const checksum = adler32(binary);
  return stream + bytes(checksum >> 24, checksum >> 16, checksum >> 8, checksum);
}

function bytes(...values: (number | boolean)[]): string {
  return String.fromCharCode(...values.map((value) => Number(value) & 0xff));
}
