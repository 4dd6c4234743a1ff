import { DurableObject } from 'cloudflare:workers';
import type { DurableObjectState } from '@cloudflare/workers-types';
import type { DeduplicationStore } from '@tim-rest/core/webhook';
import type { Env } from './env.ts';

/** Counts what comes again within a time: calls of a webhook, and messages of a member that were refused. */
export class Tally extends DurableObject<Env> {
  readonly #sql = this.ctx.storage.sql;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    this.#sql.exec('CREATE TABLE IF NOT EXISTS counts (key TEXT PRIMARY KEY, times INTEGER, until INTEGER)');
    this.#sql.exec('CREATE INDEX IF NOT EXISTS ends ON counts (until)');
  }

  /** How often a key has come, this time included, since it came first and so many seconds have not passed. */
  count(key: string, seconds: number): number {
    const now = Date.now();
    this.#sql.exec('DELETE FROM counts WHERE until <= ?', now);
    const counted = this.#sql.exec<{ times: number }>(
      'INSERT INTO counts VALUES (?, 1, ?) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times',
      key,
      now + 1000 * seconds,
    );
    return counted.one().times;
  }

  forget(key: string): void {
    this.#sql.exec('DELETE FROM counts WHERE key = ?', key);
  }
}

/** What a handler has seen. A key is a digest: by its first two digits, 256 objects share the work. */
export function seenBy({ TALLIES }: Env): DeduplicationStore {
  const shardOf = (key: string) => TALLIES.getByName(`seen ${key.slice(0, 2)}`);
  return {
    add: async (key, seconds) => (await shardOf(key).count(key, seconds)) === 1,
    delete: (key) => shardOf(key).forget(key),
  };
}
