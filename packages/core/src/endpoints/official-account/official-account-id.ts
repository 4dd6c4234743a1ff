import * as v from 'valibot';
import type { Of } from '../../endpoint/held.ts';
import { saying, text } from '../../endpoint/schema.ts';

/** The id of an official account: of 48 bytes, where that of a user has 32. */
/* @__NO_SIDE_EFFECTS__ */
export function officialAccountId(): Of<string> {
  return v.pipe(text(48), saying('a text that begins with @TOA#_', v.startsWith('@TOA#_')));
}
