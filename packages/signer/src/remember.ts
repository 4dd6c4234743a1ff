const MAX_ENTRIES = 1000;

/** Keeps at most 1,000 entries; the oldest goes first. */
export function remember<T>(entries: Map<string, T>, key: string, value: T): void {
  if (entries.size === MAX_ENTRIES) entries.delete(entries.keys().next().value as string);
  entries.set(key, value);
}

/** Unambiguous, since a number holds no colon. */
export function cacheKey({ sdkAppId, identifier }: { sdkAppId: number; identifier: string }): string {
  return `${sdkAppId}:${identifier}`;
}
