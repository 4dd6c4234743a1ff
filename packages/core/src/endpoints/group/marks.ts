import * as v from 'valibot';
import type { Of } from '../../endpoint/held.ts';
import { saying } from '../../endpoint/schema.ts';

/** Marks with a meaning of their own. Others are 1000 and above. */
export const SpecialMark = {
  /** The member counts as online, whatever its connection does, for up to three days. */
  AlwaysOnline: 500,
  /** The member is left out of the list of online members, unless that is asked for by mark. */
  Hidden: 600,
} as const;

/** A mark of members of live rooms. */
/* @__NO_SIDE_EFFECTS__ */
export function mark(): Of<number> {
  return v.union([
    v.picklist([500, 600]),
    v.pipe(v.number(), v.integer(), saying('500, 600 or at least 1000', v.minValue<number, 1000>(1000))),
  ]);
}
