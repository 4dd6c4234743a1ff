import { validate } from '../endpoint/validate.ts';
import { checkOptions } from '../options/options.ts';
import { now } from '../util/deadline.ts';
import { notify } from '../util/listener.ts';
import { clean } from '../util/redact.ts';
import { parse, receive } from './body.ts';
import { keyOf, remember } from './dedupe.ts';
import type { WebhookRoute } from './on.ts';
import { fallbackRoute, RULES, type WebhookHandlerOptions } from './options.ts';
import type { WebhookReport } from './report.ts';
import { type Arrival, decide, fallBack, notice, OK, type Reply, tell, tellFailure } from './run.ts';
import { verify } from './verify.ts';

/** What a runtime hands over beside the request. */
export interface WebhookRuntime {
  /** Keeps the runtime waiting for work that goes on when the answer is given. */
  waitUntil?(work: Promise<unknown>): void;
}

/** Takes a call of the service and answers it. It never rejects. */
export type WebhookHandler = (request: Request, runtime?: WebhookRuntime) => Promise<Response>;

type Reason = Extract<WebhookReport, { type: 'rejected' }>['reason'];

const WHY = { 400: 'body', 408: 'late', 413: 'length' } as const;

/**
 * A handler for the webhooks of the service, for whatever serves a `Request`. It checks app, signature and age, bounds size
 * and time of the body, and calls the handler of the event. The signature does not cover the body: read the guide about what
 * does protect it.
 *
 * @throws {@link InputError} when an option is missing or not what it must be.
 *
 * @example
 * ```ts
 * import { createWebhookHandler, groupBeforeSendMsg, on } from '@tim-rest/core/webhook';
 *
 * const handler = createWebhookHandler({
 *   sdkAppId: 1400000000,
 *   token: 'the token of the console',
 *   handlers: [
 *     on(groupBeforeSendMsg, ({ From_Account }) => (From_Account === 'troll' ? { ErrorCode: 1 } : {})),
 *   ],
 * });
 * export const POST = (request: Request) => handler(request);
 * ```
 */
export function createWebhookHandler(options: WebhookHandlerOptions): WebhookHandler {
  const checked = checkOptions('createWebhookHandler', options, RULES, ['sdkAppId', 'token', 'handlers']);
  const { handlers, fallback, deduplicate, timeoutMs = 1500, maxBodyBytes = 2 ** 20 } = checked;
  const routes = new Map(handlers.map((route) => [route.event.command, route]));
  const signatures = new Map<string, string>();
  const observe = (report: WebhookReport) => notify(checked.observe, report);
  const reject = (status: number, reason: Reason): Reply => {
    observe({ type: 'rejected', status, reason });
    return { status };
  };

  async function handle(request: Request, runtime: WebhookRuntime | undefined): Promise<Reply> {
    const begun = now();
    const endsAt = begun + timeoutMs;
    if (request.method !== 'POST') return reject(405, 'method');
    const { searchParams } = new URL(request.url);
    const verified = await verify(searchParams, checked, signatures);
    if (!verified.ok) return reject(401, verified.reason);
    const bytes = await receive(request, maxBodyBytes, endsAt - now());
    if (typeof bytes === 'number') return reject(bytes, WHY[bytes]);
    const body = parse(bytes);
    if (!body) return reject(400, 'body');
    const { ok: _, command, ...said } = verified;
    if (!command || (body.CallbackCommand ?? command) !== command) return reject(400, 'command');
    const named = clean(command, undefined, 100);
    const context = { ...said, command: named, waitUntil: waiterOf(runtime) };
    const arrival: Arrival = { command: named, begun, endsAt, observe, context };
    const route = routes.get(command) ?? fallbackRoute(fallback, command);
    return arrive(arrival, route, body, () => keyOf(searchParams, body, bytes));
  }

  /** It is the service's, and has a body: so it is the business of a route. */
  async function arrive(
    arrival: Arrival,
    route: WebhookRoute,
    body: unknown,
    keyed: () => Promise<string>,
  ): Promise<Reply> {
    const { value, issues } = validate(route.event.body, body);
    if (issues) {
      tellFailure(arrival, { reason: 'body', issues });
      // A function would read what is not there.
      return typeof route.onFailure === 'function' ? { status: 400 } : fallBack(route, body, 400);
    }
    let forget = () => {};
    if (deduplicate) {
      const key = await keyed();
      const remembered = await remember(deduplicate, key, (arrival.endsAt - now()) / 2);
      if (remembered === 'known') {
        tell(arrival, 'duplicate');
        return route.event.phase === 'before' ? fallBack(route, value, 409) : OK;
      }
      if (remembered === 'unknown') tellFailure(arrival, { reason: 'store' });
      forget = () => notify(() => deduplicate.delete(key), undefined);
    }
    const { answer } = route.event;
    return answer ? decide(arrival, route, answer, value, forget) : notice(arrival, route, value, forget);
  }

  return async (request, runtime) => {
    try {
      return respond(await handle(request, runtime));
    } catch {
      // A request of somebody's own making, or a runtime without WebCrypto.
      return respond({ status: 500 });
    }
  };
}

function waiterOf(runtime: WebhookRuntime | undefined): ((work: Promise<unknown>) => void) | undefined {
  // Called as its method: others throw.
  return typeof runtime?.waitUntil === 'function' ? (work) => runtime.waitUntil?.(work) : undefined;
}

function respond({ status, answer }: Reply): Response {
  if (answer !== undefined) {
    const headers = { 'content-type': 'application/json' };
    return new Response(JSON.stringify(answer), { status, headers });
  }
  return new Response(null, { status, ...(status === 405 && { headers: { allow: 'POST' } }) });
}
