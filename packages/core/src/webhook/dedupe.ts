import { checkOptions, plug, positive } from '../options/options.ts';
import { LATE, raceDeadline } from '../util/deadline.ts';
import { sha256 } from './signature.ts';

/** Remembers what has come: in Redis, a Durable Object, or {@link memoryStore}. */
export interface DeduplicationStore {
  /**
   * Remembers a key for so many seconds, in one step. `false` where it is known already. In Redis: `SET key 1 NX EX seconds`.
   */
  add(key: string, seconds: number): boolean | Promise<boolean>;
  /** Forgets it, since what came has not been handled. */
  delete(key: string): unknown;
}

/** Longer than a signature holds, and than anybody would repeat a call. */
const REMEMBERED_SECONDS = 600;

/** Remembers a key. `unknown`: the store did not say. */
export async function remember(
  store: DeduplicationStore,
  key: string,
  ms: number,
): Promise<'new' | 'known' | 'unknown'> {
  try {
    const work = new Promise((resolve) => resolve(store.add(key, REMEMBERED_SECONDS)));
    const added = await raceDeadline(work, undefined, ms);
    if (added === false) return 'known';
    return added === LATE ? 'unknown' : 'new';
  } catch {
    return 'unknown';
  }
}

/** Fields of which one tells two events apart that are otherwise the same. */
const TELLING = ['EventTime', 'MsgKey', 'CtxcbRequestId', 'Events'];

/**
 * By what an event is known again: its command and its body, which hold ids and the time. Where the body has nothing of this
 * kind, the signature belongs to it: so the same request is known again, and an event that is the same another time is not.
 */
export async function keyOf(
  url: URLSearchParams,
  body: Readonly<Record<string, unknown>>,
  bytes: Uint8Array,
): Promise<string> {
  const isTold = TELLING.some((name) => Object.hasOwn(body, name));
  const names = ['SdkAppid', 'CallbackCommand', ...(isTold ? [] : ['Sign', 'RequestTime'])];
  const said = new TextEncoder().encode(`${names.map((name) => url.get(name)).join('\n')}\n`);
  const all = new Uint8Array(said.length + bytes.length);
  all.set(said);
  all.set(bytes, said.length);
  return sha256(all);
}

/**
 * Remembers in the memory of this process, for tests and for a single server. A fleet needs a store that it shares.
 *
 * @param options - `max`: how many keys, default 10,000; the oldest goes first. `now`: in milliseconds.
 *
 * @example
 * ```ts
 * import { memoryStore } from '@tim-rest/core/webhook';
 *
 * const store = memoryStore({ max: 1000 });
 * console.log(store.add('a', 60), store.add('a', 60)); // true false
 * ```
 */
export function memoryStore(
  options: { readonly max?: number | undefined; readonly now?: (() => number) | undefined } = {},
): DeduplicationStore {
  const { max = 10_000, now = Date.now } = checkOptions('memoryStore', options, { max: positive, now: plug });
  /** When each is forgotten; the oldest first. */
  const known = new Map<string, number>();
  return {
    add(key, seconds) {
      const time = now();
      if ((known.get(key) ?? 0) > time) return false;
      known.delete(key);
      known.set(key, time + seconds * 1000);
      for (const [oldest, end] of known) {
        if (end > time && known.size <= max) break;
        known.delete(oldest);
      }
      return true;
    },
    delete: (key) => known.delete(key),
  };
}
