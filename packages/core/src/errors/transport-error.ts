import { brand, ChatError } from './chat-error.ts';

/** No usable answer came. */
export class TransportError extends ChatError {
  /** The HTTP status, where one arrived. */
  declare readonly status?: number;
  /** How long the answer asked to wait, in milliseconds. */
  declare readonly retryAfterMs?: number;

  static {
    brand(this, 'TransportError');
  }
}
