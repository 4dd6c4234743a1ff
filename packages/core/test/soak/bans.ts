import { batch, call, items, pages } from '@tim-rest/core';
import { banGroupMember, bannedMembers, getGroupBanMember, unbanGroupMember } from '@tim-rest/core/group';
import { must } from '../fuzz/documented/must.ts';
import { type Change, mustHaveHappened } from './changes.ts';
import { type Desk, type Leash, NOW_SECONDS } from './desk.ts';

const ACCOUNTS = Array.from({ length: 300 }, (_, n) => `user${n}`);

/** More than this many failures in one list are no bad luck. */
const MOST_RESUMES = 200;

type Row = { Member_Account: string; BannedUntil: number };

/** A group whose ban list one desk changes and reads. */
export class BanRoom {
  readonly id: string;
  readonly #desk: Desk;
  #bans = new Map<string, string>();

  constructor(desk: Desk) {
    this.#desk = desk;
    this.id = `bans-${desk.number}`;
    this.#bans = this.#read();
  }

  #rows(): Row[] {
    return this.#desk.emulator.group(this.id)?.banned ?? [];
  }

  #read(): Map<string, string> {
    return new Map(this.#rows().map(({ Member_Account, BannedUntil }) => [Member_Account, `${BannedUntil}`]));
  }

  /** Bans or unbans: in one call, or any number in a batch. */
  async change(): Promise<void> {
    const { random, client } = this.#desk;
    const ban = random.chance(0.5);
    const leash = this.#desk.leash();
    const single = random.chance(0.3);
    const Members_Account = random.some(ACCOUNTS, 1 + random.upTo(single ? 19 : 89));
    const Duration = 60 + random.upTo(100_000);
    const input = { GroupId: this.id, Members_Account, ...(ban && { Duration }) } as never;
    const endpoint = ban ? banGroupMember : unbanGroupMember;
    const { signal } = leash;
    const changeOf = (accounts: readonly string[], outcome: Change['outcome']): Change => ({
      before: new Map(accounts.map((account) => [account, this.#bans.get(account)])),
      after: new Map(accounts.map((account) => [account, ban ? `${NOW_SECONDS + Duration}` : undefined])),
      outcome,
    });

    if (single) {
      this.#desk.tally.count('operations', `call: ${endpoint.name}`);
      const outcome = await call(client, endpoint, input, { signal }).then(
        () => 'done' as const,
        (error) => this.#outcomeOf(error, leash),
      );
      return this.#settle([changeOf(Members_Account, outcome)]);
    }

    this.#desk.tally.count('operations', `batch: ${endpoint.name}`);
    let last = { done: 0, total: Members_Account.length };
    const { succeeded, failed } = await batch(client, endpoint as typeof unbanGroupMember, input, {
      signal,
      concurrency: 1 + random.upTo(3),
      onProgress: (progress) => {
        last = progress;
      },
    });
    must(last.done === last.total && last.total === Members_Account.length, 'progress ends at the total');
    const parts = [...succeeded, ...failed].map(({ input }) => input.Members_Account);
    must(
      parts.every(({ length }) => length <= 20),
      'no request is longer than documented',
    );
    must(parts.flat().sort().join() === [...Members_Account].sort().join(), 'a batch’s sum is exact');
    await this.#settle([
      ...succeeded.map(({ input }) => changeOf(input.Members_Account, 'done')),
      ...failed.map(({ input, error, sent }) => {
        const outcome = this.#outcomeOf(error, leash);
        return changeOf(input.Members_Account, sent ? outcome : 'refused');
      }),
    ]);
  }

  #outcomeOf(error: unknown, leash: Leash): Change['outcome'] {
    this.#desk.judge(error, leash);
    return this.#desk.isRefused(error) ? 'refused' : 'unknown';
  }

  async #settle(changes: readonly Change[]): Promise<void> {
    await this.#desk.quiet();
    const now = this.#read();
    mustHaveHappened(this.#bans, now, changes);
    this.#bans = now;
  }

  /** Reads the whole list, and goes on where it fails; now and then the reader leaves early. */
  async list(): Promise<void> {
    const { random, tally } = this.#desk;
    const leash = this.#desk.leash();
    const way = random.pick(['bannedMembers', 'items', 'pages'] as const);
    const most = random.chance(0.1) ? random.upTo(50) : Number.POSITIVE_INFINITY;
    const prefetch = random.chance(0.3);
    tally.count('operations', `list: ${way}`);
    const expected = this.#rows();
    const rows: Row[] = [];
    let input: unknown = { GroupId: this.id, Limit: 1 + random.upTo(99) };
    for (let resumes = 0; ; resumes += 1) {
      must(resumes < MOST_RESUMES, 'a list goes on where it failed');
      try {
        for await (const row of this.#rowsBy(way, input, { signal: leash.signal, prefetch })) {
          rows.push(row);
          if (rows.length >= most) break;
        }
        break;
      } catch (error) {
        const judged = this.#desk.judge(error, leash);
        // The caller’s own abort: what came before is the beginning of the list.
        if (!judged) return this.#mustBegin(rows, expected, 'aborted');
        must(judged.resume !== undefined, 'the error of a list says where to go on');
        tally.count('lists', 'resumed');
        input = judged.resume;
      }
    }
    if (rows.length >= most && rows.length < expected.length)
      return this.#mustBegin(rows, expected, 'left early');
    must(JSON.stringify(rows) === JSON.stringify(expected), 'a list is complete, in order, each row once');
    tally.count('lists', 'complete');
    tally.count('lists', 'rows', rows.length);
  }

  async *#rowsBy(way: string, input: unknown, options: object): AsyncGenerator<Row> {
    const { client } = this.#desk;
    if (way === 'bannedMembers') yield* bannedMembers(client, input as never, options);
    else if (way === 'items') yield* items(client, getGroupBanMember, input as never, options);
    else
      for await (const page of pages(client, getGroupBanMember, input as never, options))
        yield* page.BannedAccountList ?? [];
  }

  async #mustBegin(rows: readonly Row[], expected: readonly Row[], how: string): Promise<void> {
    must(JSON.stringify(rows) === JSON.stringify(expected.slice(0, rows.length)), 'a list begins as it is');
    this.#desk.tally.count('lists', how);
    await this.#desk.quiet();
  }
}
