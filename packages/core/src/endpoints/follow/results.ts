import * as v from 'valibot';
import { response, row, rows } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';
import type { Schema } from '../../endpoint/validate.ts';

/** What became of one account of a request. */
export interface FollowResult {
  To_Account: string;
  /** 0: done. */
  ResultCode: number;
  /** Why it failed; empty where it is done. */
  ResultInfo: string;
}

/** Answer of {@link followAdd} and {@link followDelete}. {@link batch} and {@link outcomesOf} sort it. */
export interface FollowResults extends Envelope {
  /** One for each account of the request. */
  ResultItem: FollowResult[];
}

/* @__NO_SIDE_EFFECTS__ */
export function results(): Schema<FollowResults> {
  return response({
    ResultItem: rows(
      row<FollowResult>({ To_Account: v.string(), ResultCode: v.number(), ResultInfo: v.string() }),
    ),
  });
}

/** How such an answer tells what became of each account. */
export const byResult = {
  in: 'ResultItem',
  key: 'To_Account',
  code: 'ResultCode',
  words: 'ResultInfo',
  unlisted: 'failed',
} as const;
