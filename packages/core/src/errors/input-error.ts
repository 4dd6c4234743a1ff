import { brand, ChatError } from './chat-error.ts';
import { describe, type Issue, MOST_ISSUES } from './issue.ts';

/**
 * The caller's input, options or plugs are not what they must be. Nothing was sent, but where a limiter breaks between
 * two attempts: `attempts` tells.
 */
export class InputError extends ChatError {
  /** The first hundred things that are wrong. */
  declare readonly issues: readonly Issue[];

  constructor(operation: string, issues: readonly Issue[], attempts = 0) {
    const facts = { code: 'input.invalid', category: 'input' } as const;
    const at = { operation, attempts, idempotent: false };
    super(describe(issues), at, facts, { issues: issues.slice(0, MOST_ISSUES) });
  }

  static {
    brand(this, 'InputError');
  }
}
