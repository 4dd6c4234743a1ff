import { checkOptions, type OptionRule, plug } from '../options/options.ts';
import type { Limiter } from '../plugins/limiter.ts';
import { SCRIPT } from './redis-script.ts';
import { FLEET_OPTIONS, type FleetOptions, sharedLimiter } from './shared.ts';

export type { FleetOptions, LimiterEvent } from './shared.ts';

/** Options of {@link redisLimiter}. */
export interface RedisLimiterOptions extends FleetOptions {
  /** Runs a script on the server, as `EVAL` does, and gives what it answers: a list of two numbers, or of their texts. */
  readonly eval: (script: string, keys: string[], args: string[]) => unknown;
  /** Keys begin with it; default `tim-rest:`. */
  readonly prefix?: string | undefined;
}

/**
 * One budget for all processes of an app, kept in Redis (5 or later, or what speaks like it): each operation's documented
 * quota, spread over the second, with a key of its own that expires by itself. It takes any client that can `EVAL`.
 *
 * The clock is the server's, so that those of the processes do not matter. Calls that wait go about in the order in which they
 * came, and one that gives up takes nothing with it. While Redis does not answer, each process goes on by itself with a part of
 * the quota (`alone`), and finds out every second whether it is back.
 *
 * @throws {@link InputError} when an option is missing, unknown or wrong.
 *
 * @example
 * ```ts
 * import { createClient } from '@tim-rest/core';
 * import { redisLimiter } from '@tim-rest/core/redis-limiter';
 * import { options } from './client.ts';
 *
 * // As ioredis has it; with node-redis: redis.eval(script, { keys, arguments: args })
 * type Redis = { eval(script: string, numberOfKeys: number, ...rest: string[]): Promise<unknown> };
 *
 * export function clientOf(redis: Redis) {
 *   const limiter = redisLimiter({
 *     eval: (script, keys, args) => redis.eval(script, keys.length, ...keys, ...args),
 *     alone: 1 / 8, // of eight processes
 *     observe: ({ type, operation }) => console.warn('Redis is', type, operation),
 *   });
 *   return createClient({ ...options, limiter });
 * }
 * ```
 */
export function redisLimiter(options: RedisLimiterOptions): Limiter {
  const { eval: run, prefix = 'tim-rest:', ...rest } = checkOptions('redisLimiter', options, RULES, ['eval']);
  return sharedLimiter(
    (budget, { stepMs, slackMs }, place) =>
      run(SCRIPT, [prefix + budget], [stepMs, slackMs, place].map(String)),
    rest,
  );
}

const RULES: Readonly<Record<string, OptionRule>> = {
  ...FLEET_OPTIONS,
  eval: plug,
  prefix: [(prefix: unknown) => typeof prefix === 'string', 'a text'],
};
