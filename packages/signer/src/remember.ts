const MAX_ENTRIES = 1000;

/** Keeps at most 1,000 entries, the oldest goes first; gives back the new one. */
export function remember<T>(entries: Map<string, T>, key: string, value: T): T {
  entries.delete(key);
  const [oldest] = entries.keys();
  if (entries.size === MAX_ENTRIES) entries.delete(oldest as string);
  entries.set(key, value);
  return value;
}

/** Unambiguous, since a number holds no colon. */
export function cacheKey({ sdkAppId, identifier }: { sdkAppId: number; identifier: string }): string {
  return `${sdkAppId}:${identifier}`;
}
