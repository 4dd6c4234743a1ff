/** How long the service knows a `Random`: 5 minutes. One of them is left for a request that is long on its way. */
const REMEMBERED_MS = 4 * 60_000;

/** Whether a message that is sent again is still known by its `Random`. */
export function isRemembered(_: unknown, msSinceFirst: number): boolean {
  return msSinceFirst < REMEMBERED_MS;
}
