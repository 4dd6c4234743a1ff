import { Unzlib } from 'fflate';
import { adler32 } from './adler32.ts';
import { binaryString } from './base64.ts';

/** One push gives at most about 1,032 times as much, so that a bomb is noticed before it has grown. */
const STEP = 1024;

/** Inflates a zlib stream; throws where it is not one, or holds more than `maxBytes`. */
export function zlibInflate(data: Uint8Array, maxBytes: number): Uint8Array {
  const out = new Uint8Array(maxBytes);
  let size = 0;
  const stream = new Unzlib((chunk) => {
    out.set(chunk, size);
    size += chunk.length;
  });
  for (let at = 0; at < data.length; at += STEP) {
    stream.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  }
  const inflated = out.subarray(0, size);
  // fflate reads past the checksum without looking at it.
  const checksum = new DataView(data.buffer, data.byteOffset).getInt32(data.length - 4);
  if (adler32(binaryString(inflated)) !== checksum) throw new TypeError('checksum');
  return inflated;
}
