import { type Of, part } from '../../endpoint/held.ts';
import { list, text } from '../../endpoint/schema.ts';
import type { Limit } from '../../plugins/limiter.ts';

/** An attribute of a group. The names of its two fields are in lower case, unlike those of a {@link GroupCounter}. */
export interface GroupAttribute {
  /** Up to 32 bytes of UTF-8. */
  key: string;
  /** Up to 4,000 bytes of UTF-8. All values of a group together have up to 16,000 (10048). */
  value: string;
}

/** As many as a group may have. */
/* @__NO_SIDE_EFFECTS__ */
export function attributes(): Of<readonly GroupAttribute[]> {
  return list(part<GroupAttribute>({ key: text(32), value: text(4000) }), 16);
}

/** What all commands that write attributes share, for each group. */
export function writeLimits({ GroupId }: { readonly GroupId: string }): readonly Limit[] {
  return [{ scope: `attributes of group ${GroupId}`, most: 5, perMs: 1000 }];
}
