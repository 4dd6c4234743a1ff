import * as v from 'valibot';
import type { Of } from '../../endpoint/held.ts';
import { saying } from '../../endpoint/schema.ts';

/** The id of a user, or the registration ID of a device: how long that may be is documented nowhere. */
/* @__NO_SIDE_EFFECTS__ */
export function userOrDevice(): Of<string> {
  return v.pipe(
    v.string(),
    saying('the id of a user, or the registration ID of a device', v.minLength<string, 1>(1)),
  );
}
