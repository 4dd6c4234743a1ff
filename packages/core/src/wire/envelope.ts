import { type Codec, JSON_CODEC } from '../endpoint/codec.ts';
import { type AnyEndpoint, type Endpoint, operationOf } from '../endpoint/endpoint.ts';
import { validate } from '../endpoint/validate.ts';
import {
  ApiError,
  type ErrorContext,
  type ErrorFacts,
  ResponseError,
  TransportError,
} from '../errors/index.ts';
import { transportFailure } from '../errors/transport-failure.ts';
import { isRecord } from '../util/fields.ts';
import { isDeep } from '../util/json.ts';

/** What an HTTP stack got back. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers?: { get(name: string): string | null } | undefined;
}

/**
 * Reads what came back for a request of {@link buildRequest}.
 *
 * @param secrets - The UserSig that was sent: it is masked, should the answer quote it.
 * @throws {@link ApiError} when the service refused, {@link TransportError} when the HTTP status is not 200,
 * {@link ResponseError} when the answer is not what the documentation says.
 */
export function readResponse<Out>(
  endpoint: Endpoint<unknown, Out, unknown>,
  answer: Answer,
  secrets: { readonly userSig?: string | undefined } = {},
): Out {
  const { userSig: secret } = secrets;
  const idempotent = endpoint.idempotent === true;
  const at = { operation: operationOf(endpoint), idempotent, attempts: 1, secret };
  const body = readEnvelope(answer, at, endpoint.codec);
  const mismatch = checkOutput(endpoint, body, at);
  if (mismatch) throw mismatch;
  return body as Out;
}

/** The body of a success: status 200, ErrorCode 0, and no word of failure. */
export function readEnvelope(answer: Answer, at: ErrorContext, codec?: Codec): Record<string, unknown> {
  checkStatus(answer, at);
  const body = parseObject(answer.text, at, codec);
  const {
    ErrorCode: errorCode,
    ErrorInfo: errorInfo,
    ErrorDisplay: errorDisplay,
    ActionStatus: actionStatus,
  } = body;
  if (!Number.isSafeInteger(errorCode))
    throw new ResponseError('response.invalid', [{ path: 'ErrorCode', expected: 'an integer' }], at);
  if (errorCode !== 0)
    throw new ApiError({ errorCode: errorCode as number, errorInfo, errorDisplay, actionStatus }, at);
  if (actionStatus === 'FAIL')
    throw new ResponseError(
      'response.invalid',
      [{ path: 'ActionStatus', expected: 'OK beside ErrorCode 0' }],
      at,
    );
  return body;
}

/** Where a success does not have the documented shape: the error that says so. */
export function checkOutput(
  endpoint: AnyEndpoint,
  body: unknown,
  at: ErrorContext,
): ResponseError | undefined {
  const { issues } = validate(endpoint.output, body);
  return issues && new ResponseError('response.invalid', issues, at);
}

function checkStatus({ status, headers }: Answer, at: ErrorContext): void {
  if (status === 200) return;
  if (status === 0 || (status >= 300 && status < 400)) throw transportFailure('redirect', at, { status });
  let kind: Omit<ErrorFacts, 'code'> = {};
  if (status === 429) kind = { category: 'rate-limit', replay: 'refused' };
  if (status >= 500 || status === 408) kind = { category: 'server', replay: 'ambiguous' };
  const http = { status, retryAfterMs: retryAfter(headers) };
  throw new TransportError(
    `HTTP status ${status} instead of 200`,
    at,
    { code: 'transport.status', ...kind },
    http,
  );
}

/** Seconds, or a date, as milliseconds from now; `undefined` for anything else, and for headers that throw. */
function retryAfter(headers: Answer['headers']): number | undefined {
  try {
    const value = headers?.get('retry-after') ?? '';
    const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
    return ms >= 0 ? ms : undefined;
  } catch {
    return undefined;
  }
}

/** A key `__proto__`, in whatever spelling: it has no business in an answer, and does harm where the answer is copied. */
const PROTOTYPE =
  /"(?:_|\\u005f){2}(?:p|\\u0070)(?:r|\\u0072)(?:o|\\u006f)(?:t|\\u0074)(?:o|\\u006f)(?:_|\\u005f){2}"\s*:/i;

function parseObject(text: string, at: ErrorContext, codec = JSON_CODEC): Record<string, unknown> {
  try {
    // Nothing takes more memory for its text than lists in lists.
    const deep = text.includes('['.repeat(99)) && isDeep(text);
    // A byte order mark, which whoever decodes by the book has taken off.
    const body: unknown = deep || codec.read(text.startsWith('\uFEFF') ? text.slice(1) : text);
    if (isRecord(body) && !PROTOTYPE.test(text)) return body;
  } catch {}
  const expected = text ? 'a JSON object' : 'an answer that is not empty';
  throw new ResponseError('response.malformed', [{ path: '', expected }], at);
}
