import { brand, ChatError } from './chat-error.ts';
import { cleanIssues, describe, type Issue } from './issue.ts';

/** The caller's input or options are not what they must be. Nothing was sent. */
export class InputError extends ChatError {
  /** The first hundred things that are wrong. */
  declare readonly issues: readonly Issue[];

  constructor(operation: string, issues: readonly Issue[]) {
    const facts = { code: 'input.invalid', category: 'input' } as const;
    const at = { operation, attempts: 0, idempotent: false };
    super(describe(issues), at, facts);
    this.issues = cleanIssues(issues);
  }

  static {
    brand(this, 'InputError');
  }
}
