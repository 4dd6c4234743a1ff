import type { ErrorCategory, ErrorCode, UserSigRequest } from '@tim-rest/core';
import type { JobName } from './jobs.ts';
import type { Exchange, Trouble } from './service.ts';

/** Something that goes wrong, and what is expected of the library then. */
export interface Fault extends Expectation {
  readonly name: string;
  /** Default: all. */
  readonly jobs?: readonly JobName[];
  /** What becomes of requests. */
  readonly reply?: (exchange: Exchange & { elsewhere: string }) => unknown;
  /** What becomes of connections. */
  readonly line?: Trouble['line'];
  /** Over TLS. */
  readonly secure?: true;
  /** Asked in place of the signer; without a value of its own, the signer's stands. */
  readonly signer?: (request: UserSigRequest) => unknown;
  readonly limiter?: () => unknown;
  /** Which clock is short while it lasts: of the attempt, of the whole call, or of asking for a fresh UserSig. */
  readonly clock?: 'attempt' | 'total' | 'renewal';
  /** Waits are waited, not only noted. */
  readonly patient?: true;
}

/** The facts of the error, while the fault lasts. */
export interface Expectation {
  readonly error: `${'Api' | 'Transport' | 'Response' | 'Signer' | 'Limiter'}Error`;
  readonly code: ErrorCode;
  readonly category: ErrorCategory;
  /** Of one call. More than one: when the fault happens once, the call recovers. */
  readonly attempts: number;
  readonly retryable: boolean;
  /** The same for an endpoint that is not idempotent, where it differs. */
  readonly once?: { readonly attempts: number; readonly retryable: boolean };
  /** Milliseconds before each retry, from and to; default 0. */
  readonly waits?: readonly [from: number, to: number];
  /** Accounts that are given twice; default 0. */
  readonly twice?: number;
}

/** What a failure means for another try: attempts, under a policy that sends again twice. */
export const refused = { attempts: 3, retryable: true } as const;
export const ambiguous = { attempts: 3, retryable: true, once: { attempts: 1, retryable: false } } as const;
export const final = { attempts: 1, retryable: false } as const;
/** Ambiguous, with no time left. */
export const unsure = { attempts: 1, retryable: true, once: { attempts: 1, retryable: false } } as const;
/** Refused, with no time left. */
export const noTime = { attempts: 1, retryable: true } as const;
/** Nothing is sent: for good, or for now. */
export const unsent = { attempts: 0, retryable: false } as const;
export const unsentYet = { attempts: 0, retryable: true } as const;

type Facts = Pick<Expectation, 'error' | 'code' | 'category'>;
const facts = (error: Expectation['error'], code: ErrorCode, category: ErrorCategory): Facts => ({
  error,
  code,
  category,
});

export const lost = facts('TransportError', 'transport.network', 'network');
export const timeout = facts('TransportError', 'transport.timeout', 'timeout');
export const redirect = facts('TransportError', 'transport.redirect', 'protocol');
export const oversize = facts('TransportError', 'transport.oversize', 'protocol');
export const status = (category: ErrorCategory) => facts('TransportError', 'transport.status', category);
export const malformed = facts('ResponseError', 'response.malformed', 'protocol');
export const invalid = facts('ResponseError', 'response.invalid', 'protocol');
export const noProgress = facts('ResponseError', 'response.no-progress', 'protocol');
export const api = (code: number, category: ErrorCategory) => facts('ApiError', `api.${code}`, category);
export const unsigned = facts('SignerError', 'signer.failed', 'server');
export const rubbish = facts('SignerError', 'signer.invalid', 'authentication');
export const unlimited = facts('LimiterError', 'limiter.failed', 'server');
export const broken = facts('LimiterError', 'limiter.invalid', 'protocol');
