import { type BannedMember, type MarkedMember, SpecialMark } from '../../endpoints/group/index.ts';
import { Admins } from './admins.ts';
import { Bans } from './bans.ts';
import { Marks } from './marks.ts';
import { type Joining, Presence } from './presence.ts';

/** A group as {@link createEmulator} takes it, and as `emulator.group()` shows it. */
export interface EmulatedGroup {
  GroupId: string;
  Type: 'Private' | 'Public' | 'ChatRoom' | 'AVChatRoom' | 'Community';
  /** Accounts of the members who are online. A banned one is not. */
  online?: string[];
  /** `BannedUntil` in seconds since the epoch. */
  banned?: BannedMember[];
  /** Marks of members who are online. Mark 500 brings an account online, as a robot. */
  marks?: MarkedMember[];
  /** Admins of a live room: 5 at most, who need not be in it. */
  admins?: string[];
}

const LONGEST_ALWAYS_ONLINE_MS = 3 * 24 * 3600 * 1000;

/** One group: its parts, and what a change of one means for the others. */
export class Group {
  readonly id: string;
  readonly type: EmulatedGroup['Type'];
  readonly admins = new Admins();
  readonly #now: () => number;
  readonly #bans: Bans;
  readonly #presence: Presence;
  readonly #marks = new Marks();

  constructor(group: EmulatedGroup, now: () => number) {
    this.id = group.GroupId;
    this.type = group.Type;
    this.#now = now;
    this.#bans = new Bans(now);
    this.#presence = new Presence(now);
    for (const { Member_Account, BannedUntil } of group.banned ?? [])
      this.#bans.set(Member_Account, BannedUntil);
    for (const account of group.online ?? []) this.setOnline(account, true);
    this.setMarks(group.marks ?? []);
    this.admins.appoint(group.admins ?? []);
  }

  /** A banned account stays out. Mark 500 keeps a member online that loses its connection. */
  setOnline(account: string, online: boolean): void {
    // Before it comes, too: what mark 500 held may have been let go since anyone looked.
    this.#isOnline(account);
    if (!online) this.#presence.disconnect(account);
    else if (!this.#bans.has(account)) this.#presence.connect(account);
    this.#isOnline(account);
  }

  ban(account: string, seconds: number): void {
    this.#bans.set(account, Math.floor(this.#now() / 1000) + seconds);
    this.#presence.letGo(account);
    this.setOnline(account, false);
  }

  unban(account: string): void {
    this.#bans.end(account);
  }

  bans(): readonly BannedMember[] {
    return this.#bans.list();
  }

  /** Who is online, those who came first, first. */
  online(): Joining[] {
    return this.#presence.list();
  }

  hasMark(account: string, mark: number): boolean {
    return this.#marks.has(account, mark);
  }

  /**
   * Sets marks on the members who are online, and returns those.
   *
   * Assumption: mark 500 brings a member online who is not banned.
   */
  setMarks(members: readonly MarkedMember[]): MarkedMember[] {
    const reached = members.filter(
      ({ Member_Account, Marks }) =>
        this.#isOnline(Member_Account) ||
        (Marks.includes(SpecialMark.AlwaysOnline) && !this.#bans.has(Member_Account)),
    );
    this.#marks.keep((account) => this.#presence.has(account));
    this.#marks.add(reached);
    for (const { Member_Account, Marks } of reached)
      if (Marks.includes(SpecialMark.AlwaysOnline))
        this.#presence.hold(Member_Account, LONGEST_ALWAYS_ONLINE_MS);
    return reached;
  }

  /** Takes marks off the members who are online, and returns those. */
  deleteMarks(members: readonly MarkedMember[]): MarkedMember[] {
    const reached = members.filter(({ Member_Account }) => this.#isOnline(Member_Account));
    for (const member of reached) {
      this.#marks.delete(member);
      if (member.Marks.includes(SpecialMark.AlwaysOnline)) this.#presence.letGo(member.Member_Account);
      this.#isOnline(member.Member_Account);
    }
    return reached;
  }

  snapshot(): EmulatedGroup {
    const online = this.online().map(({ account }) => account);
    this.#marks.keep((account) => this.#presence.has(account));
    const banned = this.bans().map((ban) => ({ ...ban }));
    const admins = this.admins.list();
    return { GroupId: this.id, Type: this.type, online, banned, marks: this.#marks.list(), admins };
  }

  /** Whether it is; all marks of a member end where it is not. */
  #isOnline(account: string): boolean {
    if (this.#presence.has(account)) return true;
    this.#marks.drop(account);
    return false;
  }
}
