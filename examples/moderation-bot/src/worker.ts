import type { WebhookRuntime } from '@tim-rest/core/webhook';
import { botOf } from './bot.ts';
import type { Env } from './env.ts';

export { Pace } from './pace.ts';
export { Tally } from './tally.ts';

export default {
  async fetch(request: Request, env: Env, context: WebhookRuntime): Promise<Response> {
    if (new URL(request.url).pathname !== env.WEBHOOK_PATH) return new Response(null, { status: 404 });
    return botOf(env)(request, context);
  },
};
