import { brand, ChatError, type ErrorContext, type ErrorFacts } from './chat-error.ts';

/** What is known of the answer that was none. */
interface Http {
  readonly status?: number | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly digest?: string | undefined;
}

/** No usable answer came. */
export class TransportError extends ChatError {
  /** The HTTP status, where one arrived. */
  declare readonly status?: number;
  /** How long the answer asked to wait, in milliseconds. */
  declare readonly retryAfterMs?: number;
  /** Where a framework's renderer ended the request: by this it knows its error again, and goes on as it would have. */
  declare readonly digest?: string;

  constructor(
    message: string,
    at: ErrorContext,
    facts: ErrorFacts,
    { status, retryAfterMs, digest }: Http = {},
  ) {
    super(message, at, facts);
    if (status !== undefined) this.status = status;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
    if (digest) this.digest = digest;
  }

  static {
    brand(this, 'TransportError');
  }
}
