import type { Codec } from '../../endpoint/codec.ts';
import { readBytes } from '../../util/bytes.ts';
import { isDeep } from '../../util/json.ts';

/**
 * The most bytes of a request's body. Assumption: nothing is documented. It is what the service lets an answer have
 * (10018).
 */
export const LARGEST_BODY = 2 ** 20;

/** The bytes of a body, read no further than the service would; `undefined` where there are more. */
export function readBody(request: Request): Promise<Uint8Array | undefined> {
  return readBytes(request, LARGEST_BODY, request.signal);
}

/** What JSON holds; its text, where it is not JSON, is not UTF-8, or nests too deep for those who look at it. */
export function parse(bytes: Uint8Array, { read }: Codec): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Assumption: more than a hundred levels are not JSON to the service. What it documents has six.
    if (!isDeep(text)) return read(text);
  } catch {}
  return new TextDecoder().decode(bytes);
}
