import { toJson } from '../util/json.ts';
import { clean, type Secret } from '../util/redact.ts';
import type { ErrorCategory, Replay } from './catalogue.ts';

/** Where errors are documented. */
const DOCS_BASE = 'https://trtc.io/document/34348';

/** Marks our own classes across two copies of the package. */
const KIND = Symbol.for('@tim-rest/core/error');

/** What a {@link ChatError} is called by: stable, and meant for `switch`. `api.` is followed by the service's code. */
export type ErrorCode =
  | `api.${number}`
  | 'transport.network'
  | 'transport.timeout'
  | 'transport.redirect'
  | 'transport.oversize'
  | 'transport.unsupported'
  | 'transport.status'
  | 'transport.invalid'
  | 'input.invalid'
  | 'response.invalid'
  | 'response.malformed'
  | 'response.no-progress'
  | 'response.entry-failed'
  | 'signer.failed'
  | 'signer.invalid'
  | 'limiter.failed'
  | 'limiter.invalid';

/** Where in the work an error arose. */
export interface ErrorContext {
  /** `service/command`, or the function that refused its input. */
  readonly operation: string;
  readonly idempotent: boolean;
  /** Requests sent so far. */
  readonly attempts: number;
  /** What was sent as UserSig: it is masked in all words. */
  readonly secret?: Secret | undefined;
}

/** What went wrong, without words. */
export interface ErrorFacts {
  readonly code: ErrorCode;
  /** Default `protocol`. */
  readonly category?: ErrorCategory | undefined;
  /** Default `final`. */
  readonly replay?: Replay;
  readonly cause?: ChatError | undefined;
}

/**
 * What every failure of this library is, but a caller's own abort.
 *
 * It carries no UserSig and no secret key: it can be logged, printed and sent elsewhere whole.
 * `instanceof` holds across two copies of the package in one program.
 *
 * @example
 * ```ts
 * import { ChatError, call } from '@tim-rest/core';
 * import { getGroupBanMember } from '@tim-rest/core/group';
 * import { client } from './client.ts';
 *
 * try {
 *   await call(client, getGroupBanMember, { GroupId: '@TGS#live' });
 * } catch (error) {
 *   if (error instanceof ChatError && error.category === 'not-found') console.log(`${error}`);
 *   else throw error;
 * }
 * ```
 */
export abstract class ChatError extends Error {
  declare readonly code: ErrorCode;
  declare readonly category: ErrorCategory;
  /** What the failure says about whether it ran. */
  declare readonly replay: Replay;
  /** Whether the same call may safely be made again, at any later time. The client's own retries are already spent. */
  declare readonly retryable: boolean;
  /** `service/command`, or the function that refused its input. */
  declare readonly operation: string;
  /** Requests sent for this call; 0 when it failed before sending. */
  declare readonly attempts: number;
  /** A page about this error. */
  declare readonly docsUrl: string;
  /** That of the client, where it has one. It is neither in JSON nor in logs. */
  declare readonly context?: unknown;
  /** Where a page of a list failed: the input that asks for that page again. */
  declare readonly resume?: unknown;

  constructor(message: string, at: ErrorContext, facts: ErrorFacts) {
    const { code, category = 'protocol', replay = 'final', cause } = facts;
    const { operation, attempts, idempotent } = at;
    const tries = attempts > 1 ? ` (${attempts} attempts)` : '';
    super(`[${code}] ${operation}: ${clean(message, at.secret)}${tries}`, cause && { cause });
    this.code = code;
    this.category = category;
    this.replay = replay;
    this.retryable = replay === 'refused' || (replay === 'ambiguous' && idempotent);
    this.operation = operation;
    this.attempts = attempts;
    this.docsUrl = DOCS_BASE;
  }

  /** All that there is to know, as plain data, without the stack: {@link errorFromJSON} makes an error of it again. */
  toJSON(): Record<string, unknown> {
    const { name, message, cause, resume } = this;
    return {
      name,
      message,
      ...(this as object),
      ...(resume !== undefined && { resume: JSON.parse(toJson(resume)) }),
      cause: cause instanceof ChatError ? cause.toJSON() : cause,
    };
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    const { prototype } = this;
    if (!Object.hasOwn(prototype, KIND)) return super[Symbol.hasInstance](value);
    const kind = (value as Branded | null | undefined)?.[KIND];
    return kind !== undefined && (kind === (prototype as Branded)[KIND] || this === ChatError);
  }

  static {
    brand(this, 'ChatError');
  }
}

interface Branded {
  readonly [KIND]?: string;
}

/** Names a class on its prototype: stacks start with the name, minifiers leave it, subclasses may change it. */
export function brand({ prototype }: { readonly prototype: ChatError }, name: string): void {
  Object.assign(prototype, { name, [KIND]: name });
}
