import { Refusal } from '../refusal.ts';
import type { Group } from './group.ts';

const MOST_GROUPS = 100_000;

/** A group, and the how many-th it was. */
export interface NumberedGroup {
  readonly group: Group;
  readonly number: number;
}

/** All groups, by id. */
export class Groups {
  readonly #groups = new Map<string, NumberedGroup>();
  #last = 0;

  constructor(groups: readonly Group[]) {
    for (const group of groups) this.add(group);
  }

  /** Assumption: the code when there are more than the emulator keeps. */
  add(group: Group): void {
    if (this.#groups.size >= MOST_GROUPS) throw new Refusal(10058, `at most ${MOST_GROUPS} groups`);
    this.#groups.set(group.id, { group, number: ++this.#last });
  }

  delete(GroupId: string): void {
    this.#groups.delete(GroupId);
  }

  find(GroupId: string): Group | undefined {
    return this.#groups.get(GroupId)?.group;
  }

  /** @throws {@link Refusal} 10010 when there is no such group. Assumption: of the ban commands, too. */
  require(GroupId: string): Group {
    const group = this.find(GroupId);
    if (group) return group;
    throw new Refusal(10010, 'the group does not exist');
  }

  /** In the order in which they were made. */
  list(): NumberedGroup[] {
    return [...this.#groups.values()];
  }

  /** An id that no group has. Assumption: how they look, beyond how they begin. */
  newId(start: string): string {
    let number = this.#last;
    let id: string;
    do id = `${start}${(++number).toString(36).toUpperCase().padStart(8, '0')}`;
    while (this.#groups.has(id));
    return id;
  }
}
