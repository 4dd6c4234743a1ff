import * as v from 'valibot';
import { type Of, part, row, rows } from '../../endpoint/held.ts';
import { list, text } from '../../endpoint/schema.ts';

/** A user or a device, and tags. */
export interface TaggedAccount {
  /** The user; with the `timpush…` calls also the registration ID of a device. */
  To_Account: string;
  /** Each of up to 50 bytes. */
  Tags: readonly string[];
}

/** @param most - So many tags at most; default: any number. */
/* @__NO_SIDE_EFFECTS__ */
export function taggedAccounts(account: Of<string>, most?: number): Of<readonly TaggedAccount[]> {
  return list(part<TaggedAccount>({ To_Account: account, Tags: list(text(50), most) }), 100);
}

/** Those of an answer. */
/* @__NO_SIDE_EFFECTS__ */
export function readTaggedAccounts(): Of<TaggedAccount[]> {
  return rows(row<TaggedAccount>({ To_Account: v.string(), Tags: rows(v.string()) }));
}
