const PRIME = 65521;

/**
 * The checksum at the end of a zlib stream (RFC 1950), of a binary string, as a signed number. The sums of what a UserSig
 * holds fit without a remainder on the way.
 */
export function adler32(binary: string): number {
  let a = 1;
  let b = 0;
  for (let at = 0; at < binary.length; at++) {
    a += binary.charCodeAt(at);
    b += a;
  }
  return ((b % PRIME) << 16) | (a % PRIME);
}
