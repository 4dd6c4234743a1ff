import { call } from '@tim-rest/core';
import { MarkCommand, type MarkedMember, markMembers, modifyUserInfo } from '@tim-rest/core/group';
import { must } from '../fuzz/documented/must.ts';
import { type Change, mustHaveHappened } from './changes.ts';
import type { Desk, Leash } from './desk.ts';

const MEMBERS = Array.from({ length: 1200 }, (_, n) => `member${n}`);
const MARKS = [600, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007];

/** Who is there when the soak begins. */
export const ONLINE = MEMBERS.slice(0, 700);

/** A live room in which one desk sets and deletes marks, while members come and go. */
export class MarkRoom {
  readonly id: string;
  readonly #desk: Desk;
  readonly #online = new Set(ONLINE);
  #marks = new Map<string, string>();

  constructor(desk: Desk) {
    this.#desk = desk;
    this.id = `live-${desk.number}`;
  }

  #read(): Map<string, string> {
    const marks = this.#desk.emulator.group(this.id)?.marks ?? [];
    return new Map(marks.map(({ Member_Account, Marks }) => [Member_Account, textOf(Marks)]));
  }

  /** Some come and some go, and those lose their marks. */
  #comeAndGo(): void {
    const { random, emulator } = this.#desk;
    for (const account of random.some(MEMBERS, random.upTo(3))) {
      const online = !this.#online.has(account) && this.#online.size < 900;
      emulator.setOnline(this.id, account, online);
      if (online) this.#online.add(account);
      else this.#online.delete(account);
      if (!online) this.#marks.delete(account);
    }
  }

  async change(): Promise<void> {
    this.#comeAndGo();
    const { random } = this.#desk;
    const CommandType = random.chance(0.6) ? MarkCommand.Set : MarkCommand.Delete;
    const marks = random.some(MARKS, 1 + random.upTo(2));
    const leash = this.#desk.leash();
    const single = random.chance(0.3);
    const size = 1 + random.upTo(single || random.chance(0.8) ? 29 : 1099);
    // Now and then only people who are not there: the service refuses those.
    const among = random.chance(0.05) ? MEMBERS.filter((account) => !this.#online.has(account)) : MEMBERS;
    const accounts = random.some(among, size);
    const input = {
      GroupId: this.id,
      CommandType,
      MemberList: accounts.map((Member_Account) => ({ Member_Account, Marks: marks })),
    };
    const changeOf = (part: readonly string[], outcome: Change['outcome']) =>
      this.#changeOf(part, marks, CommandType === MarkCommand.Set, outcome);
    const changes = single
      ? [await this.#single(input, leash, changeOf)]
      : await this.#batch(input, accounts, leash, changeOf);
    await this.#desk.quiet();
    const now = this.#read();
    mustHaveHappened(this.#marks, now, changes);
    this.#marks = now;
  }

  async #single(input: Input, leash: Leash, changeOf: ChangeOf): Promise<Change> {
    const { client, tally } = this.#desk;
    tally.count('operations', 'call: modifyUserInfo');
    const accounts = input.MemberList.map(({ Member_Account }) => Member_Account);
    try {
      const { MemberList } = await call(client, modifyUserInfo, input, { signal: leash.signal });
      this.#mustBeOnline([MemberList ?? []].flat(), accounts);
      return changeOf(accounts, 'done');
    } catch (error) {
      return changeOf(accounts, this.#outcomeOf(error, leash, accounts));
    }
  }

  async #batch(input: Input, accounts: string[], leash: Leash, changeOf: ChangeOf): Promise<Change[]> {
    const { client, tally, random } = this.#desk;
    tally.count('operations', 'batch: markMembers');
    const { signal } = leash;
    const result = await markMembers(client, input, { signal, concurrency: 1 + random.upTo(1) });
    const applied = result.applied.map(({ Member_Account }) => Member_Account);
    const failed = result.failed.flatMap((part) => part.accounts);
    const sum = [...applied, ...result.skipped, ...failed];
    must(sum.sort().join() === [...accounts].sort().join(), 'a batch’s sum is exact');
    this.#mustBeOnline(result.applied, [...applied, ...result.skipped]);
    const changes = result.failed.map(({ accounts, error, sent }) => {
      must(accounts.length <= 500, 'no request is longer than documented');
      const outcome = this.#outcomeOf(error, leash, sent ? accounts : []);
      return changeOf(accounts, sent ? outcome : 'refused');
    });
    return [...changes, changeOf(applied, 'done')];
  }

  /** Those who were reached are those who are online. */
  #mustBeOnline(reached: readonly MarkedMember[], asked: readonly string[]): void {
    const expected = asked.filter((account) => this.#online.has(account));
    const accounts = reached.map(({ Member_Account }) => Member_Account);
    must(
      accounts.sort().join() === expected.sort().join(),
      'those who are online are reached, and no one else',
    );
  }

  #outcomeOf(error: unknown, leash: Leash, accounts: readonly string[]): Change['outcome'] {
    const judged = this.#desk.judge(error, leash);
    if (judged?.code === 'api.10019')
      must(!accounts.some((account) => this.#online.has(account)), '10019 says that no one is online');
    return this.#desk.isRefused(error) ? 'refused' : 'unknown';
  }

  #changeOf(part: readonly string[], marks: number[], set: boolean, outcome: Change['outcome']): Change {
    const accounts = part.filter((account) => this.#online.has(account));
    const before = new Map(accounts.map((account) => [account, this.#marks.get(account)]));
    const after = new Map(
      [...before].map(([account, text = '']) => {
        const worn = text.split(' ').filter(Boolean).map(Number);
        const left = set ? [...new Set([...worn, ...marks])] : worn.filter((mark) => !marks.includes(mark));
        return [account, textOf(left) || undefined];
      }),
    );
    return { before, after, outcome };
  }
}

type Input = { GroupId: string; CommandType: MarkCommand; MemberList: MarkedMember[] };
type ChangeOf = (part: readonly string[], outcome: Change['outcome']) => Change;

const textOf = (marks: readonly number[]) => [...marks].sort((a, b) => a - b).join(' ');
