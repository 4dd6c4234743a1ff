import { ApiError, ChatError } from '@tim-rest/core';
import type { Ending } from './use-run.ts';

/** An error, and where the site speaks of it. */
export interface ShownError {
  readonly code: string;
  readonly message: string;
  readonly page: string;
  readonly facts: string;
}

/** The errors of a run: the one that ended it, or those that a batch reports. */
export function errorsOf(ending: Ending): ShownError[] {
  const errors = ending.type === 'failed' ? [ending.error] : failuresOf(ending.result);
  return errors.filter((error) => error instanceof ChatError).map(shown);
}

function failuresOf(result: unknown): unknown[] {
  const { failed } = (result ?? {}) as { failed?: unknown };
  return Array.isArray(failed) ? failed.map(({ error }) => error) : [];
}

function shown(error: ChatError): ShownError {
  const { code, message, category, retryable } = error;
  const page = `/errors/${error instanceof ApiError ? error.errorCode : code}.html`;
  const facts = `${error.name}, ${category}; ${retryable ? 'may be called again' : 'the same call will fail again'}`;
  return { code, message, page, facts };
}

/** The end of a run in one sentence. */
export function summary(ending: Ending, calls: number, requests: number): string {
  const seconds = `${(ending.at / 1000).toFixed(2)} s`;
  const work = `${count(calls, 'call')}, ${count(requests, 'request')}, ${seconds}`;
  if (ending.type === 'done')
    return failuresOf(ending.result).length ? `Failed in part: ${work}.` : `Done: ${work}.`;
  return ending.error instanceof ChatError ? `Failed: ${work}.` : `Stopped: ${work}.`;
}

export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
