import type { Issue } from '../errors/index.ts';

/** Something came to a webhook. Nothing in it is secret: no token, no signature. What a handler threw is its own. */
export type WebhookReport =
  | {
      /** No handler saw it. */
      readonly type: 'rejected';
      /** What was answered. */
      readonly status: number;
      /** What the answer does not say: another app, a wrong signature, too old, and so on. */
      readonly reason: 'method' | 'app' | 'signature' | 'age' | 'length' | 'late' | 'body' | 'command';
    }
  | {
      /**
       * `handled`: a handler is done. `duplicate`: it had come before, and no handler saw it. `late`: the service had its answer
       * before the handler of an event after the fact was done, and no `waitUntil` keeps the runtime waiting for it.
       */
      readonly type: 'handled' | 'duplicate' | 'late';
      readonly command: string;
      /** In milliseconds. */
      readonly durationMs: number;
    }
  | {
      /** The store could not be asked, and the event was taken for a new one; or what a handler did was in vain. */
      readonly type: 'failed';
      readonly command: string;
      readonly durationMs: number;
      /** `threw`; `late`; `answer`: it may not be answered; `body`: not as documented; `store`. */
      readonly reason: 'threw' | 'late' | 'answer' | 'body' | 'store';
      /** What it threw. */
      readonly error?: unknown;
      /** What is wrong with the answer or the body. */
      readonly issues?: readonly Issue[];
    };
