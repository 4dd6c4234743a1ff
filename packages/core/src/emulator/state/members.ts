import { CustomFields } from './custom-fields.ts';

/** Assumption: no page in our hands tells it. */
const MOST_CUSTOM_FIELDS = 5;

export interface Member {
  readonly account: string;
  isAdmin: boolean;
  /** In seconds since the epoch, as all times are. */
  readonly joinTime: number;
  nameCard: string;
  msgFlag: string;
  /** The number of the last message that it has read. */
  readSeq: number;
  /** When it last sent a message; 0 where it never did. */
  lastSendTime: number;
  readonly customFields: CustomFields;
}

/** What may be said of a member as it joins. */
export type Joining = Pick<Member, 'joinTime' | 'readSeq'> & { readonly isAdmin?: boolean | undefined };

/** Who is in a group, in the order of joining, and who owns it. */
export class Members {
  /** Nobody where it is empty. Of a live room the owner is no member. */
  owner = '';
  readonly #members = new Map<string, Member>();

  get size(): number {
    return this.#members.size;
  }

  get(account: string): Member | undefined {
    return this.#members.get(account);
  }

  add(account: string, { joinTime, readSeq, isAdmin = false }: Joining): Member {
    const customFields = new CustomFields(MOST_CUSTOM_FIELDS);
    const member = { account, isAdmin, joinTime, readSeq, nameCard: '', lastSendTime: 0, customFields };
    this.#members.set(account, { ...member, msgFlag: 'AcceptAndNotify' });
    return this.#members.get(account) as Member;
  }

  /** Assumption: a group whose owner is removed has none. */
  remove(account: string): void {
    if (this.#members.delete(account) && this.owner === account) this.owner = '';
  }

  roleOf(account: string): 'Owner' | 'Admin' | 'Member' | 'NotMember' {
    const member = this.#members.get(account);
    if (!member) return 'NotMember';
    if (account === this.owner) return 'Owner';
    return member.isAdmin ? 'Admin' : 'Member';
  }

  list(): Member[] {
    return [...this.#members.values()];
  }
}
