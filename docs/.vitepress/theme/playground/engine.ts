import { backoff, type CallEvent, createClient } from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { type FaultName, injections, type Often } from './faults.ts';
import type { Job } from './jobs.ts';
import { identifier, officialAccounts, room, sdkAppId } from './room.ts';
import { signer, verify } from './signing.ts';
import { type Exchange, watched } from './wire.ts';

export interface Run {
  readonly job: Job;
  readonly input: unknown;
  readonly faults: readonly FaultName[];
  readonly often: Often;
  /** How often a call is sent again, at most. */
  readonly retries: number;
  readonly signal: AbortSignal;
  /** How long a request is on its way, in milliseconds. */
  readonly latency?: () => number;
}

/** What happens in a run, with the milliseconds since it began. */
export type RunEvent = { readonly at: number } & (
  | { readonly type: 'event'; readonly event: CallEvent }
  /** Once when it goes out, once when something has come of it. */
  | {
      readonly type: 'exchange';
      readonly call: number;
      readonly attempt: number;
      readonly exchange: Exchange;
    }
  /** A list has one row more. */
  | { readonly type: 'row'; readonly page: number; readonly row: unknown }
  | { readonly type: 'done'; readonly result: unknown }
  | { readonly type: 'failed'; readonly error: unknown }
);

type News = RunEvent extends infer Event ? (Event extends unknown ? Omit<Event, 'at'> : never) : never;

/** For one attempt: short, so that a stalled response is seen to end. */
export const ATTEMPT_TIMEOUT_MS = 1500;

const aMoment = () => 80 + Math.random() * 120;

/** Runs a job with the real client against an emulator of its own. Resolves when it is over, whatever happens. */
export async function run(
  { job, input, faults, often, retries, signal, latency = aMoment }: Run,
  listen: (event: RunEvent) => void,
): Promise<void> {
  const emulator = createEmulator({ sdkAppId, groups: [room()], officialAccounts, verify });
  for (const fault of injections(faults, often)) emulator.inject(fault);
  const start = performance.now();
  const tell = (news: News) => listen({ at: performance.now() - start, ...news } as RunEvent);
  let call = 0;
  let attempt = 0;
  const client = createClient({
    sdkAppId,
    identifier,
    region: 'singapore',
    signer: signer(faults.includes('expired') ? often : undefined),
    transport: watched(bareTransport({ fetch: slowly(emulator.fetch, latency) }), (exchange) =>
      tell({ type: 'exchange', call, attempt, exchange }),
    ),
    retry: backoff({ retries }),
    attemptTimeoutMs: ATTEMPT_TIMEOUT_MS,
    observe(event) {
      if (event.type === 'attempt') ({ call, attempt } = event);
      tell({ type: 'event', event });
    },
  });
  try {
    const work = job.run(client, input, signal);
    if (Symbol.asyncIterator in work) {
      let rows = 0;
      for await (const row of work) {
        rows += 1;
        tell({ type: 'row', page: call, row });
      }
      tell({ type: 'done', result: { rows } });
    } else tell({ type: 'done', result: await work });
  } catch (error) {
    tell({ type: 'failed', error });
  }
}

/** A network, after a fashion: the request is on its way for a while. */
function slowly(fetch: typeof globalThis.fetch, latency: () => number): typeof globalThis.fetch {
  return async (input, init) => {
    await new Promise((arrived) => setTimeout(arrived, latency()));
    return fetch(input, init);
  };
}
