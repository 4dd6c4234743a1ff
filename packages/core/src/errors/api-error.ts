import { clean } from '../util/redact.ts';
import { lookUp } from './catalogue.ts';
import { brand, ChatError, type ErrorContext } from './chat-error.ts';

/** The service answered, and refused. */
export class ApiError extends ChatError {
  /** The service's own code, known to this library or not. */
  declare readonly errorCode: number;
  /** The service's own words, up to 4,000 characters of them on one line, with the UserSig masked. */
  declare readonly errorInfo: string;
  declare readonly actionStatus?: string;

  constructor(
    { errorCode, errorInfo, actionStatus }: ApiAnswer,
    at: ErrorContext,
    { category, replay } = lookUp(errorCode, at.operation),
  ) {
    const words = clean(errorInfo, at.secret, 500) || 'refused without a reason';
    super(
      `${words} [${category}]`,
      at,
      { code: `api.${errorCode}`, category, replay },
      {
        errorCode,
        errorInfo: clean(errorInfo, at.secret, 4000),
        actionStatus: actionStatus && clean(actionStatus, at.secret, 100),
      },
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
