import type { DurableObjectStub } from '@cloudflare/workers-types';
import { type Client, createClient, type Region } from '@tim-rest/core';
import { secretKeySigner } from '@tim-rest/signer';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import type { Env } from './env.ts';
import type { Pace } from './pace.ts';

let client: Client | undefined;

/** Made at an isolate's first request, and kept. Requests share values through it, and no promise. */
export function clientOf(env: Env): Client {
  client ??= createClient({
    sdkAppId: Number(env.TIM_SDK_APP_ID),
    identifier: env.TIM_IDENTIFIER,
    region: env.TIM_REGION as Region,
    transport: bareTransport(),
    signer: secretKeySigner(env.TIM_SECRET_KEY),
    limiter: async ({ signal: _, ...send }) => paceOf(env).ask(send),
    // A Worker has half a minute for what goes on when the answer is given.
    totalTimeoutMs: 20_000,
  });
  return client;
}

/** All isolates ask the same one. */
export function paceOf({ PACE, TIM_SDK_APP_ID }: Env): DurableObjectStub<Pace> {
  return PACE.getByName(TIM_SDK_APP_ID);
}
