import { brand, ChatError, type ErrorContext } from './chat-error.ts';
import { failureFacts } from './plugin-failure.ts';

/**
 * There was no UserSig to send. `signer.failed`: the signer threw, or took too long. `signer.invalid`: what it gave is
 * no UserSig. What it threw is not kept: it could name the key.
 */
export class SignerError extends ChatError {
  constructor(message: string, at: ErrorContext, code: 'signer.failed' | 'signer.invalid' = 'signer.failed') {
    super(message, at, failureFacts(code, 'authentication'));
  }

  static {
    brand(this, 'SignerError');
  }
}
