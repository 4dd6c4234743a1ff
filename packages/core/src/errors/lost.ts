import type { ChatError, ErrorContext } from './chat-error.ts';
import { ResponseError } from './response-error.ts';
import { TransportError } from './transport-error.ts';

/** What it means when a transport brings no answer. */
const WORDS = {
  network: 'no whole answer arrived',
  redirect: 'the answer points elsewhere, and was not followed',
  oversize: 'the answer is longer than the transport reads',
  unsupported: 'this runtime refused to build the request',
  encoding: 'UTF-8',
};

/** Why a transport brought no answer. */
export type Lost = keyof typeof WORDS;

export function isLost(reason: unknown): reason is Lost {
  return Object.hasOwn(WORDS, reason as string);
}

/** The error for an answer that did not come. */
export function lost(reason: Lost, at: ErrorContext, detail = '', status?: number): ChatError {
  const words = WORDS[reason] + (detail && ` (${detail})`);
  if (reason === 'encoding')
    return new ResponseError('response.malformed', [{ path: '', expected: words }], at);
  const kind = reason === 'network' ? ({ category: reason, replay: 'ambiguous' } as const) : {};
  return new TransportError(words, at, { code: `transport.${reason}`, ...kind }, { status });
}
