import { constants, deflateRawSync, deflateSync, inflateRawSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bits, dynamicHead } from '../test/crafted.ts';
import { zlibInflate } from './zlib-inflate.ts';

const MAX = 4096;
const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex');

function ours(stream: Uint8Array): string | undefined {
  try {
    return hex(zlibInflate(Uint8Array.from(stream), MAX));
  } catch {
    return undefined;
  }
}

/** What Node makes of a deflate stream, where that is all of it and not too much. */
function theirs(raw: Uint8Array): Buffer | undefined {
  try {
    const options = { info: true, maxOutputLength: MAX };
    const { buffer, engine } = inflateRawSync(raw, options) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    return engine.bytesWritten === raw.length ? buffer : undefined;
  } catch {
    return undefined;
  }
}

/** A zlib stream around a deflate stream, with the checksum that is right if there is one. */
function framed(raw: Uint8Array): Uint8Array {
  const checksum = deflateSync(theirs(raw) ?? '').subarray(-4);
  return Buffer.concat([Uint8Array.of(0x78, 0x9c), raw, checksum]);
}

function agrees(raw: Uint8Array): void {
  expect(ours(framed(raw)), hex(raw)).toBe(hex(theirs(raw)));
}

const texts = fc.oneof(
  fc.uint8Array({ maxLength: 1500 }),
  fc.uint8Array({ maxLength: 1500, max: 3 }),
  fc.json({ maxDepth: 4 }).map((text) => new TextEncoder().encode(text).subarray(0, MAX)),
  fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(100)).map(([bytes, times]) => {
    return new Uint8Array(bytes.length * times).map((_, i) => bytes[i % bytes.length]!);
  }),
);
const options = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  memLevel: fc.integer({ min: 1, max: 9 }),
  windowBits: fc.integer({ min: 9, max: 15 }),
  strategy: fc.constantFrom(
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_FILTERED,
    constants.Z_HUFFMAN_ONLY,
    constants.Z_RLE,
    constants.Z_FIXED,
  ),
});

