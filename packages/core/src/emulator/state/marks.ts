import type { MarkedMember } from '../../endpoints/group/index.ts';
import { Refusal } from '../refusal.ts';

const MOST_MARKS = 10;
const MOST_MEMBERS_A_MARK = 1000;

/** Who wears which marks. */
export class Marks {
  readonly #worn = new Map<string, Set<number>>();

  /** Assumptions: a call that would break a limit changes nothing (10004); 500 and 600 do not count among the 10. */
  add(members: readonly MarkedMember[]): void {
    const wearers = new Map<number, Set<string>>();
    const wear = (account: string, marks: Iterable<number>) => {
      for (const mark of marks) wearers.set(mark, (wearers.get(mark) ?? new Set()).add(account));
    };
    for (const [account, marks] of this.#worn) wear(account, marks);
    for (const { Member_Account, Marks } of members) wear(Member_Account, Marks);
    if ([...wearers.keys()].filter((mark) => mark >= 1000).length > MOST_MARKS)
      throw new Refusal(10004, `at most ${MOST_MARKS} different marks in a group`);
    if ([...wearers.values()].some(({ size }) => size > MOST_MEMBERS_A_MARK))
      throw new Refusal(10004, `at most ${MOST_MEMBERS_A_MARK} members with the same mark`);
    for (const { Member_Account, Marks } of members)
      this.#worn.set(Member_Account, new Set([...(this.#worn.get(Member_Account) ?? []), ...Marks]));
  }

  /** Assumption: a mark that is not there is fine. */
  delete({ Member_Account, Marks }: MarkedMember): void {
    for (const mark of Marks) this.#worn.get(Member_Account)?.delete(mark);
  }

  has(account: string, mark: number): boolean {
    return this.#worn.get(account)?.has(mark) ?? false;
  }

  /** Takes all marks off those for whom this does not hold. */
  keep(holds: (account: string) => boolean): void {
    for (const account of this.#worn.keys()) if (!holds(account)) this.#worn.delete(account);
  }

  drop(account: string): void {
    this.#worn.delete(account);
  }

  list(): { Member_Account: string; Marks: number[] }[] {
    return [...this.#worn]
      .filter(([, marks]) => marks.size)
      .map(([Member_Account, marks]) => ({ Member_Account, Marks: [...marks] }));
  }
}
