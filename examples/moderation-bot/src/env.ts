import type { DurableObjectNamespace } from '@cloudflare/workers-types';
import type { Pace } from './pace.ts';
import type { Tally } from './tally.ts';

/** What wrangler.jsonc and `wrangler secret put` bind. */
export interface Env {
  readonly TIM_SDK_APP_ID: string;
  readonly TIM_IDENTIFIER: string;
  readonly TIM_REGION: string;
  readonly TIM_SECRET_KEY: string;
  /** The console's, for the signature of webhooks. While it is changed: the old and the new one, with a space between. */
  readonly WEBHOOK_TOKEN: string;
  /** The path of the address in the console, such as `/hook/4f9c…`: nobody should guess it. */
  readonly WEBHOOK_PATH: string;
  readonly BLOCKED_WORDS: readonly string[];
  /** Who wears which marks, in every room. */
  readonly MARKS: Readonly<Record<string, readonly number[]>>;
  readonly TALLIES: DurableObjectNamespace<Tally>;
  readonly PACE: DurableObjectNamespace<Pace>;
}
