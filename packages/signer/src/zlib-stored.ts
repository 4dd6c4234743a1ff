import { adler32 } from './adler32.ts';

/**
 * A zlib stream (RFC 1950) of a binary string, in one stored block, which holds up to 65,535 bytes: every inflater reads
 * it, and it needs no compressor.
 */
export function zlibStored(binary: string): string {
  const size = binary.length;
  const sum = adler32(binary);
  return (
    `\x78\x01${bytes(1, size, size >> 8, ~size, ~size >> 8)}` +
    binary +
    bytes(sum >> 24, sum >> 16, sum >> 8, sum)
  );
}

function bytes(...values: number[]): string {
  return String.fromCharCode(...values.map((value) => value & 0xff));
}
