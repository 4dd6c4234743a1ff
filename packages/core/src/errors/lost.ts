import type { ErrorCategory, Replay } from './catalogue.ts';
import type { ChatError, ErrorCode, ErrorContext } from './chat-error.ts';
import { ResponseError } from './response-error.ts';
import { TransportError } from './transport-error.ts';

const NETWORK = ['transport.network', 'network', 'ambiguous', 'no whole answer arrived'] as const;

/** What it means when a transport brings no answer. */
const REASONS = {
  network: NETWORK,
  // Neither the caller nor a clock did it: the race would be over.
  aborted: NETWORK,
  redirect: ['transport.redirect', 'protocol', 'final', 'the answer points elsewhere, and was not followed'],
  oversize: ['transport.oversize', 'protocol', 'final', 'the answer is longer than the transport reads'],
  unsupported: ['transport.unsupported', 'protocol', 'final', 'this runtime refused to build the request'],
  encoding: ['response.malformed', 'protocol', 'final', 'the answer is not UTF-8'],
} as const satisfies Record<string, readonly [ErrorCode, ErrorCategory, Replay, string]>;

/** Why a transport brought no answer. */
export type Lost = keyof typeof REASONS;

export function isLost(reason: unknown): reason is Lost {
  return Object.hasOwn(REASONS, reason as string);
}

/** The error for an answer that did not come. */
export function lost(reason: Lost, at: ErrorContext, detail = '', status?: number): ChatError {
  const [code, category, replay, words] = REASONS[reason];
  const message = detail ? `${words} (${detail})` : words;
  return code === 'response.malformed'
    ? new ResponseError(code, message, at)
    : new TransportError(message, at, { code, category, replay }, { status });
}
