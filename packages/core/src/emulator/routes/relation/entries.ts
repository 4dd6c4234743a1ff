import type { RelationResult } from '../../../endpoints/relation/index.ts';
import { Refusal } from '../../refusal.ts';
import type { World } from '../../world.ts';

/** An account of a request, or what stands beside it. */
type Entry = string | { readonly To_Account: string };

/** @throws {@link Refusal} 30003 */
export function requireAccount({ accounts }: World, account: string): void {
  if (!accounts.exists(account)) throw new Refusal(30003, 'the account was never imported');
}

/** Assumption: nobody is a friend or a follower of their own, or blocks themselves (30001). */
export function requireOther(owner: string, to: string): void {
  if (owner === to) throw new Refusal(30001, 'both accounts are the same');
}

/**
 * What became of each entry of a request: a {@link Refusal} is the outcome of its entry, one of the owner's account that of the
 * call. Assumption: an account that is listed twice is answered twice.
 *
 * @param otherwise - What an entry that failed has beside its code.
 */
export function resultsOf<E extends Entry, Fields extends object>(
  world: World,
  owner: string,
  entries: readonly E[],
  act: ((to: string, entry: E) => Fields) | ((to: string, entry: E) => void),
  otherwise?: Fields,
): (RelationResult & Fields)[] {
  requireAccount(world, owner);
  return entries.map((entry) => {
    const to = typeof entry === 'string' ? entry : entry.To_Account;
    const row = (ResultCode: number, ResultInfo: string, fields?: Fields) =>
      ({ To_Account: to, ...fields, ResultCode, ResultInfo }) as RelationResult & Fields;
    try {
      requireAccount(world, to);
      return row(0, '', act(to, entry) ?? undefined);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return row(error.errorCode, error.message, otherwise);
    }
  });
}

/** The accounts that failed, once more: left out where there are none. */
export function failedOf(rows: readonly RelationResult[]): { Fail_Account?: string[] } {
  const failed = rows.filter(({ ResultCode }) => ResultCode !== 0);
  return failed.length ? { Fail_Account: failed.map(({ To_Account }) => To_Account) } : {};
}

/** Seconds since the epoch. */
export function secondsOf({ now }: World): number {
  return Math.floor(now() / 1000);
}
