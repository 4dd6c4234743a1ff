import type { ChatError, ResponseError } from '../errors/index.ts';

/** What every event of a call says. */
interface EventBase {
  /** Tells the calls of one client apart: counts from 1. */
  readonly call: number;
  /** `service/command`. */
  readonly operation: string;
  /** That of the client, where it has one. */
  readonly context?: unknown;
}

/** Something happened in a call. Nothing in it is secret: no URL, no UserSig. */
export type CallEvent = EventBase &
  (
    | {
        /** A request goes out. */
        readonly type: 'attempt';
        /** Counts from 1. */
        readonly attempt: number;
        /** Method and URL without the query. */
        readonly label: string;
      }
    | {
        /** The limiter asks for a wait; it is asked again after it. */
        readonly type: 'wait';
        readonly ms: number;
      }
    | {
        /** An attempt failed, and there will be another. */
        readonly type: 'retry';
        /** What has failed so far, from 1: attempts, and questions to the signer and the limiter. */
        readonly attempt: number;
        readonly error: ChatError;
        /** The wait before the next, in milliseconds. */
        readonly ms: number;
      }
    | {
        readonly type: 'success';
        readonly attempts: number;
        /** Of the whole call, in milliseconds. */
        readonly durationMs: number;
        /** With `responses: 'report'`: in what way the answer differs from its documentation. */
        readonly drift?: ResponseError;
      }
    | {
        readonly type: 'failure';
        readonly attempts: number;
        /** Of the whole call, in milliseconds. */
        readonly durationMs: number;
        /**
         * A {@link ChatError}; the reason of the caller's own abort; or an `AbortError`, for a page that was asked
         * for ahead and is no longer wanted.
         */
        readonly error: unknown;
      }
  );
