import type { Schema } from '../endpoint/validate.ts';

/** What most bodies have beside their own fields. */
export interface WebhookBody {
  /** Such as `Group.CallbackBeforeSendMsg`. */
  CallbackCommand: string;
}

/** What every answer may say. All of it is filled in where it is left out: `{}` lets pass. */
export interface WebhookAnswer {
  /** `OK`, also where something is refused: that is what `ErrorCode` says. */
  ActionStatus?: 'OK' | undefined;
  /** Default: 0, which lets pass. */
  ErrorCode?: number | undefined;
  /** Reaches the app where `ErrorCode` is a code of your own. Default: empty. */
  ErrorInfo?: string | undefined;
}

/** Something that the service tells about, as data. */
export interface WebhookEvent<Body, Answer = never> {
  /** `CallbackCommand` of the URL. */
  readonly command: string;
  /** Whether it is about to happen, or has happened. */
  readonly phase: 'before' | 'after';
  readonly body: Schema<Body>;
  /** What may be answered; not there where the service does not look at the answer. */
  readonly answer?: Schema<Answer>;
}

/** Any event, where its types do not matter. */
export type AnyWebhookEvent = WebhookEvent<unknown, unknown>;

/** An event whose answer decides something. */
export interface AnsweredEvent<Body, Answer> extends WebhookEvent<Body, Answer> {
  readonly answer: Schema<Answer>;
}

/**
 * Describes an event that this library does not have, for {@link on}: with schemas of any library that speaks Standard Schema.
 *
 * @example
 * ```ts
 * import { defineWebhookEvent } from '@tim-rest/core/webhook';
 * import * as v from 'valibot';
 *
 * export const afterStartCall = defineWebhookEvent({
 *   command: 'Call.CallbackAfterStartCall',
 *   phase: 'after',
 *   body: v.looseObject({ CallId: v.string() }),
 * });
 * ```
 */
export function defineWebhookEvent<Body, Answer>(
  event: AnsweredEvent<Body, Answer>,
): AnsweredEvent<Body, Answer>;
export function defineWebhookEvent<Body>(event: WebhookEvent<Body>): WebhookEvent<Body>;
/* @__NO_SIDE_EFFECTS__ */
export function defineWebhookEvent(event: AnyWebhookEvent): AnyWebhookEvent {
  return Object.freeze({ ...event });
}
