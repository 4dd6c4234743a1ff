import { type CallOptions, perform } from '../call/call.ts';
import type { Traces } from '../call/call-state.ts';
import type { Client } from '../client/client.ts';
import type { Content } from '../endpoint/codec.ts';
import type { BatchEndpoint } from '../endpoint/endpoint.ts';
import type { ChatError } from '../errors/index.ts';
import { eitherOf, throwIfAborted } from '../util/deadline.ts';
import { watchOutcomes } from './stops.ts';

/** What became of a chunk. */
export type Outcome<Out> = { output: Out; secret: string[] } | { error: unknown; sent: boolean };

/** Sends the chunks of a batch. */
export interface Sender<Out> {
  send(content: Content): Promise<Outcome<Out>>;
  /** The error after which no later chunk can succeed: none is sent any more. */
  stopped(): { readonly error: unknown; readonly sent: false } | undefined;
}

export function senderOf<In, Out>(
  client: Client,
  endpoint: BatchEndpoint<In, Out>,
  each: Omit<CallOptions, 'extra'>,
  stopWhen?: (error: unknown) => boolean,
): Sender<Out> {
  const signal = eitherOf(each.signal, client.signal);
  const isOver = watchOutcomes(stopWhen);
  let stopped: { error: unknown; sent: false } | undefined;
  return {
    stopped: () => stopped,
    async send(content) {
      const traces: Traces = { sent: false, secret: [] };
      try {
        throwIfAborted(signal);
        const output = await perform(client, endpoint, content, each, traces);
        isOver();
        return { output, secret: traces.secret };
      } catch (error) {
        // Nothing is asked of the caller's own reason.
        const { sent } = traces;
        if (signal?.aborted) return { error, sent };
        if (isOver(error as ChatError)) stopped ??= { error, sent: false };
        return { error, sent };
      }
    },
  };
}
