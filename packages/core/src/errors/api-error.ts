import { clean } from '../util/redact.ts';
import { lookUp } from './catalogue.ts';
import { brand, ChatError, type ErrorContext } from './chat-error.ts';

/** The service answered, and refused. */
export class ApiError extends ChatError {
  /** The service's own code, known to this library or not. */
  declare readonly errorCode: number;
  /** The service's own words, up to 4,000 characters of them on one line, with the UserSig masked. */
  declare readonly errorInfo: string;
  /**
   * The service's words for showing them to users, cleaned in the same way; only commands on profiles, relations and
   * conversations have such.
   */
  declare readonly errorDisplay?: string;
  declare readonly actionStatus?: string;

  constructor(
    { errorCode, errorInfo, errorDisplay, actionStatus }: ApiAnswer,
    at: ErrorContext,
    { category, replay } = lookUp(errorCode, at.operation),
  ) {
    const cleaned = (text: unknown, most = 4000) =>
      typeof text === 'string' ? clean(text, at.secret, most) : '';
    super(`${cleaned(errorInfo, 500) || 'refused without a reason'} [${category}]`, at, {
      code: `api.${errorCode}`,
      category,
      replay,
    });
    this.errorCode = errorCode;
    this.errorInfo = cleaned(errorInfo);
    const display = cleaned(errorDisplay);
    const status = cleaned(actionStatus, 100);
    if (display) this.errorDisplay = display;
    if (status) this.actionStatus = status;
  }

  static {
    brand(this, 'ApiError');
  }
}

/** Of an answer, whose texts may be of any type. */
interface ApiAnswer {
  errorCode: number;
  errorInfo: unknown;
  errorDisplay?: unknown;
  actionStatus?: unknown;
}
