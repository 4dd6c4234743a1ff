import type { Transport, WireOutcome } from '@tim-rest/core';
import { type Dispatcher, request as send } from 'undici';

export interface UndiciTransportOptions {
  /** How connections are made and kept: an `Agent`, a `ProxyAgent`, one with a company's own certificates, … */
  readonly dispatcher: Dispatcher;
  /** The longest answer that is read. */
  readonly maxResponseBytes?: number;
}

/** Moves requests with undici. It follows no redirect and repeats nothing: what that means is not its business. */
export function undiciTransport(options: UndiciTransportOptions): Transport {
  const { dispatcher, maxResponseBytes = 4 * 1024 * 1024 } = options;
  return async (request) => {
    const { headers, body, signal } = request;
    try {
      // The signed URL is made in the argument, and stands in no variable that a debugger or a log could show.
      const answer = await send(request.href(), {
        method: 'POST',
        headers,
        body,
        signal: signal ?? null,
        dispatcher,
      });
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of answer.body as AsyncIterable<Buffer>) {
        size += chunk.length;
        // To leave the loop closes the connection.
        if (size > maxResponseBytes) return { ok: false, reason: 'oversize' };
        chunks.push(chunk);
      }
      return decoded(answer, Buffer.concat(chunks));
    } catch (error) {
      // The caller's abort, or one of the client's clocks: the client knows which.
      if (signal?.aborted) return { ok: false, reason: 'aborted' };
      return lost(error);
    }
  };
}

function decoded({ statusCode, headers }: Dispatcher.ResponseData, bytes: Buffer): WireOutcome {
  const get = (name: string) => headers[name.toLowerCase()]?.toString() ?? null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, status: statusCode, headers: { get }, text };
  } catch {
    return { ok: false, reason: 'encoding' };
  }
}

/** Only the error's code goes on: its message may hold the URL. */
function lost(error: unknown): WireOutcome {
  const { code } = error as { code?: unknown };
  // The request could not even be built, and will not be the next time.
  if (code === 'UND_ERR_INVALID_ARG' || code === 'ERR_INVALID_URL')
    return { ok: false, reason: 'unsupported', detail: code };
  return { ok: false, reason: 'network', ...(typeof code === 'string' && { detail: code }) };
}
