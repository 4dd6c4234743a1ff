import { brand, ChatError } from './chat-error.ts';

/** No usable answer came. */
export class TransportError extends ChatError {
  /** The HTTP status, where one arrived. */
  declare readonly status?: number;
  /** How long the answer asked to wait, in milliseconds. */
  declare readonly retryAfterMs?: number;
  /** Where a framework's renderer ended the request: by this it knows its error again, and goes on as it would have. */
  declare readonly digest?: string;

  static {
    brand(this, 'TransportError');
  }
}
