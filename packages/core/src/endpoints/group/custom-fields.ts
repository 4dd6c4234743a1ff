import * as v from 'valibot';
import { type Of, part, row, rows } from '../../endpoint/held.ts';
import { list, text } from '../../endpoint/schema.ts';

/** A custom field of a group or of a member. */
export interface CustomField {
  /** As it is set up in the console: up to 16 bytes of letters, digits and `_`. */
  Key: string;
  /** Up to 512 bytes of UTF-8 for a group, 64 for a member. */
  Value: string;
}

/* @__NO_SIDE_EFFECTS__ */
const fields = (longest: number): Of<readonly CustomField[]> =>
  list(part<CustomField>({ Key: text(16), Value: text(longest) }));

/** Custom fields of a group, in a request. */
/* @__NO_SIDE_EFFECTS__ */
export function fieldsOfGroup(): Of<readonly CustomField[]> {
  return fields(512);
}

/** Custom fields of a member, in a request. */
/* @__NO_SIDE_EFFECTS__ */
export function fieldsOfMember(): Of<readonly CustomField[]> {
  return fields(64);
}

/** Custom fields in an answer. */
/* @__NO_SIDE_EFFECTS__ */
export function customFields(): Of<CustomField[]> {
  return rows(row<CustomField>({ Key: v.string(), Value: v.string() }));
}
