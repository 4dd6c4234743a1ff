import * as v from 'valibot';
import type { Of } from '../../endpoint/held.ts';
import { saying } from '../../endpoint/schema.ts';

/* @__NO_SIDE_EFFECTS__ */
export function topicId(): Of<string> {
  return v.pipe(v.string(), saying('the id of a topic', v.minLength<string, 1>(1)));
}

/* @__NO_SIDE_EFFECTS__ */
export function permissionGroupId(): Of<string> {
  return v.pipe(v.string(), saying('the id of a permission group', v.minLength<string, 1>(1)));
}
