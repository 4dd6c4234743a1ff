import type { PermissionGroup as Row } from '../../endpoints/topic/index.ts';
import { Refusal } from '../refusal.ts';

const MOST_GROUPS = 1000;

type Fields = Pick<Row, 'PermissionGroupName' | 'Permission' | 'CustomString'>;

/** Rights in a community, and who has them. */
export class PermissionGroup {
  readonly id: string;
  fields: Fields;
  /** When they joined it, in seconds since the epoch. */
  readonly members = new Map<string, number>();
  /** Its rights in topics, as sets of bits, by the id of the topic. */
  readonly topics = new Map<string, number>();

  constructor(id: string, fields: Fields) {
    this.id = id;
    this.fields = fields;
  }
}

/** The permission groups of a community, in the order in which they were made. */
export class PermissionGroups {
  readonly #groups = new Map<string, PermissionGroup>();
  #made = 0;

  list(): PermissionGroup[] {
    return [...this.#groups.values()];
  }

  find(id: string): PermissionGroup | undefined {
    return this.#groups.get(id);
  }

  /** @throws {@link Refusal} 110006 */
  require(id: string): PermissionGroup {
    const group = this.#groups.get(id);
    if (group) return group;
    throw new Refusal(110006, 'the permission group does not exist');
  }

  /** Assumption: the code when there are more than the emulator keeps, and for an id that is taken (10021). */
  add(group: PermissionGroup): void {
    if (this.#groups.has(group.id)) throw new Refusal(10021, 'the id of the permission group is taken');
    if (this.#groups.size >= MOST_GROUPS)
      throw new Refusal(10058, `at most ${MOST_GROUPS} permission groups`);
    this.#groups.set(group.id, group);
  }

  /** Whether it was there. */
  delete(id: string): boolean {
    return this.#groups.delete(id);
  }

  forget(account: string): void {
    for (const { members } of this.#groups.values()) members.delete(account);
  }

  /** An id that no permission group has had. Assumption: how it looks. */
  newId(): string {
    return `@PMG#_@PMG#c${(++this.#made).toString(36).toUpperCase().padStart(8, '0')}`;
  }
}
