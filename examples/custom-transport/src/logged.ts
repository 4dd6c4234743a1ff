import type { Transport } from '@tim-rest/core';

/** Any transport, with a line for each request: what `label` says may be logged, and `href()` is left alone. */
export function logged(transport: Transport, log: (line: string) => void): Transport {
  return async (request) => {
    const startedAt = performance.now();
    const outcome = await transport(request);
    const ms = Math.round(performance.now() - startedAt);
    log(`${request.label} → ${outcome.ok ? outcome.status : outcome.reason} (${ms} ms)`);
    return outcome;
  };
}
