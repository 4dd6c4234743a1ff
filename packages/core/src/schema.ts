import * as v from 'valibot';
import { USER_ID, USER_ID_WORDS } from './identity.ts';
import type { Schema } from './validate.ts';

/** What every answer of the service begins with. */
export interface Envelope {
  /** `OK` or `FAIL`; a few commands leave it out. */
  ActionStatus?: string | undefined;
  /** 0: success. */
  ErrorCode: number;
  ErrorInfo?: string | undefined;
  /** Text for the screen, from a few families of commands. */
  ErrorDisplay?: string | undefined;
}

/** What {@link requestObject} makes: a schema of valibot, under a name that declarations can be written with. */
export interface RequestObject<Entries extends v.ObjectEntries>
  extends v.StrictObjectSchema<Entries, undefined> {}

/** The body of a request: a field that is not listed is refused, so that a typing error is not sent in silence. */
/* @__NO_SIDE_EFFECTS__ */
export function requestObject<const Entries extends v.ObjectEntries>(
  entries: Entries,
): RequestObject<Entries> {
  return v.strictObject(entries);
}

/**
 * An answer, envelope included: documented fields have their documented types, others are kept. It is typed as
 * if closed, so that a typing error in a field's name does not compile.
 */
/* @__NO_SIDE_EFFECTS__ */
export function responseObject<const Entries extends v.ObjectEntries>(
  entries: Entries,
): Schema<Envelope & v.InferInput<v.ObjectSchema<Entries, undefined>>> {
  return v.looseObject({
    ActionStatus: v.optional(v.string()),
    ErrorCode: v.number(),
    ErrorInfo: v.optional(v.string()),
    ErrorDisplay: v.optional(v.string()),
    ...entries,
  }) as never;
}

/** A validation whose error says "expected" and these words. */
/* @__NO_SIDE_EFFECTS__ */
export function saying<Action extends { readonly expects: string | null }>(
  expects: string,
  action: Action,
): Action {
  return { ...action, expects };
}

/** A rule that valibot and JSON Schema lack. `expects` completes "expected …" in errors, and describes it elsewhere. */
/* @__NO_SIDE_EFFECTS__ */
export function rule<T>(expects: string, holds: (value: T) => boolean) {
  return saying(expects, v.check(holds));
}

/** A whole number from `least` to `most`. */
/* @__NO_SIDE_EFFECTS__ */
export function integer(least = 0, most: number = Number.MAX_SAFE_INTEGER) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

/** Text of so many bytes of UTF-8 at most. */
/* @__NO_SIDE_EFFECTS__ */
export function text(most: number) {
  const expects = `at most ${most} bytes of UTF-8`;
  return v.pipe(v.string(), saying(expects, v.maxBytes(most)), v.description(expects));
}

/** The id of a user: 1 to 32 bytes of printable ASCII. */
/* @__NO_SIDE_EFFECTS__ */
export function account() {
  return v.pipe(v.string(), saying(USER_ID_WORDS, v.regex(USER_ID)));
}

/** The id of a group that exists: one's own, or the service's (`@TGS#…`). */
/* @__NO_SIDE_EFFECTS__ */
export function groupId() {
  return v.pipe(v.string(), saying('the id of a group', v.minLength<string, 1>(1)));
}

/** A list that is not empty, of `most` entries if there is such a limit. */
/* @__NO_SIDE_EFFECTS__ */
export function list<Item extends v.GenericSchema>(item: Item, most: number = Number.MAX_SAFE_INTEGER) {
  type Entries = v.InferOutput<Item>[];
  return v.pipe(
    v.array(item),
    saying('at least 1 entry', v.minLength<Entries, 1>(1)),
    saying(`at most ${most} entries`, v.maxLength<Entries, number>(most)),
  );
}
