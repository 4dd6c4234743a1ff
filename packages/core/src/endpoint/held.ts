import * as v from 'valibot';
import { isRecord } from '../util/fields.ts';
import { type Envelope, integer, requestObject, responseObject, rowObject, rule, saying } from './schema.ts';
import type { Schema } from './validate.ts';

// Schemas that are held to an interface by their types alone: a field that one of the two lacks does not compile.

/** A schema of valibot, by what it takes. */
export type Of<T> = v.GenericSchema<T>;

/** The schema of a field that may be left out. */
export type Optional<T> = v.OptionalSchema<Of<T>, undefined>;

/** A schema for each field of T and for no other, optional where the field is. */
export type Entries<T> = {
  readonly [Field in keyof T]-?: object extends Pick<T, Field>
    ? Optional<Exclude<T[Field], undefined>>
    : Of<T[Field]>;
  // Where there is no field, the compiler would take any.
} & ([keyof T] extends [never] ? { readonly [Name in string]?: never } : unknown);

/** The body of a request: a field that is not listed is refused. */
/* @__NO_SIDE_EFFECTS__ */
export function request<T>(entries: Entries<NoInfer<T>>): Schema<T> {
  return requestObject(entries as v.ObjectEntries) as Schema<unknown> as Schema<T>;
}

/** An answer, beside its envelope: fields that are not listed are kept. */
/* @__NO_SIDE_EFFECTS__ */
export function response<T extends Envelope>(entries: Entries<Omit<NoInfer<T>, keyof Envelope>>): Schema<T> {
  return responseObject(entries as v.ObjectEntries) as Schema<unknown> as Schema<T>;
}

/** An object within a request. */
/* @__NO_SIDE_EFFECTS__ */
export function part<T>(entries: Entries<NoInfer<T>>): Of<T> {
  return requestObject(entries as v.ObjectEntries) as Of<unknown> as Of<T>;
}

/** An object of one of several kinds, which a field tells apart. */
/* @__NO_SIDE_EFFECTS__ */
export function kinds<T>(field: string, each: readonly Of<unknown>[]): Of<T> {
  // Which fields the kinds have is more than their types say here.
  return v.variant(field, each as unknown as v.VariantOptions<string>) as Of<unknown> as Of<T>;
}

/** An object within an answer. */
/* @__NO_SIDE_EFFECTS__ */
export function row<T>(entries: Entries<NoInfer<T>>): Of<T> {
  return rowObject(entries as v.ObjectEntries) as Of<unknown> as Of<T>;
}

/** A list within an answer: it may be empty. */
/* @__NO_SIDE_EFFECTS__ */
export function rows<T>(item: Of<T>): Of<T[]> {
  return v.array(item);
}

/** Names that valibot leaves out of what it reads. */
const LEFT_OUT = ['__proto__', 'prototype', 'constructor'];

/** Values by name, within a request: a list, which has a number for each of its, is none. What would be left out is refused. */
/* @__NO_SIDE_EFFECTS__ */
export function map<T>(value: Of<T>): Of<Readonly<Record<string, T>>> {
  const schema = v.record(v.string(), value);
  const named = saying(`no name that is ${LEFT_OUT.join(', ')}`, schema);
  const run: (typeof schema)['~run'] = (dataset, config) => {
    const { value } = dataset;
    const isLost = isRecord(value) && LEFT_OUT.some((name) => Object.hasOwn(value, name));
    if (isLost || !isRecord(value)) dataset.value = undefined;
    return (isLost ? named : schema)['~run'](dataset, config);
  };
  return { ...schema, '~run': run } as Of<unknown> as Of<Readonly<Record<string, T>>>;
}

/** A field that may be left out; `otherwise` is sent in its place. */
/* @__NO_SIDE_EFFECTS__ */
export function optional<T>(schema: Of<T>, otherwise?: NoInfer<T>): Optional<T> {
  return v.optional(schema, otherwise) as Of<T | undefined> as Optional<T>;
}

/** One of these values. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const T extends string | number>(...values: readonly T[]): Of<T> {
  return v.picklist(values);
}

/* @__NO_SIDE_EFFECTS__ */
export function uint32(): Of<number> {
  return integer(0, 2 ** 32 - 1);
}

/** An integer of 64 bits in an answer: the endpoint's `codec` makes a `bigint` of it. */
/* @__NO_SIDE_EFFECTS__ */
export function int64(): Of<bigint> {
  return v.bigint();
}

/**
 * One in a request: a number will do, where it is exact, and its digits as text, as what was stored as JSON has them. It is
 * sent as a number.
 */
/* @__NO_SIDE_EFFECTS__ */
export function anyInt64(): Of<Int64> {
  return anyWide(integer(Number.MIN_SAFE_INTEGER), 'an integer of 64 bits', BigInt.asIntN);
}

/** One that is never negative, and may be as large as 64 bits without a sign hold. */
/* @__NO_SIDE_EFFECTS__ */
export function anyUint64(): Of<Int64> {
  return anyWide(integer(), 'an integer of 64 bits from 0', BigInt.asUintN);
}

type Int64 = bigint | number | string;

/* @__NO_SIDE_EFFECTS__ */
function anyWide(
  exact: Of<number>,
  expects: string,
  wrap: (bits: number, value: bigint) => bigint,
): Of<Int64> {
  const fits = rule(expects, (value: bigint) => wrap(64, value) === value);
  const schema = v.union([exact, v.pipe(v.bigint(), fits, v.description(expects))]);
  const run: (typeof schema)['~run'] = (dataset, config) => {
    const { value } = dataset;
    if (typeof value === 'string' && /^-?\d{1,20}$/.test(value)) dataset.value = BigInt(value);
    return schema['~run'](dataset, config);
  };
  return { ...schema, '~run': run } as Of<unknown> as Of<Int64>;
}

/**
 * A number by which the service tells a message from its repetition. One that is left out is made up once a call: it stands
 * in the body, and so is the same on every attempt.
 */
/* @__NO_SIDE_EFFECTS__ */
export function fresh(): Optional<number> {
  return v.optional(uint32(), () => Math.floor(Math.random() * 2 ** 32)) as unknown as Optional<number>;
}
