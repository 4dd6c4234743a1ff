import type { BitReader } from './bit-reader.ts';
import { type HuffmanCode, huffmanCode } from './huffman.ts';

export const END_OF_BLOCK = 256;

/** The two codes of a compressed block: of literals and lengths, and of distances. */
export interface BlockCodes {
  readonly literals: HuffmanCode;
  readonly distances: HuffmanCode;
}

/** Those of a block that brings none (RFC 1951, 3.2.6). */
export function fixedCodes(): BlockCodes {
  const lengths = new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280);
  return { literals: huffmanCode(lengths), distances: huffmanCode(new Uint8Array(32).fill(5)) };
}

/** The order in which the lengths of the code for lengths come. */
const LENGTHS_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** What follows as often as this at least, and the bits that say how much more: the last length (16), or 0 (17, 18). */
const REPEATS = [
  [3, 2],
  [3, 3],
  [11, 7],
] as const;

/** Those that a block begins with (RFC 1951, 3.2.7). */
export function dynamicCodes(reader: BitReader): BlockCodes {
  const literals = 257 + reader.bits(5);
  const distances = 1 + reader.bits(5);
  const meta = 4 + reader.bits(4);
  if (literals > 286 || distances > 30) throw new TypeError('too many symbols');

  const metaLengths = new Uint8Array(19);
  for (const symbol of LENGTHS_ORDER.slice(0, meta)) metaLengths[symbol] = reader.bits(3);
  const lengthCode = huffmanCode(metaLengths);

  const lengths = new Uint8Array(literals + distances);
  for (let at = 0; at < lengths.length; ) {
    const symbol = lengthCode(reader);
    if (symbol < 16) {
      lengths[at++] = symbol;
      continue;
    }
    const [least, bits] = REPEATS[symbol - 16] as (typeof REPEATS)[number];
    const times = least + reader.bits(bits);
    const last = symbol === 16 ? lengths[at - 1] : 0;
    if (last === undefined || at + times > lengths.length) throw new TypeError('a wrong repetition');
    lengths.fill(last, at, at + times);
    at += times;
  }
  if (lengths[END_OF_BLOCK] === 0) throw new TypeError('a block without an end');
  return {
    literals: huffmanCode(lengths.subarray(0, literals)),
    distances: huffmanCode(lengths.subarray(literals)),
  };
}
