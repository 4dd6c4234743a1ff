import { readBytes } from '../util/bytes.ts';
import { LATE, raceDeadline } from '../util/deadline.ts';
import { isRecord } from '../util/fields.ts';

/** More levels than anything that is documented has. */
const MOST_LEVELS = 100;

/** What was sent: its bytes, or the status that says why there are none. */
export async function receive(
  request: Request,
  most: number,
  ms: number,
): Promise<Uint8Array | 400 | 408 | 413> {
  if (Number(request.headers.get('content-length')) > most) return 413;
  const late = new AbortController();
  try {
    const bytes = await raceDeadline(readBytes(request, most, late.signal), undefined, ms);
    if (bytes !== LATE) return bytes ?? 413;
    late.abort();
    return 408;
  } catch {
    return 400;
  }
}

/** The object that the bytes are as JSON, if they are. */
export function parse(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isRecord(body) && tidy(body)) return body as Record<string, unknown>;
  } catch {}
  return undefined;
}

/**
 * Takes away what would do harm where a handler copies the body: a key `__proto__`. Level by level, since a recursion would
 * end where the stack does; says whether there are no more levels than there may be.
 */
function tidy(body: unknown): boolean {
  let level = [body];
  for (let depth = 0; depth <= MOST_LEVELS; depth += 1) {
    const next: unknown[] = [];
    for (const entry of level) {
      if (typeof entry !== 'object' || entry === null) continue;
      if (Object.hasOwn(entry, '__proto__')) Reflect.deleteProperty(entry, '__proto__');
      for (const field of Object.values(entry)) next.push(field);
    }
    if (!next.length) return true;
    level = next;
  }
  return false;
}
