import * as v from 'valibot';
import { optional, response, row, rows } from '../../endpoint/held.ts';
import type { Envelope } from '../../endpoint/schema.ts';
import type { Schema } from '../../endpoint/validate.ts';

/** What became of one account of a request. */
export interface RelationResult {
  To_Account: string;
  /** 0: done. */
  ResultCode: number;
  /** Why it failed; empty where it is done. */
  ResultInfo: string;
}

/** Answer of the calls that change friends and block lists. {@link batch} and {@link outcomesOf} sort it. */
export interface RelationResults extends Envelope {
  /** One for each account of the request. */
  ResultItem: RelationResult[];
  /** The accounts that failed, once more. Missing where none did. */
  Fail_Account?: string[] | undefined;
}

/* @__NO_SIDE_EFFECTS__ */
export function result() {
  return row<RelationResult>({ To_Account: v.string(), ResultCode: v.number(), ResultInfo: v.string() });
}

/* @__NO_SIDE_EFFECTS__ */
export function results(): Schema<RelationResults> {
  return response({ ResultItem: rows(result()), Fail_Account: optional(rows(v.string())) });
}

/** How such an answer tells what became of each account. */
export const byResult = {
  in: 'ResultItem',
  key: 'To_Account',
  code: 'ResultCode',
  words: 'ResultInfo',
  unlisted: 'failed',
} as const;
