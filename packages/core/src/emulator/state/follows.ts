import { Refusal } from '../refusal.ts';

const MOST_FOLLOWED = 5000;

/** Who follows whom. */
export class Follows {
  /** By follower: each followed account, and since when. */
  readonly #followed = new Map<string, Map<string, number>>();
  /** The same, by the followed account. */
  readonly #followers = new Map<string, Map<string, number>>();

  has(follower: string, followed: string): boolean {
    return this.#followed.get(follower)?.has(followed) ?? false;
  }

  /** Who follows already does so since then. @throws {@link Refusal} 32100 */
  add(follower: string, followed: string, seconds: number): void {
    if (this.has(follower, followed)) return;
    if ((this.#followed.get(follower)?.size ?? 0) >= MOST_FOLLOWED)
      throw new Refusal(32100, `at most ${MOST_FOLLOWED} followed users`);
    put(this.#followed, follower, followed, seconds);
    put(this.#followers, followed, follower, seconds);
  }

  delete(follower: string, followed: string): void {
    this.#followed.get(follower)?.delete(followed);
    this.#followers.get(followed)?.delete(follower);
  }

  /** Whom an account follows, and since when in seconds since the epoch: the oldest first. */
  following(account: string): [account: string, seconds: number][] {
    return [...(this.#followed.get(account) ?? [])];
  }

  followers(account: string): [account: string, seconds: number][] {
    return [...(this.#followers.get(account) ?? [])];
  }

  /** Whom it follows and who follows it. */
  mutual(account: string): [account: string, seconds: number][] {
    return this.following(account).filter(([other]) => this.has(other, account));
  }

  forget(account: string): void {
    for (const [followed] of this.following(account)) this.delete(account, followed);
    for (const [follower] of this.followers(account)) this.delete(follower, account);
    this.#followed.delete(account);
    this.#followers.delete(account);
  }
}

function put(map: Map<string, Map<string, number>>, key: string, account: string, seconds: number): void {
  map.set(key, (map.get(key) ?? new Map()).set(account, seconds));
}
