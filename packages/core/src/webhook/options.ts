import { type OptionRule, plug, positive } from '../options/options.ts';
import { isRecord } from '../util/fields.ts';
import type { DeduplicationStore } from './dedupe.ts';
import type { WebhookAnswer } from './event.ts';
import type { WebhookContext, WebhookRoute } from './on.ts';
import type { WebhookReport } from './report.ts';
import { fallBack } from './run.ts';
import { CREDENTIALS, type WebhookCredentials } from './verify.ts';

/** Options of {@link createWebhookHandler}. */
export interface WebhookHandlerOptions extends WebhookCredentials {
  /** What {@link on} gives, each event once. */
  readonly handlers: readonly WebhookRoute[];
  /** Gets all events that have no handler, also such as this library does not know. Without it they pass. */
  readonly fallback?: WebhookFallback | undefined;
  /** The time for an answer, in milliseconds; default 1,500. The service waits for 2,000, the way there and back included. */
  readonly timeoutMs?: number | undefined;
  /** The longest body; default 1 MiB. */
  readonly maxBodyBytes?: number | undefined;
  /** Remembers what has come, so that it is handled once. */
  readonly deduplicate?: DeduplicationStore | undefined;
  /** Is told what comes and what becomes of it. What it throws is ignored. */
  readonly observe?: ((report: WebhookReport) => void) | undefined;
}

/** Its answer may have any field that the event knows; without one the event passes. */
export type WebhookFallback = (
  body: Readonly<Record<string, unknown>>,
  context: WebhookContext,
) => FallbackAnswer | Promise<FallbackAnswer>;

type FallbackAnswer = (WebhookAnswer & Readonly<Record<string, unknown>>) | undefined;

export const RULES: Readonly<Record<keyof WebhookHandlerOptions, OptionRule>> = {
  ...CREDENTIALS,
  handlers: [areRoutes, 'a list of what on() gives, each event once, onFailure as it may be answered'],
  fallback: plug,
  timeoutMs: positive,
  maxBodyBytes: positive,
  deduplicate: [
    (store: DeduplicationStore) => typeof store.add === 'function' && typeof store.delete === 'function',
    'a store with add and delete',
  ],
  observe: plug,
};

function areRoutes(routes: readonly WebhookRoute[]): boolean {
  const commands = new Set(routes.map(({ event }) => event.command));
  return Array.isArray(routes) && commands.size === routes.length && routes.every(isRoute);
}

function isRoute(route: WebhookRoute): boolean {
  const { event, handle, onFailure } = route;
  return (
    /^\w+\.\w+$/.test(event.command) &&
    Boolean(event.body['~standard']) &&
    typeof handle === 'function' &&
    (typeof onFailure === 'function' || onFailure === undefined || fallBack(route, {}, 500).status === 200)
  );
}

/** The fallback as the route of an event that this library does not have. */
export function fallbackRoute(fallback: WebhookFallback | undefined, command: string): WebhookRoute {
  const answer = schemaOf((given: unknown) => ({
    ActionStatus: 'OK',
    ErrorCode: 0,
    ErrorInfo: '',
    ...(isRecord(given) ? given : {}),
  }));
  const body = schemaOf((given: unknown) => given);
  return { event: { command, phase: 'after', body, answer }, handle: fallback ?? (() => {}) };
}

/** Takes anything. */
function schemaOf(make: (given: unknown) => unknown) {
  const validate = (given: unknown) => ({ value: make(given) });
  return { '~standard': { version: 1, vendor: 'tim-rest', validate } } as const;
}
