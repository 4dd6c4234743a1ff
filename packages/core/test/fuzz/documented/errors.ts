import catalogue from '../../../src/errors/codes.json' with { type: 'json' };
import {
  ApiError,
  ChatError,
  InputError,
  LimiterError,
  ResponseError,
  SignerError,
  TransportError,
} from '../../../src/index.ts';
import { endpoints } from '../../contract/families.ts';
import { isText, must, nameOf } from './must.ts';
import { recordOf } from './records.ts';

const NOT_RETRYABLE = { retryable: false } as const;

/** Beside `api.…`: the class, the category and, where it does not depend, whether it is retryable. */
const CODES: Readonly<Record<string, { of: unknown; category?: string; retryable?: boolean }>> = {
  'transport.network': { of: TransportError, category: 'network', retryable: true },
  // Retryable when a request was under way.
  'transport.timeout': { of: TransportError, category: 'timeout' },
  'transport.redirect': { of: TransportError, category: 'protocol', ...NOT_RETRYABLE },
  'transport.oversize': { of: TransportError, category: 'protocol', ...NOT_RETRYABLE },
  'transport.unsupported': { of: TransportError, category: 'protocol', ...NOT_RETRYABLE },
  'transport.status': { of: TransportError },
  'input.invalid': { of: InputError, category: 'input', ...NOT_RETRYABLE },
  'response.invalid': { of: ResponseError, category: 'protocol', ...NOT_RETRYABLE },
  'response.malformed': { of: ResponseError, category: 'protocol', ...NOT_RETRYABLE },
  'response.no-progress': { of: ResponseError, category: 'protocol', ...NOT_RETRYABLE },
  'response.entry-failed': { of: ResponseError, category: 'protocol', ...NOT_RETRYABLE },
  'transport.invalid': { of: TransportError, category: 'protocol', ...NOT_RETRYABLE },
  // Nothing was sent.
  'signer.failed': { of: SignerError, category: 'server', retryable: true },
  'signer.invalid': { of: SignerError, category: 'authentication', ...NOT_RETRYABLE },
  'limiter.failed': { of: LimiterError, category: 'server', retryable: true },
  'limiter.invalid': { of: LimiterError, category: 'protocol', ...NOT_RETRYABLE },
};

const API_CATEGORIES = new Set([...catalogue.map(({ category }) => category), 'unknown']);
const API_CODES = new Map(catalogue.map(({ code, category, replay }) => [code, { category, replay }]));

/** What may not run twice, at any later time: where that depends on the request, of the one that is sent here. */
const ONCE = new Set(
  endpoints.flatMap(([name, { idempotent, service, command }]) => {
    const sent = recordOf(name).examples[0]?.request as never;
    const may = typeof idempotent === 'function' ? idempotent(sent, Number.POSITIVE_INFINITY) : idempotent;
    return may ? [] : [`${service}/${command}`];
  }),
);
/**
 * Whether a call may be repeated though it may have run. Where that depends on the request, who reads an answer without one
 * says no.
 */
const mayRepeat = ({ operation, retryable }: ChatError) =>
  !ONCE.has(operation) && (!DEPENDS.has(operation) || retryable);

const DEPENDS = new Set(
  endpoints
    .filter(([, { idempotent }]) => typeof idempotent === 'function')
    .map(([, { service, command }]) => `${service}/${command}`),
);

/** An error of the documented union, consistent in itself. */
export function mustBeError(
  error: unknown,
  secrets: readonly string[],
  values: readonly string[] = [],
): asserts error is ChatError {
  must(error instanceof ChatError && error instanceof Error, `a documented error, not ${nameOf(error)}`);
  const { code, category, retryable, message } = error;
  const expected = error instanceof ApiError ? expectedOfApi(error) : CODES[code];
  must(expected, `${code} is a documented code`);
  must(error instanceof (expected.of as typeof ApiError), `${code} is of its class`);
  must(
    !expected.category || category === expected.category,
    `${code} is ${expected.category}, not ${category}`,
  );
  must(typeof retryable === 'boolean', 'retryable is true or false');
  must(
    expected.retryable === undefined || retryable === expected.retryable || (!mayRepeat(error) && !retryable),
    `${code} is ${expected.retryable ? '' : 'not '}retryable`,
  );
  if (error instanceof TransportError && code === 'transport.status') mustBeStatus(error);
  must(message.startsWith(`[${code}] `), 'a message begins with the code');
  must(Number.isInteger(error.attempts) && error.attempts >= 0, 'attempts are counted');
  must(/^https:\/\/\S+$/.test(error.docsUrl), 'docsUrl is an address');
  mustHide(error, secrets, values);
}

function expectedOfApi(error: ApiError) {
  const { errorCode, code, errorInfo } = error;
  must(Number.isSafeInteger(errorCode) && errorCode !== 0, 'an error code is an integer, and not 0');
  must(code === `api.${errorCode}`, 'the code holds the error code');
  must(isText(errorInfo), 'errorInfo is text');
  const known = API_CODES.get(errorCode);
  if (known)
    return {
      of: ApiError,
      category: known.category,
      retryable: known.replay === 'refused' || (known.replay === 'ambiguous' && mayRepeat(error)),
    };
  return { of: ApiError, ...NOT_RETRYABLE };
}

function mustBeStatus(error: TransportError): void {
  const { status = 200, category, retryable, retryAfterMs } = error;
  const passing = status >= 500 || status === 408;
  must(status !== 200, 'status 200 is no failure');
  must(
    category === (status === 429 ? 'rate-limit' : passing ? 'server' : 'protocol'),
    `the category of ${status}`,
  );
  must(retryable === (status === 429 || (passing && mayRepeat(error))), `whether ${status} is retryable`);
  must(retryAfterMs === undefined || retryAfterMs >= 0, 'retryAfterMs is a time');
}

/** Nothing of a secret in any of the texts that an error turns into; of a caller's own value in none but `resume`. */
function mustHide(error: unknown, secrets: readonly string[], values: readonly string[]): void {
  const withoutResume = (name: string, value: unknown) => (name === 'resume' ? undefined : value);
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    const words = `${each}${each.stack}${JSON.stringify(each, withoutResume)}`;
    const all = words + JSON.stringify(each);
    must(!secrets.some((secret) => all.includes(secret)), 'an error holds no secret');
    must(!values.some((value) => words.includes(value)), 'an error holds no value of the input');
  }
  must(!(error instanceof ApiError) || API_CATEGORIES.has(error.category), 'a category of the service');
}
