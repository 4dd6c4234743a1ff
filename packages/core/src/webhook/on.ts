import type { AnsweredEvent, AnyWebhookEvent, WebhookEvent } from './event.ts';

/** What a webhook said beside its body. */
export interface WebhookContext {
  readonly command: string;
  /** Of the user's device; not in all events. */
  readonly clientIp?: string | undefined;
  /** What caused it: `RESTAPI`, `Web`, `Android`, `iOS` and others. Compare it without case: the service is not of one mind. */
  readonly optPlatform?: string | undefined;
  /** When the service sent it, in milliseconds since the epoch. */
  readonly requestTime: number;
  /** Fires where the answer would come too late. Work that goes on in `waitUntil` has no such end. */
  readonly signal: AbortSignal;
  /**
   * Keeps the runtime waiting for work of yours that goes on when the answer is given; not in every runtime. Where it fails,
   * `observe` is told.
   */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}

/** What is answered where a handler throws, is late, or answers what may not be. */
export interface OnFailure<Body, Answer> {
  /**
   * Without it the status is 500, so that the setting of the console decides: by default, to let pass. With it, this is
   * answered: `{}` lets pass.
   */
  readonly onFailure?: Answer | ((body: Body) => Answer) | undefined;
}

/** An event with its handler, for {@link createWebhookHandler}. As a method, so that a list may have handlers of any events. */
export interface WebhookRoute {
  readonly event: AnyWebhookEvent;
  handle(body: unknown, context: WebhookContext): unknown;
  readonly onFailure?: unknown;
}

/** Anything, where what is given has no field that an answer lacks. */
type Exact<Answer, Given> = Exclude<NamesIn<Given>, keyof Answer> extends never ? unknown : never;

/** The fields of each of the types in a union. */
type NamesIn<Given> = Given extends unknown ? keyof Given : never;

/**
 * Says what is done when an event comes. Only the events that you import are in your bundle.
 *
 * @param handle - Its answer decides, where the service looks at one: `{}` lets pass. Of other events it returns nothing.
 *
 * @example
 * ```ts
 * import { groupAfterMemberExit, groupBeforeSendMsg, on } from '@tim-rest/core/webhook';
 *
 * export const handlers = [
 *   on(groupBeforeSendMsg, ({ CloudCustomData }) => (CloudCustomData ? { ErrorCode: 10_101, ErrorInfo: 'no data' } : {})),
 *   on(groupAfterMemberExit, ({ GroupId, ExitMemberList }) => console.log(GroupId, ExitMemberList.length)),
 * ];
 * ```
 */
export function on<Body, Answer, const Given extends Answer>(
  event: AnsweredEvent<Body, Answer>,
  handle: ((body: Body, context: WebhookContext) => Given | Promise<Given>) & Exact<Answer, Given>,
  options?: OnFailure<NoInfer<Body>, NoInfer<Answer>>,
): WebhookRoute;
export function on<Body>(
  event: WebhookEvent<Body>,
  handle: (body: Body, context: WebhookContext) => void | Promise<void>,
): WebhookRoute;
export function on(
  event: AnyWebhookEvent,
  handle: WebhookRoute['handle'],
  options?: { readonly onFailure?: unknown },
): WebhookRoute {
  return { event, handle, ...(options && { onFailure: options.onFailure }) };
}
