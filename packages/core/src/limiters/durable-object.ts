import { checkOptions, type OptionRule } from '../options/options.ts';
import type { Limiter } from '../plugins/limiter.ts';
import { isWait } from '../util/deadline.ts';
import { FLEET_OPTIONS, type FleetOptions, sharedLimiter } from './shared.ts';
import { Turns } from './turns.ts';

export type { FleetOptions, LimiterEvent } from './shared.ts';

/** What an object is asked with. */
export interface LimiterQuestion {
  method: string;
  body: string;
  signal: AbortSignal | null;
}

/** A namespace of Durable Objects, as far as a limiter uses it: that of the binding to {@link LimiterObject}. */
export interface LimiterNamespace {
  idFromName(name: string): object;
  get(id: object): { fetch(url: string, init: LimiterQuestion): Promise<{ json(): Promise<unknown> }> };
}

/** Options of {@link durableObjectLimiter}. */
export interface DurableObjectLimiterOptions extends FleetOptions {
  /** The binding: `env.LIMITER`. */
  readonly namespace: LimiterNamespace;
}

/**
 * One budget for all isolates of an app, kept in Durable Objects of the class {@link LimiterObject}: one for each operation,
 * which keeps two numbers in memory and stores nothing. Calls that wait go about in the order in which they came, and one that
 * gives up takes nothing with it. While no object answers, each isolate goes on by itself with a part of the quota (`alone`).
 *
 * @throws {@link InputError} when an option is missing, unknown or wrong.
 *
 * @example
 * ```ts
 * import { type Client, createClient } from '@tim-rest/core';
 * import { durableObjectLimiter, type LimiterNamespace } from '@tim-rest/core/durable-object-limiter';
 * import { options } from './client.ts';
 *
 * // The worker exports the class, which wrangler's configuration binds to LIMITER:
 * export { LimiterObject } from '@tim-rest/core/durable-object-limiter';
 *
 * // One for the isolate, so that it remembers who waits.
 * let client: Client | undefined;
 *
 * export function clientOf(env: { LIMITER: LimiterNamespace }): Client {
 *   client ??= createClient({ ...options, limiter: durableObjectLimiter({ namespace: env.LIMITER }) });
 *   return client;
 * }
 * ```
 */
export function durableObjectLimiter(options: DurableObjectLimiterOptions): Limiter {
  const { namespace, ...rest } = checkOptions('durableObjectLimiter', options, RULES, ['namespace']);
  return sharedLimiter(async (budget, { stepMs, slackMs }, place, signal) => {
    const object = namespace.get(namespace.idFromName(budget));
    const body = JSON.stringify([stepMs, slackMs, place]);
    const answer = await object.fetch('https://limiter/', { method: 'POST', body, signal: signal ?? null });
    return answer.json();
  }, rest);
}

const RULES: Readonly<Record<string, OptionRule>> = {
  ...FLEET_OPTIONS,
  namespace: [
    ({ get, idFromName }: LimiterNamespace) => typeof get === 'function' && typeof idFromName === 'function',
    'a namespace of Durable Objects',
  ],
};

/** The Durable Object that keeps the budget of one operation: to be exported from a worker. Nobody but its binding reaches it. */
export class LimiterObject {
  #turns: Turns | undefined;

  /** Is asked whether a call may go. */
  async fetch(request: Request): Promise<Response> {
    const asked: unknown = await request.json().catch(() => undefined);
    if (!Array.isArray(asked) || asked.length !== 3 || !asked.every((ms) => isWait(ms) && ms < 1e15))
      return new Response('expected step, slack and place', { status: 400 });
    const [stepMs, slackMs, place] = asked as [number, number, number];
    // Of all isolates the object's own clock counts.
    const time = Date.now();
    this.#turns ??= new Turns(time, { stepMs, slackMs });
    const { ms, due } = this.#turns.ask({ stepMs, slackMs }, place, time);
    return Response.json([ms, due]);
  }
}
