import * as v from 'valibot';
import { USER_ID } from '../options/identity.ts';
import { fieldsOf, isRecord } from '../util/fields.ts';
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
  const schema = v.strictObject(bare(entries));
  const run: (typeof schema)['~run'] = (dataset, config) => {
    const { value } = dataset;
    // Bytes and boxed texts have a name for each of theirs, and would be looked through; where every field may be left out, an
    // empty list, a date, or a promise that nobody awaited would pass for an object.
    dataset.value = isRecord(value) ? fieldsOf(value, entries) : undefined;
    return schema['~run'](dataset, config);
  };
  return { ...schema, '~run': run };
}

/**
 * An answer, envelope included: documented fields have their documented types, others are kept. It is typed as
 * if closed, so that a typing error in a field's name does not compile.
 */
/* @__NO_SIDE_EFFECTS__ */
export function responseObject<const Entries extends v.ObjectEntries>(
  entries: Entries,
): Schema<Envelope & v.InferInput<v.ObjectSchema<Entries, undefined>>> {
  return rowObject({
    ActionStatus: v.optional(v.string()),
    ErrorCode: v.number(),
    ErrorInfo: v.optional(v.string()),
    ErrorDisplay: v.optional(v.string()),
    ...entries,
  }) as Schema<unknown> as ReturnType<typeof responseObject<Entries>>;
}

/** An object within an answer: documented fields have their documented types, others are kept. */
/* @__NO_SIDE_EFFECTS__ */
export function rowObject<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.LooseObjectSchema<Entries, undefined> {
  return v.looseObject(bare(entries));
}

/**
 * Without a prototype: valibot takes also what others put on the one of all objects for a field. One whose prototype is
 * taken away is as fast as before, one that never had any is not.
 */
function bare<Entries extends object>(entries: Entries): Entries {
  return Object.setPrototypeOf({ ...entries }, null);
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

const ACCOUNT = '1 to 32 bytes of UTF-8, without controls';

/**
 * The id of a user: 1 to 32 bytes of UTF-8. Which characters may be in it is documented nowhere. Controls come from files
 * that were cut into lines, and half a character would be sent as another.
 */
/* @__NO_SIDE_EFFECTS__ */
export function account() {
  return v.pipe(
    v.string(),
    // Most are ASCII: that is seen without counting bytes.
    rule(ACCOUNT, (id: string) => USER_ID.test(id) || isAccount(id)),
    v.description(ACCOUNT),
  );
}

function isAccount(id: string): boolean {
  const fits = id !== '' && id.length <= 32 && !/[\p{Cc}\p{Cs}]/u.test(id);
  return fits && new TextEncoder().encode(id).length <= 32;
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
  const fits = saying(`at most ${most} entries`, v.maxLength<Entries, number>(most));
  const entries = v.array(item);
  return v.pipe(
    {
      ...entries,
      // The length first: a list that is too long is not looked through.
      '~run': (dataset, config) => {
        const { value } = dataset as { value: unknown };
        if (!Array.isArray(value)) return entries['~run'](dataset, config);
        const sized = fits['~run']({ typed: true, value }, config);
        return sized.issues
          ? { typed: false, value, issues: sized.issues }
          : entries['~run'](dataset, config);
      },
    } as typeof entries,
    saying('at least 1 entry', v.minLength<Entries, 1>(1)),
    fits,
  );
}
