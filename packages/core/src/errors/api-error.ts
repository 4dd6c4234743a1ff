import { lookUp } from './catalogue.ts';
import { brand, ChatError, type ErrorContext } from './chat-error.ts';

/** The service answered, and refused. */
export class ApiError extends ChatError {
  /** The service's own code, known to this library or not. */
  declare readonly errorCode: number;
  /** The service's own words, up to 4,000 characters of them, with the UserSig masked. */
  declare readonly errorInfo: string;
  declare readonly actionStatus?: string;

  constructor(
    { errorCode, errorInfo, actionStatus }: ApiAnswer,
    at: ErrorContext,
    { category, replay } = lookUp(errorCode),
  ) {
    const words = printable(errorInfo) || 'refused without a reason';
    super(
      `${words} [${category}]`,
      at,
      { code: `api.${errorCode}`, category, replay },
      { errorCode, errorInfo: errorInfo.slice(0, 4000), actionStatus },
    );
  }

  static {
    brand(this, 'ApiError');
  }
}

interface ApiAnswer {
  errorCode: number;
  errorInfo: string;
  actionStatus?: string | undefined;
}

/** The service's words on one line of a log. */
function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .slice(0, 500)
    .trim();
}
