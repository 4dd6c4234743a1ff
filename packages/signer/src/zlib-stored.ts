import { adler32 } from './adler32.ts';

const MAX_BLOCK = 0xffff;

/** A zlib stream (RFC 1950) in stored blocks, of a binary string: every inflater reads it, and it needs no compressor. */
export function zlibStored(binary: string): string {
  let stream = '\x78\x01';
  for (let rest = binary; rest; rest = rest.slice(MAX_BLOCK)) {
    const block = rest.slice(0, MAX_BLOCK);
    const size = block.length;
    stream += bytes(Number(block === rest), size, size >> 8, ~size, ~size >> 8) + block;
  }
  const sum = adler32(binary);
  return stream + bytes(sum >> 24, sum >> 16, sum >> 8, sum);
}

function bytes(...values: number[]): string {
  return String.fromCharCode(...values.map((value) => value & 0xff));
}
