/** The key of a message. */
export function keyOf(seq: number, random: number, time: number): string {
  return `${seq}_${random}_${time}`;
}

/** Assumption: what all keys in samples look like. */
export function isMsgKey(key: string): boolean {
  return /^\d+_\d+_\d+$/.test(key);
}
