/** So many bytes can be summed before the sums outgrow 32 bits. */
const MAX_RUN = 5552;

/** The checksum at the end of a zlib stream (RFC 1950), of a binary string, as a signed number. */
export function adler32(binary: string): number {
  let a = 1;
  let b = 0;
  for (let at = 0; at < binary.length; ) {
    for (const end = Math.min(at + MAX_RUN, binary.length); at < end; at++) {
      a += binary.charCodeAt(at);
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return (b << 16) | a;
}
