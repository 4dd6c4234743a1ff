import type { ModifyOfficialAccountBaseInfoRequest } from '../../endpoints/official-account/index.ts';
import { OfficialMsgs } from './official-msgs.ts';

/** What is written about an official account. */
export type OfficialAccountFields = Omit<ModifyOfficialAccountBaseInfoRequest, 'Official_Account'>;

/** That a user subscribed. */
export interface EmulatedSubscription {
  /** Since when, in seconds since the epoch. */
  readonly time: number;
  note: string;
}

export const MOST_OFFICIAL_ACCOUNTS = 1000;
const MOST_SUBSCRIBERS = 100_000;

/** One official account: what is written about it, who subscribed, and what it sent. */
export class OfficialAccount {
  readonly id: string;
  readonly owner: string;
  /** In seconds since the epoch. */
  readonly createTime: number;
  readonly msgs: OfficialMsgs;
  readonly #now: () => number;
  readonly #subscribers = new Map<string, EmulatedSubscription>();
  #fields: OfficialAccountFields;

  constructor(id: string, owner: string, fields: OfficialAccountFields, now: () => number) {
    this.id = id;
    this.owner = owner;
    this.createTime = Math.floor(now() / 1000);
    this.msgs = new OfficialMsgs(now);
    this.#now = now;
    this.#fields = fields;
  }

  get fields(): OfficialAccountFields {
    return this.#fields;
  }

  /** Assumption: those beyond a limit that is lower now stay. */
  change(fields: OfficialAccountFields): void {
    this.#fields = { ...this.#fields, ...fields };
  }

  get isFull(): boolean {
    return this.#subscribers.size >= (this.#fields.MaxSubscriberNum ?? MOST_SUBSCRIBERS);
  }

  subscribe(account: string): void {
    this.#subscribers.set(account, { time: Math.floor(this.#now() / 1000), note: '' });
  }

  /** Whether there was anything to end. */
  unsubscribe(account: string): boolean {
    return this.#subscribers.delete(account);
  }

  subscription(account: string): EmulatedSubscription | undefined {
    return this.#subscribers.get(account);
  }

  /** Those who subscribed first, first. */
  subscribers(): [account: string, subscription: EmulatedSubscription][] {
    return [...this.#subscribers];
  }
}
