import { brand, ChatError } from './chat-error.ts';
import { describe, type Issue } from './issue.ts';

/** The caller's input, options or plugs are not what they must be. Nothing was sent. */
export class InputError extends ChatError {
  declare readonly issues: readonly Issue[];

  constructor(operation: string, issues: readonly Issue[], attempts = 0) {
    super(
      describe(issues),
      { operation, attempts, idempotent: false },
      { code: 'input.invalid', category: 'input', replay: 'final' },
    );
    this.issues = issues;
  }

  static {
    brand(this, 'InputError');
  }
}
