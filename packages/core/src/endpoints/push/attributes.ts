import * as v from 'valibot';
import { map, type Of, oneOf, part, row, rows } from '../../endpoint/held.ts';
import { list, rule, text } from '../../endpoint/schema.ts';

/** The app's attributes have numbers, ten of them. */
export type AttributeNumber = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** Names of attributes, by number: each of up to 50 bytes. */
export type AttributeNames = Readonly<Partial<Record<AttributeNumber, string>>>;

/** Whom attributes are for, by number: 0 users, 1 devices, by their registration IDs. */
export type AttributeTypes = Readonly<Partial<Record<AttributeNumber, 0 | 1>>>;

/** A user or a device, and attributes with their values. */
export interface AccountAttributes {
  /** The user; with the `timpush…` calls also the registration ID of a device. */
  To_Account: string;
  /** Values by the names of attributes: each of up to 50 bytes. */
  Attrs: Readonly<Record<string, string>>;
}

/** A user or a device, and names of attributes. */
export interface AccountAttributeNames {
  /** The user; with the `timpush…` calls also the registration ID of a device. */
  To_Account: string;
  /** A list of names, where setting takes a map. */
  Attrs: readonly string[];
}

/* @__NO_SIDE_EFFECTS__ */
export function attributeNames(): Of<AttributeNames> {
  return byNumber(text(50));
}

/* @__NO_SIDE_EFFECTS__ */
export function attributeTypes(): Of<AttributeTypes> {
  return byNumber(oneOf(0, 1));
}

const NUMBERS = 'numbers from 0 to 9 as names';

function byNumber<T>(value: Of<T>): Of<Readonly<Partial<Record<AttributeNumber, T>>>> {
  return v.pipe(
    map(value),
    rule(NUMBERS, (map: Record<string, T>) => Object.keys(map).every((name) => /^\d$/.test(name))),
    v.description(NUMBERS),
  );
}

/* @__NO_SIDE_EFFECTS__ */
export function accountAttributes(account: Of<string>): Of<readonly AccountAttributes[]> {
  return list(part<AccountAttributes>({ To_Account: account, Attrs: map(text(50)) }), 100);
}

/* @__NO_SIDE_EFFECTS__ */
export function accountAttributeNames(account: Of<string>): Of<readonly AccountAttributeNames[]> {
  return list(part<AccountAttributeNames>({ To_Account: account, Attrs: list(v.string()) }), 100);
}

/** Those of an answer. */
/* @__NO_SIDE_EFFECTS__ */
export function readAccountAttributes(): Of<AccountAttributes[]> {
  return rows(row<AccountAttributes>({ To_Account: v.string(), Attrs: v.record(v.string(), v.string()) }));
}
