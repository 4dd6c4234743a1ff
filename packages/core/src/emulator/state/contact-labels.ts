import { Refusal } from '../refusal.ts';

/** What a user has put on one conversation. */
export interface Label {
  /** By which the conversation is told from others. */
  readonly key: string;
  readonly marks: Set<number>;
  custom: string;
  /** The numbers of the groups that it is in. */
  readonly groups: Set<number>;
  /** When it was changed last, in seconds since the epoch. */
  time: number;
}

const MOST_GROUPS = 20;
const MOST_LABELS = 1000;
const MOST_OWNERS = 10_000;

/** The groups and marks that one user has put on conversations. */
export class ContactLabels {
  readonly #now: () => number;
  readonly #groups = new Map<string, number>();
  readonly #labels = new Map<string, Label>();
  #last = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Each group: its name and its number. */
  groups(): [name: string, number: number][] {
    return [...this.#groups];
  }

  /** Assumption: the code where the name is taken (50002). */
  addGroup(name: string): number {
    if (this.#groups.has(name)) throw new Refusal(50002, 'there is such a group');
    if (this.#groups.size >= MOST_GROUPS) throw new Refusal(51010, `at most ${MOST_GROUPS} groups`);
    this.#groups.set(name, ++this.#last);
    return this.#last;
  }

  requireGroup(name: string): number {
    const number = this.#groups.get(name);
    if (number === undefined) throw new Refusal(51009, 'no such group');
    return number;
  }

  renameGroup(name: string, to: string): void {
    const number = this.requireGroup(name);
    if (to !== name && this.#groups.has(to)) throw new Refusal(50002, 'there is such a group');
    this.#groups.delete(name);
    this.#groups.set(to, number);
  }

  deleteGroup(name: string): number {
    const number = this.requireGroup(name);
    this.#groups.delete(name);
    for (const { key } of this.labels()) this.change(key, ({ groups }) => groups.delete(number));
    return number;
  }

  label(key: string): Label | undefined {
    return this.#labels.get(key);
  }

  labels(): Label[] {
    return [...this.#labels.values()];
  }

  /** Changes what is on a conversation; it has no label any more where nothing is left. */
  change(key: string, apply: (label: Label) => void): void {
    const label = this.#labels.get(key) ?? { key, marks: new Set(), custom: '', groups: new Set(), time: 0 };
    if (!this.#labels.has(key) && this.#labels.size >= MOST_LABELS)
      throw new Refusal(51008, `at most ${MOST_LABELS} conversations with groups or marks`);
    apply(label);
    label.time = Math.floor(this.#now() / 1000);
    if (label.marks.size || label.custom || label.groups.size) this.#labels.set(key, label);
    else this.#labels.delete(key);
  }
}

/** Those of all users: of so many at most, then of those who came last. */
export class AllContactLabels {
  readonly #now: () => number;
  readonly #owners = new Map<string, ContactLabels>();

  constructor(now: () => number) {
    this.#now = now;
  }

  of(owner: string): ContactLabels {
    const labels = this.#owners.get(owner) ?? new ContactLabels(this.#now);
    this.#owners.set(owner, labels);
    const [oldest = ''] = this.#owners.keys();
    if (this.#owners.size > MOST_OWNERS) this.#owners.delete(oldest);
    return labels;
  }

  forget(owner: string): void {
    this.#owners.delete(owner);
  }
}
