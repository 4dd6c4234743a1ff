import { ChatError, type ErrorCategory, InputError } from '@tim-rest/core';

/** What the moderator's side is told. What is wrong between this Worker and the service is a bad gateway to it. */
const STATUS: Readonly<Record<ErrorCategory, number>> = {
  input: 400,
  'invalid-request': 400,
  permission: 403,
  quota: 403,
  'not-found': 404,
  conflict: 409,
  'rate-limit': 429,
  authentication: 502,
  network: 502,
  protocol: 502,
  server: 502,
  unknown: 502,
  timeout: 504,
};

/** An error as plain data. It may leave the house: errors of the library hold no secret. */
export function describe(error: unknown): { code: string; message: string; retryable: boolean } {
  if (!(error instanceof ChatError))
    return { code: 'internal', message: 'something went wrong here', retryable: false };
  const { code, message, retryable } = error;
  return { code, message, retryable, ...(error instanceof InputError && { issues: error.issues }) };
}

export function failure(error: unknown): Response {
  const status = error instanceof ChatError ? STATUS[error.category] : 500;
  if (status >= 500) console.error(error);
  return Response.json({ error: describe(error) }, { status });
}
