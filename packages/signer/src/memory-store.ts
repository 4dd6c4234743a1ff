const MAX_ENTRIES = 1000;

/** A map of at most 1,000 entries; the oldest goes first. */
export interface MemoryStore<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

export function memoryStore<T>(): MemoryStore<T> {
  const entries = new Map<string, T>();
  return {
    get: (key) => entries.get(key),
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size > MAX_ENTRIES) entries.delete(entries.keys().next().value as string);
    },
  };
}

/** Unambiguous, since a number holds no colon. */
export function cacheKey({ sdkAppId, identifier }: { sdkAppId: number; identifier: string }): string {
  return `${sdkAppId}:${identifier}`;
}
