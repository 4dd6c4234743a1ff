import { brand, ChatError, type ErrorContext, type ErrorFacts } from './chat-error.ts';

/** The service answered, and refused. */
export class ApiError extends ChatError {
  /** The service's own code, known to this library or not. */
  declare readonly errorCode: number;
  /** The service's own words, up to 4,000 characters of them, with the UserSig masked. */
  declare readonly errorInfo: string;
  declare readonly actionStatus?: string;

  constructor(
    answer: { errorCode: number; errorInfo: string; actionStatus?: string | undefined },
    at: ErrorContext,
    facts: Omit<ErrorFacts, 'code'>,
  ) {
    super(`${printable(answer.errorInfo) || 'refused without a reason'} [${facts.category}]`, at, {
      ...facts,
      code: `api.${answer.errorCode}`,
    });
    this.errorCode = answer.errorCode;
    this.errorInfo = answer.errorInfo.slice(0, 4000);
    if (answer.actionStatus !== undefined) this.actionStatus = answer.actionStatus;
  }

  static {
    brand(this, 'ApiError');
  }
}

/** The service's words on one line of a log. */
function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .slice(0, 500)
    .trim();
}
