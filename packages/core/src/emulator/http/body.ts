import type { Codec } from '../../endpoint/codec.ts';
import { readBytes } from '../../util/bytes.ts';

/**
 * The most bytes of a request's body. Assumption: nothing is documented. It is what the service lets an answer have
 * (10018).
 */
export const LARGEST_BODY = 2 ** 20;

/** Assumption: more levels are not JSON to the service. What it documents has six. */
const MOST_LEVELS = 100;

/** The bytes of a body, read no further than the service would; `undefined` where there are more. */
export function readBody(request: Request): Promise<Uint8Array | undefined> {
  return readBytes(request, LARGEST_BODY, request.signal);
}

/** What JSON holds; its text, where it is not JSON, is not UTF-8, or nests too deep for those who look at it. */
export function parse(bytes: Uint8Array, { read }: Codec): unknown {
  try {
    const value = read(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!isDeep(value)) return value;
  } catch {}
  return new TextDecoder().decode(bytes);
}

/** Level by level: a recursion would end where the stack does. */
function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth <= MOST_LEVELS; depth += 1) {
    const next: unknown[] = [];
    for (const entry of level)
      if (typeof entry === 'object' && entry !== null)
        for (const field of Object.values(entry)) next.push(field);
    if (!next.length) return false;
    level = next;
  }
  return true;
}
