import { transferableAbortController } from 'node:util';

// Under jsdom, signals are jsdom's, and Node's fetch takes Node's alone.
const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const { signal } = init ?? {};
  if (!signal) return fetch(input, init);
  const link = transferableAbortController();
  const abort = () => link.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  return fetch(input, { ...init, signal: link.signal });
};
