/** Assumption: what all keys in samples look like. */
export function isMsgKey(key: string): boolean {
  return /^\d+_\d+_\d+$/.test(key);
}
