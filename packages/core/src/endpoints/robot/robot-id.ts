import * as v from 'valibot';
import type { Of } from '../../endpoint/held.ts';
import { account, saying } from '../../endpoint/schema.ts';

/** The id of a bot. */
/* @__NO_SIDE_EFFECTS__ */
export function robotId(): Of<string> {
  return v.pipe(account(), saying('a text that begins with @RBT#', v.startsWith('@RBT#')));
}
