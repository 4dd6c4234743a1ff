import type { Broadcasts } from './state/broadcasts.ts';
import type { Groups } from './state/groups.ts';

/** What there is, and what routes may see and change. Its parts do not know each other: routes join them. */
export interface World {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The most rows of a page, whatever a request asks for. */
  readonly maxPage: number;
  readonly groups: Groups;
  readonly broadcasts: Broadcasts;
}
