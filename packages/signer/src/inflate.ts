import type { BitReader } from './bit-reader.ts';
import { type BlockCodes, dynamicCodes, END_OF_BLOCK, fixedCodes } from './block-codes.ts';

const LONGEST_MATCH = 285;

/** Each block costs tables, however little it holds. What is as short as a UserSig is one block, or one for each field. */
const MAX_BLOCKS = 32;

/**
 * Inflates a deflate stream (RFC 1951). Throws where it is not one, and before it has given more than `maxBytes`. Beside
 * these, its work is bounded by the length of the stream: see `huffmanCode`.
 */
export function inflate(reader: BitReader, maxBytes: number): Uint8Array {
  const out = new Uint8Array(maxBytes);
  let size = 0;
  const room = (count: number) => {
    if (size + count > maxBytes) throw new TypeError('it holds too much');
  };

  const stored = () => {
    const [low, high, notLow, notHigh] = reader.bytes(4);
    const length = Number(low) | (Number(high) << 8);
    if (length + (Number(notLow) | (Number(notHigh) << 8)) !== 0xffff) throw new TypeError('a wrong length');
    room(length);
    out.set(reader.bytes(length), size);
    size += length;
  };

  const compressed = ({ literals, distances }: BlockCodes) => {
    for (let symbol = literals(reader); symbol !== END_OF_BLOCK; symbol = literals(reader)) {
      if (symbol < END_OF_BLOCK) {
        room(1);
        out[size++] = symbol;
        continue;
      }
      const length = symbol === LONGEST_MATCH ? 258 : 3 + scaled(reader, symbol - 257, 2, 28);
      const distance = 1 + scaled(reader, distances(reader), 1, 30);
      if (distance > size) throw new TypeError('a distance too far back');
      room(length);
      for (const end = size + length; size < end; size++) out[size] = out[size - distance] as number;
    }
  };

  let fixed: BlockCodes | undefined;
  for (let isLast = 0, blocks = 1; isLast === 0; blocks++) {
    if (blocks > MAX_BLOCKS) throw new TypeError('too many blocks');
    isLast = reader.bit();
    const kind = reader.bits(2);
    if (kind === 0) stored();
    else if (kind === 1) {
      fixed ??= fixedCodes();
      compressed(fixed);
    } else if (kind === 2) compressed(dynamicCodes(reader));
    else throw new TypeError('a block of no known kind');
  }
  return out.subarray(0, size);
}

/**
 * The number that a length or a distance stands for, from its symbol and the bits that follow (RFC 1951, 3.2.5): each
 * `2 ** steps` symbols have one bit more than those before.
 */
function scaled(reader: BitReader, symbol: number, steps: number, symbols: number): number {
  if (symbol >= symbols) throw new TypeError('a symbol without a meaning');
  const extra = (symbol >> steps) - 1;
  if (extra <= 0) return symbol;
  const first = (1 << steps) | (symbol & ((1 << steps) - 1));
  return (first << extra) + reader.bits(extra);
}
