import type { BitReader } from './bit-reader.ts';

const MAX_BITS = 15;

/** A canonical Huffman code (RFC 1951, 3.2.2): reads its next symbol. */
export type HuffmanCode = (reader: BitReader) => number;

/**
 * The code in which symbol `i` has `lengths[i]` bits, or none where that is 0. What is kept is how many codes there are of
 * each length, and the symbols in the order of their codes: it takes one step a symbol to make and one step a bit to read,
 * so that no stream costs more than its length.
 *
 * Throws where there are more codes than bits can tell apart. Fewer are let through where zlib lets them through: no code
 * at all, or a single one of one bit; to meet a code that is none of these throws on reading.
 */
export function huffmanCode(lengths: Uint8Array): HuffmanCode {
  const counts = new Uint16Array(MAX_BITS + 1);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  const used = lengths.length - (counts[0] as number);

  // Where the symbols of each length begin.
  const places = new Uint16Array(MAX_BITS + 2);
  let free = 1;
  for (let length = 1; length <= MAX_BITS; length++) {
    const count = counts[length] as number;
    free = 2 * free - count;
    if (free < 0) throw new TypeError('an oversubscribed code');
    places[length + 1] = (places[length] as number) + count;
  }
  if (free > 0 && used > (counts[1] as number)) throw new TypeError('an incomplete code');

  const symbols = new Uint16Array(used);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] as number;
    if (length === 0) continue;
    const place = places[length] as number;
    symbols[place] = symbol;
    places[length] = place + 1;
  }

  return (reader) => {
    let rank = 0; // of the bits so far, among the codes of their length
    let shorter = 0; // codes
    for (let length = 1; length <= MAX_BITS; length++) {
      rank = 2 * rank + reader.bit();
      const count = counts[length] as number;
      if (rank < count) return symbols[shorter + rank] as number;
      rank -= count;
      shorter += count;
    }
    throw new TypeError('no such code');
  };
}
