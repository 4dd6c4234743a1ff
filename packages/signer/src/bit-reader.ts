/** The bits of some bytes, the lowest of each byte first, as deflate packs them (RFC 1951, 3.1.1). */
export interface BitReader {
  /** One bit. Throws past the end, as all of these do. */
  bit(): number;
  /** A number of so many bits, the lowest first. */
  bits(count: number): number;
  /** So many whole bytes, from the next boundary on. */
  bytes(count: number): Uint8Array;
  /** Whether all is read, but for what is left of the last byte. */
  isAtEnd(): boolean;
}

export function bitReader(data: Uint8Array): BitReader {
  let at = 0;
  const bit = () => {
    const byte = data[at >> 3];
    if (byte === undefined) throw new TypeError('the stream is cut short');
    return (byte >> (at++ & 7)) & 1;
  };
  const boundary = () => (at + 7) >> 3;
  return {
    bit,
    bits(count) {
      let value = 0;
      for (let place = 0; place < count; place++) value |= bit() << place;
      return value;
    },
    bytes(count) {
      const start = boundary();
      if (start + count > data.length) throw new TypeError('the stream is cut short');
      at = (start + count) << 3;
      return data.subarray(start, start + count);
    },
    isAtEnd: () => boundary() === data.length,
  };
}
