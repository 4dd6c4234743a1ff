import { brand, ChatError, type ErrorContext } from './chat-error.ts';

/** The signer threw, or gave no UserSig. What it threw is not kept: it could name the key. */
export class SignerError extends ChatError {
  constructor(message: string, at: ErrorContext) {
    super(message, at, { code: 'signer.failed', category: 'authentication' });
  }

  static {
    brand(this, 'SignerError');
  }
}
