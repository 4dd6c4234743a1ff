import { brand, ChatError, type ErrorContext } from './chat-error.ts';
import { failureFacts } from './plugin-failure.ts';

/**
 * The limiter did not say whether to send, so nothing was sent. `limiter.failed`: it threw, or took too long.
 * `limiter.invalid`: what it gave is no answer. What it threw is not kept: nobody knows what is in it.
 */
export class LimiterError extends ChatError {
  constructor(message: string, at: ErrorContext, code: 'limiter.failed' | 'limiter.invalid') {
    super(message, at, failureFacts(code));
  }

  static {
    brand(this, 'LimiterError');
  }
}
