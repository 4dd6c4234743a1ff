import { deflateSync } from 'node:zlib';
import { wrap } from './oracle.ts';

/** Bits in the order of deflate, and Huffman codes, which have their highest bit first. */
export class Bits {
  readonly all: number[] = [];

  number(value: number, count: number): this {
    for (let place = 0; place < count; place++) this.all.push((value >> place) & 1);
    return this;
  }

  code(text: string): this {
    this.all.push(...Array.from(text, Number));
    return this;
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.all.length / 8));
    for (const [at, bit] of this.all.entries()) bytes[at >> 3]! |= bit << (at & 7);
    return bytes;
  }
}

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The head of a dynamic block with so many lengths, whose code for lengths has these lengths itself. */
export function dynamicHead(literals: number, distances: number, lengths: Record<number, number>): Bits {
  const bits = new Bits().number(0, 1).number(2, 2);
  bits
    .number(literals - 257, 5)
    .number(distances - 1, 5)
    .number(ORDER.length - 4, 4);
  for (const symbol of ORDER) bits.number(lengths[symbol] ?? 0, 3);
  return bits;
}

/** An empty dynamic block, of the least bits that have a table made for so many symbols. */
function emptyDynamic(literals: number, distances: number): Bits {
  const bits = dynamicHead(literals, distances, { 18: 1, 0: 2, 1: 2 });
  const zeros = (count: number) => bits.code('0').number(count - 11, 7);
  zeros(138);
  zeros(118);
  bits.code('11');
  let rest = literals + distances - 257;
  for (; rest >= 11; rest -= Math.min(rest, 138)) zeros(Math.min(rest, 138));
  for (; rest > 0; rest--) bits.code('10');
  return bits.code('0');
}

/** A length, so many times, by the code for lengths in which `0` repeats the last one. */
function run(bits: Bits, code: string, count: number): void {
  bits.code(code);
  let rest = count - 1;
  for (; rest >= 3; rest -= Math.min(rest, 6)) bits.code('0').number(Math.min(rest, 6) - 3, 2);
  for (; rest > 0; rest--) bits.code(code);
}

/** An empty dynamic block with a code for each of its 316 symbols. */
function fullDynamic(): Bits {
  const bits = dynamicHead(286, 30, { 16: 1, 8: 2, 9: 3, 4: 4, 5: 4 });
  run(bits, '10', 226);
  run(bits, '110', 60);
  run(bits, '1110', 2);
  run(bits, '1111', 28);
  return bits.code((2 * 226 + 256 - 226).toString(2));
}

/**
 * An empty dynamic block whose codes are oversubscribed. Who looks codes up in a table of the longest, of 15 bits, and does
 * not see that, fills it hundreds of times: each code of one or two bits is half of it, or a quarter.
 */
function oversubscribed(): Bits {
  const bits = dynamicHead(286, 30, { 16: 1, 1: 2, 2: 3, 15: 3 });
  run(bits, '111', 1);
  run(bits, '110', 255);
  run(bits, '10', 30);
  run(bits, '111', 1);
  run(bits, '10', 29);
  return bits.code('0');
}

const BLOCKS: Readonly<Record<string, Bits>> = {
  'empty stored blocks': new Bits().number(0, 8).number(0, 16).number(0xffff, 16),
  'empty fixed blocks': new Bits().number(0, 1).number(1, 2).code('0000000'),
  'empty dynamic blocks of few bits': emptyDynamic(257, 1),
  'empty dynamic blocks of few bits for all symbols': emptyDynamic(286, 30),
  'empty dynamic blocks with a code for each symbol': fullDynamic(),
  'oversubscribed codes': oversubscribed(),
};

function repeated(block: Bits, size: number): string {
  const bits = new Bits();
  while (bits.all.length + block.all.length <= (size - 2) * 8) bits.all.push(...block.all);
  return wrap(Buffer.concat([Uint8Array.of(0x78, 0x01), bits.bytes()]));
}

const json = (text: string, level: number) => wrap(deflateSync(text, { level }));

/** Texts made to cost as much as a text of `length` characters can. */
export function costly(length: number): Record<string, string> {
  const size = (length / 4) * 3;
  const room = size - 64;
  return {
    ...Object.fromEntries(Object.entries(BLOCKS).map(([name, block]) => [name, repeated(block, size)])),
    'no base64': '\u0100'.repeat(length),
    'base64 alone': 'A'.repeat(length),
    'a bomb': json(' '.repeat(1000 * length), 9).slice(0, length),
    'all that it may hold': json(' '.repeat(length), 9),
    'deep JSON': json('['.repeat(room), 0),
    'many fields': json(`{${Array.from({ length: room / 12 }, (_, i) => `"${i}":0`)}}`, 0),
    'one field many times': json(`{${'"":0,'.repeat(room / 5)}"":0}`, 0),
    'a text of quotes': json(`{"":"${'\\"'.repeat(room / 2)}"}`, 0),
    'a text without an end': json(`{"${'\\"'.repeat(room / 2)}`, 0),
    'a long number': json(`{"TLS.ver":${'9'.repeat(room)}}`, 0),
  };
}
