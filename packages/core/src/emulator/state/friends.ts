import { Refusal } from '../refusal.ts';

const MOST_FRIENDS = 3000;
const MOST_LISTS = 32;
const LISTS = 'Tag_SNS_IM_Group';

type Value = string | number | readonly string[];

/** What one user keeps of its friends: the other side has its own. */
class Book {
  /** Fields of each friend, by tag, without the lists. */
  readonly friends = new Map<string, Map<string, Value>>();
  /** Who is on which friend list. */
  readonly lists = new Map<string, Set<string>>();
  /** How often they changed. */
  readonly changes = { standard: 0, custom: 0, lists: 0 };
}

/** Friendships, each from the side of one user, its owner. */
export class Friends {
  readonly #books = new Map<string, Book>();

  has(owner: string, friend: string): boolean {
    return this.#books.get(owner)?.friends.has(friend) ?? false;
  }

  isFull(owner: string): boolean {
    return (this.#books.get(owner)?.friends.size ?? 0) >= MOST_FRIENDS;
  }

  /** The oldest friends first. */
  list(owner: string): string[] {
    return [...(this.#books.get(owner)?.friends.keys() ?? [])];
  }

  /** The fields that are set, by tag. */
  fields(owner: string, friend: string): [tag: string, value: Value][] {
    const { friends, lists } = this.#books.get(owner) ?? new Book();
    const names = [...lists].filter(([, members]) => members.has(friend)).map(([name]) => name);
    return [...(friends.get(friend) ?? []), ...(names.length ? [[LISTS, names] as [string, Value]] : [])];
  }

  changes(owner: string): Readonly<Book['changes']> {
    return (this.#books.get(owner) ?? new Book()).changes;
  }

  /**
   * Makes a friend, or changes what is kept of one; what is `undefined` stays as it is. Lists take the place of those before.
   *
   * @throws {@link Refusal} when there would be too many friends (30010) or lists (30011).
   */
  set(owner: string, friend: string, fields: Readonly<Record<string, Value | undefined>>): void {
    if (!this.has(owner, friend) && this.isFull(owner))
      throw new Refusal(30010, `at most ${MOST_FRIENDS} friends`);
    const { [LISTS]: names, ...others } = fields;
    if (Array.isArray(names)) this.addLists(owner, names);
    const { friends, lists, changes } = this.#open(owner);
    const kept = friends.get(friend) ?? new Map<string, Value>();
    friends.set(friend, kept);
    changes.standard += 1;
    for (const [tag, value] of Object.entries(others)) {
      if (value === undefined) continue;
      kept.set(tag, value);
      if (tag.startsWith('Tag_SNS_Custom_')) changes.custom += 1;
    }
    if (Array.isArray(names))
      for (const [name, members] of lists)
        if (names.includes(name)) members.add(friend);
        else members.delete(friend);
  }

  /** Whether there was this side of a friendship. */
  end(owner: string, friend: string): boolean {
    const book = this.#books.get(owner);
    if (!book?.friends.delete(friend)) return false;
    for (const members of book.lists.values()) members.delete(friend);
    book.changes.standard += 1;
    return true;
  }

  lists(owner: string): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#books.get(owner)?.lists ?? new Map();
  }

  /** Lists that are there already stay. @throws {@link Refusal} 30011, and nothing is changed. */
  addLists(owner: string, names: readonly string[]): void {
    const { lists, changes } = this.#open(owner);
    const added = new Set(names.filter((name) => !lists.has(name)));
    if (lists.size + added.size > MOST_LISTS) throw new Refusal(30011, `at most ${MOST_LISTS} friend lists`);
    for (const name of added) lists.set(name, new Set());
    if (added.size) changes.lists += 1;
  }

  /** Puts a friend on a list, beside those who are. */
  putOn(owner: string, name: string, friend: string): void {
    this.#books.get(owner)?.lists.get(name)?.add(friend);
  }

  /** The friends stay; a list that is not there is fine. */
  deleteLists(owner: string, names: readonly string[]): void {
    const { lists, changes } = this.#open(owner);
    const deleted = names.filter((name) => lists.delete(name));
    if (deleted.length) changes.lists += 1;
  }

  /** As if the account had never been anybody's friend. */
  forget(account: string): void {
    this.#books.delete(account);
    for (const owner of this.#books.keys()) this.end(owner, account);
  }

  #open(owner: string): Book {
    const book = this.#books.get(owner) ?? new Book();
    this.#books.set(owner, book);
    return book;
  }
}
