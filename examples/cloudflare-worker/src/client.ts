import { type Client, createClient, type Region } from '@tim-rest/core';
import { secretKeySigner } from '@tim-rest/signer';
import { bareTransport } from '@tim-rest/transport-fetch/bare';

/** What wrangler.jsonc and `wrangler secret put` bind. */
export interface Env {
  readonly TIM_SDK_APP_ID: string;
  readonly TIM_IDENTIFIER: string;
  readonly TIM_REGION: string;
  readonly TIM_SECRET_KEY: string;
  /** What a moderator's browser or bot sends as `Authorization: Bearer …`. */
  readonly MODERATOR_TOKEN: string;
}

let client: Client | undefined;

/**
 * Made at an isolate's first request, and kept: it holds the signed UserSig and the pace, which are values. Requests
 * share no promise through it, and an isolate never sees other bindings than those of its first request.
 */
export function clientOf(env: Env): Client {
  client ??= createClient({
    sdkAppId: Number(env.TIM_SDK_APP_ID),
    identifier: env.TIM_IDENTIFIER,
    region: env.TIM_REGION as Region,
    transport: bareTransport(),
    signer: secretKeySigner(env.TIM_SECRET_KEY),
    // A moderator waits for the answer: better an error that can be tried again than half a minute.
    totalTimeoutMs: 15_000,
  });
  return client;
}
