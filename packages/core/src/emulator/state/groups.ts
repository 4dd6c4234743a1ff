import { Refusal } from '../refusal.ts';
import type { Group } from './group.ts';

/** All groups, by id. */
export class Groups {
  readonly #groups: ReadonlyMap<string, Group>;

  constructor(groups: readonly Group[]) {
    this.#groups = new Map(groups.map((group) => [group.id, group]));
  }

  find(GroupId: string): Group | undefined {
    return this.#groups.get(GroupId);
  }

  /** @throws {@link Refusal} 10010 when there is no such group. Assumption: of the ban commands, too. */
  require(GroupId: string): Group {
    const group = this.#groups.get(GroupId);
    if (group) return group;
    throw new Refusal(10010, 'the group does not exist');
  }
}
