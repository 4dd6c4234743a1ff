/** What the work gives; nothing, where it throws: for what is not ours, and may do anything, also reject later. */
export function quietly<T>(work: () => T): T | undefined {
  try {
    const given = work();
    (given as { catch?(ignore: () => void): unknown } | undefined)?.catch?.(() => {});
    return given;
  } catch {
    return undefined;
  }
}
