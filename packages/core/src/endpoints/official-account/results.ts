import * as v from 'valibot';
import { response, row, rows } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';
import type { Schema } from '../../endpoint/validate.ts';

/** What became of one account of a request. */
export interface SubscriptionResult {
  Subscriber_Account: string;
  /** 0: it failed, and why is not said; 1: done; 2: it was so before. */
  Result: number;
}

/** Answer of {@link addSubscriber} and {@link deleteSubscriber}. {@link batch} and {@link outcomesOf} sort it. */
export interface SubscriptionResults extends Envelope {
  /** One for each account of the request. */
  SubscriberList: SubscriptionResult[];
}

/* @__NO_SIDE_EFFECTS__ */
export function results(): Schema<SubscriptionResults> {
  return response({
    SubscriberList: rows(row<SubscriptionResult>({ Subscriber_Account: v.string(), Result: v.number() })),
  });
}

/** How such an answer tells what became of each account. */
export const byResult = {
  in: 'SubscriberList',
  key: 'Subscriber_Account',
  code: 'Result',
  done: [1, 2],
  unlisted: 'failed',
} as const;
