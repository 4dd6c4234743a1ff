import { clean } from '../util/redact.ts';
import { ApiError } from './api-error.ts';
import type { ChatError } from './chat-error.ts';
import { InputError } from './input-error.ts';
import { LimiterError } from './limiter-error.ts';
import { ResponseError } from './response-error.ts';
import { SignerError } from './signer-error.ts';
import { TransportError } from './transport-error.ts';

/** By how codes begin. */
const CLASSES: Readonly<Record<string, { readonly prototype: ChatError }>> = {
  api: ApiError,
  transport: TransportError,
  input: InputError,
  response: ResponseError,
  signer: SignerError,
  limiter: LimiterError,
};

type Test = (value: unknown) => unknown;
const isText: Test = (value) => typeof value === 'string';
const isNumber: Test = Number.isFinite;
const isFlag: Test = (value) => typeof value === 'boolean';
const isReplay: Test = (value) => /^(refused|ambiguous|stale|final)$/.test(`${value}`);
const areIssues: Test = (value) =>
  Array.isArray(value) && value.every((issue) => isText(issue?.path) && isText(issue?.expected));

/** The fields that errors have, beside `resume` and `cause`; those that all have, first. */
const REQUIRED: Readonly<Record<string, Test>> = {
  message: isText,
  code: (code) => isText(code) && Object.hasOwn(CLASSES, `${code}`.split('.')[0] as string),
  category: isText,
  replay: isReplay,
  retryable: isFlag,
  operation: isText,
  attempts: isNumber,
  docsUrl: isText,
};
const OPTIONAL: Readonly<Record<string, Test>> = {
  errorCode: isNumber,
  errorInfo: isText,
  errorDisplay: isText,
  actionStatus: isText,
  status: isNumber,
  retryAfterMs: isNumber,
  digest: isText,
  issues: areIssues,
};

/** Longer than any message of an error. */
const LONGEST = 10_000;

/**
 * An error of this library again, from what its `toJSON` gave: so that one crosses a queue, a worker or `structuredClone`. It
 * has the class, the `code`, `retryable`, `resume` and all else that it had, but for its stack.
 *
 * @throws {@link InputError} for what is no such data.
 *
 * @example
 * ```ts
 * import { ApiError, call, ChatError, errorFromJSON } from '@tim-rest/core';
 * import { getGroupBanMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * // Where it is thrown:
 * const failure = await call(client, getGroupBanMember, { GroupId: '@TGS#gone' }).catch((error: unknown) => error);
 * const sent = failure instanceof ChatError ? JSON.stringify(failure) : '';
 * // And where it arrives:
 * const error = errorFromJSON(JSON.parse(sent));
 * console.log(error instanceof ApiError, error.code, error.retryable);
 * ```
 */
export function errorFromJSON(json: unknown): ChatError {
  try {
    return read(json, true);
  } catch (error) {
    if (error instanceof InputError) throw error;
    // A getter or a proxy of somebody's threw.
    throw refusal('', 'a value that can be read');
  }
}

function read(json: unknown, outer: boolean): ChatError {
  if (typeof json !== 'object' || json === null) throw refusal('', 'what toJSON of an error gives');
  const { resume, cause, ...given } = json as Record<string, unknown>;
  const fields: Record<string, unknown> = {};
  for (const [name, holds] of Object.entries({ ...REQUIRED, ...OPTIONAL })) {
    const value = given[name];
    if (value === undefined && Object.hasOwn(OPTIONAL, name)) continue;
    if (!holds(value)) throw refusal(name, 'what toJSON of an error gives');
    fields[name] = typeof value === 'string' ? clean(value, undefined, LONGEST) : value;
  }
  const { message, ...rest } = fields;
  const kind = CLASSES[`${rest.code}`.split('.')[0] as string];
  // Errors have one cause, and no chain of them.
  const options = outer && cause !== undefined && cause !== null ? { cause: read(cause, false) } : undefined;
  // The constructors make words out of facts; here the words are there.
  const error = Reflect.construct(Error, [message, options], kind as never);
  return Object.assign(error, rest, resume !== undefined && { resume });
}

function refusal(path: string, expected: string): ChatError {
  return new InputError('errorFromJSON', [{ path, expected }]);
}
