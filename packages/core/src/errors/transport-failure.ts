import { clean } from '../util/redact.ts';
import type { ChatError, ErrorContext } from './chat-error.ts';
import { ResponseError } from './response-error.ts';
import { TransportError } from './transport-error.ts';

/** What it means when a transport brings no answer. */
const WORDS = {
  network: 'no whole answer arrived',
  aborted: 'the transport gave up by itself',
  redirect: 'the answer points elsewhere, and was not followed',
  oversize: 'the answer is longer than the transport reads',
  unsupported: 'the request cannot be sent here',
  encoding: 'UTF-8',
};

/** Why a transport brought no answer. */
export type TransportFailure = keyof typeof WORDS;

export function isTransportFailure(reason: unknown): reason is TransportFailure {
  return typeof reason === 'string' && Object.hasOwn(WORDS, reason);
}

/** The error for an answer that did not come. */
export function transportFailure(
  reason: TransportFailure,
  at: ErrorContext,
  more: { words?: string; detail?: string | undefined; digest?: string | undefined; status?: number } = {},
): ChatError {
  const { words = WORDS[reason], detail, digest, status } = more;
  const message = detail ? `${words} (${detail})` : words;
  if (reason === 'encoding')
    return new ResponseError('response.malformed', [{ path: '', expected: message }], at);
  // A transport that gives up by itself may have sent the request.
  const kind =
    reason === 'network' || reason === 'aborted'
      ? ({ code: 'transport.network', category: 'network', replay: 'ambiguous' } as const)
      : ({ code: `transport.${reason}` } as const);
  return new TransportError(message, at, kind, { status, digest: digest && clean(digest, at.secret, 100) });
}