describe('zlibInflate', () => {
  it('gives what zlib has packed, at every level, by every strategy, in every window', () => {
    fc.assert(
      fc.property(texts, options, (text, how) => {
        expect(ours(deflateSync(text, how))).toBe(hex(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes and refuses what Node does: streams with some bits changed', () => {
    const changes = fc.array(fc.record({ at: fc.nat(), bit: fc.nat(7) }), { minLength: 1, maxLength: 4 });
    const near = fc.boolean();
    fc.assert(
      fc.property(texts, options, changes, near, (text, how, changes, near) => {
        const raw = deflateRawSync(text, how);
        // The tables of codes are at the beginning.
        const reach = near ? Math.min(raw.length, 40) : raw.length;
        for (const { at, bit } of changes) raw[at % reach]! ^= 1 << bit;
        agrees(raw);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes and refuses what Node does: any bytes', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
    fc.assert(fc.property(bytes, agrees), { numRuns: 1000 });
  });

  it('takes and refuses what Node does: dynamic blocks with any lengths of codes', () => {
    const lengths = fc.array(fc.nat(4), { minLength: 19, maxLength: 19 });
    const rest = fc.uint8Array({ maxLength: 200 });
    const size = { literals: fc.integer({ min: 257, max: 288 }), distances: fc.integer({ min: 1, max: 32 }) };
    fc.assert(
      fc.property(size.literals, size.distances, lengths, rest, (literals, distances, lengths, rest) => {
        const head = dynamicHead(literals, distances, lengths);
        head.all[0] = 1;
        for (const byte of rest) head.number(byte, 8);
        agrees(head.bytes());
      }),
      { numRuns: 1000 },
    );
  });

  /** A last block with 257 literals and a distance, of which the first literal and the last have these lengths. */
  const block = (first: number, end: number, distance: number, body: string) => {
    const bits = dynamicHead(257, 1, { 18: 2, 0: 2, 1: 2, 2: 3, 3: 3 });
    bits.all[0] = 1;
    const codes = ['00', '01', '110', '111'];
    bits
      .code(codes[first]!)
      .code('10')
      .number(138 - 11, 7)
      .code('10')
      .number(117 - 11, 7);
    bits.code(codes[end]!).code(codes[distance]!).code(body);
    return bits.bytes();
  };

  it.each<[string, Uint8Array, boolean]>([
    ['a complete code', block(1, 1, 0, '001'), true],
    ['a single code of one bit', block(0, 1, 1, '0'), true],
    ['the other half of a single code', block(0, 1, 1, '1'), false],
    ['an incomplete code', block(1, 2, 0, '10'), false],
    ['a single code of two bits', block(0, 2, 0, '00'), false],
    ['a block without an end', block(1, 0, 0, '0'), false],
    ['an incomplete code of distances', block(1, 1, 2, '1'), false],
    ['too many literals', dynamicHead(287, 1, { 0: 1, 1: 1 }).bytes(), false],
    ['too many distances', dynamicHead(257, 31, { 0: 1, 1: 1 }).bytes(), false],
    ['an oversubscribed code', dynamicHead(257, 1, { 0: 1, 1: 1 }).code('1'.repeat(258)).bytes(), false],
    ['an oversubscribed code for lengths', dynamicHead(257, 1, { 0: 1, 1: 1, 2: 1 }).bytes(), false],
    ['a repetition of nothing', dynamicHead(257, 1, { 16: 1, 1: 1 }).code('0').bytes(), false],
    ['a block of the fourth kind', Uint8Array.of(7), false],
    ['a distance too far back', new Bits().number(1, 1).number(1, 2).code('000000100000').bytes(), false],
    ['the distance 30', new Bits().number(3, 3).code('00110000').code('000000111110').bytes(), false],
    ['the literal 286', new Bits().number(3, 3).code('11000110').bytes(), false],
  ])('says what Node says of %s', (_, raw, isSound) => {
    expect(theirs(raw) !== undefined).toBe(isSound);
    agrees(raw);
  });

  const sound = deflateSync('{"a":1}');
  const withHeader = (cmf: number, flags: number) => {
    const checked = flags + ((31 - ((cmf * 256 + flags) % 31)) % 31);
    return Buffer.concat([Uint8Array.of(cmf, checked), sound.subarray(2)]);
  };
  it.each<[string, Uint8Array]>([
    ['another method', withHeader(0x77, 0)],
    ['a window above 32 KiB', withHeader(0x88, 0)],
    ['a dictionary', withHeader(0x78, 0x20)],
    ['a wrong remainder', Buffer.concat([Uint8Array.of(0x78, 0x9d), sound.subarray(2)])],
    ['no header', sound.subarray(2)],
    ['half a header', sound.subarray(0, 1)],
    ['a checksum cut short', sound.subarray(0, -1)],
    ['a wrong checksum', Buffer.concat([sound.subarray(0, -1), Uint8Array.of(0)])],
    [
      'a checksum in the other order',
      Buffer.concat([sound.subarray(0, -4), Uint8Array.from(sound.subarray(-4)).reverse()]),
    ],
    [
      'a byte before the checksum',
      Buffer.concat([sound.subarray(0, -4), Uint8Array.of(0), sound.subarray(-4)]),
    ],
    ['a byte behind it', Buffer.concat([sound, Uint8Array.of(0)])],
    ['a second stream behind it', Buffer.concat([sound, sound])],
  ])('refuses %s', (_, stream) => {
    expect(ours(withHeader(0x78, 0))).toBe(hex(inflateSync(sound)));
    expect(ours(stream)).toBeUndefined();
  });

  it('gives no more than it may, in whatever way it comes', () => {
    for (const level of [0, 1, 9]) {
      expect(ours(deflateSync(Buffer.alloc(MAX), { level }))).toBe('00'.repeat(MAX));
      expect(ours(deflateSync(Buffer.alloc(MAX + 1), { level }))).toBeUndefined();
    }
  });
});

it('reads as many blocks as anyone makes of a UserSig, and no more, however little they hold', () => {
  const empty = new Bits().number(0, 1).number(1, 2).code('0000000');
  const blocks = (count: number) => {
    const bits = new Bits();
    for (let made = 1; made < count; made++) bits.all.push(...empty.all);
    return framed(bits.number(1, 1).number(1, 2).code('0000000').bytes());
  };
  expect(ours(blocks(32))).toBe('');
  expect(theirs(blocks(33).subarray(2, -4))).toHaveLength(0);
  expect(ours(blocks(33))).toBeUndefined();
});
