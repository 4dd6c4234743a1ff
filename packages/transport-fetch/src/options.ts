/** Checks the options of a transport, whose `plugs` are functions, and gives the bound in bytes. */
export function checkOptions(options: { maxResponseBytes?: number | undefined }, plugs: string[]): number {
  const { maxResponseBytes = 4 * 1024 * 1024, ...rest } = options;
  if (!Number.isSafeInteger(maxResponseBytes) || maxResponseBytes < 1)
    throw new RangeError('maxResponseBytes: expected a positive integer');
  for (const [name, value] of Object.entries(rest)) {
    if (!plugs.includes(name)) throw new TypeError(`${name}: unknown option`);
    if (value !== undefined && typeof value !== 'function')
      throw new TypeError(`${name}: expected a function`);
  }
  return maxResponseBytes;
}
