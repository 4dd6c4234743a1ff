/** What the work gives; nothing, where it throws: for what is not ours, and may do anything. */
export function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
