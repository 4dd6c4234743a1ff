import type { BannedMember, MarkedMember } from '../endpoints/group/index.ts';
import { Refusal } from './refusal.ts';

/** A group as {@link createEmulator} takes it, and as `emulator.group()` shows it. */
export interface EmulatedGroup {
  GroupId: string;
  Type: 'Private' | 'Public' | 'ChatRoom' | 'AVChatRoom' | 'Community';
  /** Accounts of the members who are online. A banned one is not. */
  online?: string[];
  /** `BannedUntil` in seconds since the epoch. */
  banned?: BannedMember[];
  /** Marks of members who are online. */
  marks?: MarkedMember[];
}

const MOST_MARKS = 10;
const MOST_MEMBERS_A_MARK = 1000;
const ALWAYS_ONLINE = 500;
const LONGEST_ALWAYS_ONLINE_MS = 3 * 24 * 3600 * 1000;

/** One group: who is online, who wears which marks, who is banned until when. */
export class Room {
  readonly id: string;
  readonly type: EmulatedGroup['Type'];
  readonly #now: () => number;
  readonly #connected = new Set<string>();
  /** Members with mark 500, and when it stops holding them online. */
  readonly #held = new Map<string, number>();
  readonly #marks = new Map<string, Set<number>>();
  readonly #bans = new Map<string, number>();
  #banList: BannedMember[] | undefined;

  constructor(group: EmulatedGroup, now: () => number) {
    this.id = group.GroupId;
    this.type = group.Type;
    this.#now = now;
    for (const { Member_Account, BannedUntil } of group.banned ?? [])
      this.#bans.set(Member_Account, BannedUntil);
    for (const account of group.online ?? []) this.setOnline(account, true);
    this.setMarks(group.marks ?? []);
  }

  isOnline(account: string): boolean {
    this.#settle(account);
    return this.#connected.has(account) || this.#held.has(account);
  }

  /** A banned account stays out. Mark 500 keeps a member online that loses its connection. */
  setOnline(account: string, online: boolean): void {
    // Before it comes, too: what mark 500 held may have been let go since anyone looked.
    this.#settle(account);
    if (!online) this.#connected.delete(account);
    else if (!this.#isBanned(account)) this.#connected.add(account);
    this.#settle(account);
  }

  ban(account: string, seconds: number): void {
    this.unban(account);
    this.#bans.set(account, Math.floor(this.#now() / 1000) + seconds);
    this.#held.delete(account);
    this.setOnline(account, false);
  }

  unban(account: string): void {
    this.#bans.delete(account);
    this.#banList = undefined;
  }

  /**
   * The bans that have not ended, by their end.
   *
   * Assumption: ascending; of those that end in the same second, the older ban first.
   */
  bans(): readonly BannedMember[] {
    this.#banList ??= [...this.#bans]
      .map(([Member_Account, BannedUntil]) => ({ BannedUntil, Member_Account }))
      .sort((a, b) => a.BannedUntil - b.BannedUntil);
    const first = this.#banList.findIndex(({ Member_Account }) => this.#isBanned(Member_Account));
    if (first !== 0) this.#banList = first === -1 ? [] : this.#banList.slice(first);
    return this.#banList;
  }

  /**
   * Sets marks on the members who are online, and returns those.
   *
   * Assumptions: mark 500 brings a member online who is not banned; a call that would break a limit changes nothing
   * (10004); 500 and 600 do not count among the 10.
   */
  setMarks(members: readonly MarkedMember[]): MarkedMember[] {
    const reached = members.filter(
      ({ Member_Account, Marks }) =>
        this.isOnline(Member_Account) || (Marks.includes(ALWAYS_ONLINE) && !this.#isBanned(Member_Account)),
    );
    const wearers = new Map<number, Set<string>>();
    const wear = (account: string, marks: Iterable<number>) => {
      for (const mark of marks) wearers.set(mark, (wearers.get(mark) ?? new Set()).add(account));
    };
    for (const [account, marks] of this.#marks) if (this.isOnline(account)) wear(account, marks);
    for (const { Member_Account, Marks } of reached) wear(Member_Account, Marks);
    if ([...wearers.keys()].filter((mark) => mark >= 1000).length > MOST_MARKS)
      throw new Refusal(10004, `at most ${MOST_MARKS} different marks in a group`);
    if ([...wearers.values()].some(({ size }) => size > MOST_MEMBERS_A_MARK))
      throw new Refusal(10004, `at most ${MOST_MEMBERS_A_MARK} members with the same mark`);

    for (const { Member_Account, Marks } of reached) {
      this.#marks.set(Member_Account, new Set([...(this.#marks.get(Member_Account) ?? []), ...Marks]));
      if (Marks.includes(ALWAYS_ONLINE))
        this.#held.set(Member_Account, this.#now() + LONGEST_ALWAYS_ONLINE_MS);
    }
    return reached;
  }

  /** Takes marks off the members who are online, and returns those. Assumption: a mark that is not there is fine. */
  deleteMarks(members: readonly MarkedMember[]): MarkedMember[] {
    const reached = members.filter(({ Member_Account }) => this.isOnline(Member_Account));
    for (const { Member_Account, Marks } of reached) {
      for (const mark of Marks) this.#marks.get(Member_Account)?.delete(mark);
      if (Marks.includes(ALWAYS_ONLINE)) this.#held.delete(Member_Account);
      this.#settle(Member_Account);
    }
    return reached;
  }

  snapshot(): EmulatedGroup {
    const accounts = new Set([...this.#connected, ...this.#held.keys()]);
    const online = [...accounts].filter((account) => this.isOnline(account));
    const marks = [...this.#marks]
      .filter(([, marks]) => marks.size)
      .map(([Member_Account, marks]) => ({ Member_Account, Marks: [...marks] }));
    return {
      GroupId: this.id,
      Type: this.type,
      online,
      banned: this.bans().map((ban) => ({ ...ban })),
      marks,
    };
  }

  #isBanned(account: string): boolean {
    const end = this.#bans.get(account);
    if (end !== undefined && end * 1000 > this.#now()) return true;
    this.#bans.delete(account);
    return false;
  }

  /** Ends what time has ended: mark 500 after three days, and all marks of a member who is no longer online. */
  #settle(account: string): void {
    const heldUntil = this.#held.get(account);
    if (heldUntil !== undefined && heldUntil <= this.#now()) this.#held.delete(account);
    if (!this.#connected.has(account) && !this.#held.has(account)) this.#marks.delete(account);
  }
}
