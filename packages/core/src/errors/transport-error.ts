import { brand, ChatError, type ErrorContext, type ErrorFacts } from './chat-error.ts';

/** No usable answer came. */
export class TransportError extends ChatError {
  /** The HTTP status, where one arrived. */
  declare readonly status?: number;
  /** How long the answer asked to wait, in milliseconds. */
  declare readonly retryAfterMs?: number;

  constructor(
    message: string,
    at: ErrorContext,
    facts: ErrorFacts,
    http?: { status?: number | undefined; retryAfterMs?: number | undefined },
  ) {
    super(message, at, facts, http);
  }

  static {
    brand(this, 'TransportError');
  }
}
