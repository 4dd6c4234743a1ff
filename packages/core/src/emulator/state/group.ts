import { type GroupType, type MarkedMember, SpecialMark } from '../../endpoints/group/index.ts';
import { Admins } from './admins.ts';
import { GroupProfile } from './group-profile.ts';
import { Marks } from './marks.ts';
import { type Joining, Members } from './members.ts';
import { Mutes } from './mutes.ts';
import { type Arrival, Presence } from './presence.ts';
import { type Term, Terms } from './terms.ts';

/** As many as the largest plan allows; nobody is on a list in a live room. */
const MOST_MEMBERS = { Private: 6000, Public: 6000, ChatRoom: 6000, Community: 100_000, AVChatRoom: 0 };
const LONGEST_ALWAYS_ONLINE_MS = 3 * 24 * 3600 * 1000;

/** One group: its parts, and what a change of one means for the others. */
export class Group {
  readonly id: string;
  readonly type: GroupType;
  readonly profile: GroupProfile;
  readonly members = new Members();
  readonly mutes: Mutes;
  readonly admins = new Admins();
  /** The number of the last message, and when it was sent, in seconds since the epoch. */
  lastMsg = { seq: 0, time: 0 };
  readonly #now: () => number;
  readonly #bans: Terms;
  readonly #presence: Presence;
  readonly #marks = new Marks();

  constructor(id: string, type: GroupType, now: () => number, createTime = Math.floor(now() / 1000)) {
    this.id = id;
    this.type = type;
    this.profile = new GroupProfile(createTime, MOST_MEMBERS[type]);
    // Assumption: a community has topics unless it was made without.
    if (type === 'Community') this.profile.set({ SupportTopic: 1 });
    this.mutes = new Mutes(now);
    this.#now = now;
    this.#bans = new Terms(now);
    this.#presence = new Presence(now);
  }

  /** A banned account stays out. Mark 500 keeps a member online that loses its connection. */
  setOnline(account: string, online: boolean): void {
    // Before it comes, too: what mark 500 held may have been let go since anyone looked.
    this.isOnline(account);
    if (!online) this.#presence.disconnect(account);
    else if (!this.#bans.has(account)) this.#presence.connect(account);
    this.isOnline(account);
  }

  /** Whether its connection was lost, so that it may come back. */
  isLost(account: string): boolean {
    return this.#presence.isLost(account);
  }

  /** Out it goes, and may join again. */
  leave(account: string): void {
    this.members.remove(account);
    this.#presence.leave(account);
    this.isOnline(account);
  }

  get isFull(): boolean {
    return this.members.size >= this.profile.fields.MaxMemberNum;
  }

  /** Puts in who is neither banned nor one too many. */
  join(account: string, more: Partial<Joining> = {}): boolean {
    if (this.isFull || this.#bans.has(account)) return false;
    const joinTime = Math.floor(this.#now() / 1000);
    this.members.add(account, { joinTime, readSeq: this.lastMsg.seq, ...more });
    return true;
  }

  ban(account: string, seconds: number): void {
    this.banUntil(account, Math.floor(this.#now() / 1000) + seconds);
  }

  /** Out it goes, until then: in seconds since the epoch. */
  banUntil(account: string, until: number): void {
    this.#bans.set(account, until);
    this.leave(account);
  }

  /** As if it had never been here; what it is barred from stays so. */
  forget(account: string): void {
    this.leave(account);
    // Of a live room the owner is no member.
    if (this.members.owner === account) this.members.owner = '';
    this.admins.dismiss([account]);
  }

  unban(account: string): void {
    this.#bans.end(account);
  }

  bans(): readonly Term[] {
    return this.#bans.list();
  }

  /** Who is online, those who came first, first. */
  online(): Arrival[] {
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
        this.isOnline(Member_Account) ||
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
    const reached = members.filter(({ Member_Account }) => this.isOnline(Member_Account));
    for (const member of reached) {
      this.#marks.delete(member);
      if (member.Marks.includes(SpecialMark.AlwaysOnline)) this.#presence.letGo(member.Member_Account);
      this.isOnline(member.Member_Account);
    }
    return reached;
  }

  marks(): MarkedMember[] {
    this.#marks.keep((account) => this.#presence.has(account));
    return this.#marks.list();
  }

  /** Whether it is; all marks of a member end where it is not. */
  isOnline(account: string): boolean {
    if (this.#presence.has(account)) return true;
    this.#marks.drop(account);
    return false;
  }
}
