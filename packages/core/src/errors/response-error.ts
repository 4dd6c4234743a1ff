import { brand, ChatError, type ErrorCode, type ErrorContext } from './chat-error.ts';
import { cleanIssues, describe, type Issue } from './issue.ts';

/** The service's answer is not what its documentation says. Whether the call ran is unknown. */
export class ResponseError extends ChatError {
  /** The first hundred things that are wrong. */
  declare readonly issues: readonly Issue[];

  constructor(code: Extract<ErrorCode, `response.${string}`>, issues: readonly Issue[], at: ErrorContext) {
    super(describe(issues), at, { code });
    this.issues = cleanIssues(issues, at.secret);
  }

  static {
    brand(this, 'ResponseError');
  }
}
