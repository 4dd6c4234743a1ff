import { readBytes } from '../util/bytes.ts';
import { LATE, raceDeadline } from '../util/deadline.ts';
import { isRecord } from '../util/fields.ts';
import { isDeep } from '../util/json.ts';

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
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const body: unknown = isDeep(text) || JSON.parse(text);
    if (isRecord(body)) return tidied(body);
  } catch {}
  return undefined;
}

/** Without what would do harm where a handler copies it: a key `__proto__`. */
function tidied<T>(body: T): T {
  if (typeof body !== 'object' || body === null) return body;
  if (Object.hasOwn(body, '__proto__')) Reflect.deleteProperty(body, '__proto__');
  for (const field of Array.isArray(body) ? body : Object.values(body)) tidied(field);
  return body;
}
