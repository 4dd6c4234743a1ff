import { DurableObject } from 'cloudflare:workers';
import { perSecond, type Send } from '@tim-rest/core';
import type { Env } from './env.ts';

const SLOW_MS = 60_000;

interface Slow {
  readonly most: number;
  readonly until: number;
}

/** The budget of calls that all isolates share. */
export class Pace extends DurableObject<Env> {
  readonly #limiter = perSecond();

  /** Whether a request may go, as a limiter says it. */
  ask(send: Send): number | Promise<number> {
    const { most, until } = this.ctx.storage.kv.get<Slow>(keyOf(send.operation)) ?? { most: 0, until: 0 };
    if (until <= Date.now()) return this.#limiter(send);
    return this.#limiter({ ...send, quota: Math.min(most, send.quota ?? most) });
  }

  /** For a minute, half of what the service lets through: the other half is for the rest of the app. */
  slowDown(command: string, limit: number): void {
    this.ctx.storage.kv.put<Slow>(keyOf(command), { most: limit / 2, until: Date.now() + SLOW_MS });
  }
}

/** The command: the alert calls services by names of its own. */
function keyOf(operation: string): string {
  return operation.slice(operation.indexOf('/') + 1).toLowerCase();
}
