// A worker of a fleet: an isolate with a limiter of its own, and the object that all of them share.
import {
  durableObjectLimiter,
  type LimiterNamespace,
  LimiterObject,
} from '@tim-rest/core/durable-object-limiter';
import { work } from './fleet.ts';

/** When calls were let go, by the object's clock. Outlives the object, as nothing of it does. */
const gone: number[] = [];
let made = 0;

export class CountingObject extends LimiterObject {
  readonly #state: { abort(reason: string): void };

  constructor(state: { abort(reason: string): void }) {
    super();
    this.#state = state;
    made += 1;
  }

  override async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/evict') this.#state.abort('evicted');
    if (pathname === '/gone') return Response.json({ gone, made });
    const answer = await super.fetch(request);
    const [ms] = (await answer.clone().json()) as [number];
    if (ms === 0) gone.push(Date.now());
    return answer;
  }
}

export default {
  async fetch(request: Request, env: { LIMITER: LimiterNamespace }): Promise<Response> {
    const limiter = durableObjectLimiter({ namespace: env.LIMITER, alone: 0.05, timeoutMs: 1500 });
    return Response.json(await work([limiter], Number(new URL(request.url).searchParams.get('ms'))));
  },
};
