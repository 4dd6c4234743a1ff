interface RejectionEvent extends Event {
  readonly promise: Promise<unknown>;
  readonly reason: unknown;
}

/**
 * The reasons of rejections that nobody handles, from now on. A rejection that is handled late does not count:
 * workerd of older dates reports one for every `read` of a broken stream, and takes it back.
 *
 * Runtimes without these events end the process instead.
 */
export function watchRejections(): () => Promise<string[]> {
  const open = new Map<Promise<unknown>, unknown>();
  const on = (type: string, listener: (event: RejectionEvent) => void) =>
    globalThis.addEventListener?.(type, listener as (event: Event) => void);
  on('unhandledrejection', ({ promise, reason }) => void open.set(promise, reason));
  on('rejectionhandled', ({ promise }) => void open.delete(promise));
  return async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return [...open.values()].map(String);
  };
}
