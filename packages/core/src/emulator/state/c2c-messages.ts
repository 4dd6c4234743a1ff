/** A message of one user to another. */
export interface C2cMessage {
  readonly From_Account: string;
  readonly To_Account: string;
  readonly MsgSeq: number;
  readonly MsgRandom: number;
  /** In seconds since the epoch. */
  readonly MsgTimeStamp: number;
  readonly MsgKey: string;
  MsgBody: readonly { readonly MsgType: string; readonly MsgContent: object }[];
  CloudCustomData: string;
  /** 8: recalled. */
  MsgFlagBits: 0 | 8;
  IsPeerRead: 0 | 1;
  isUnread: boolean;
  /** It does not change the lists of conversations. */
  readonly isAside: boolean;
  /** In whose history it is not. */
  readonly hiddenFrom: Set<string>;
  /** There may be pairs of key and value beside it. */
  readonly withExtensions: boolean;
}

/** So many messages are kept, of all users: then the oldest are forgotten. */
const MOST_MESSAGES = 5000;

/** The messages of one user to another. */
export class C2cMessages {
  readonly #all: C2cMessage[] = [];
  #made = 0;

  /** A `MsgSeq` for a message that has none. */
  newSeq(): number {
    return ++this.#made;
  }

  add(message: C2cMessage): void {
    this.#all.push(message);
    if (this.#all.length > MOST_MESSAGES) this.#all.shift();
  }

  find(from: string, to: string, key: string): C2cMessage | undefined {
    return this.#all.find(
      ({ From_Account, To_Account, MsgKey }) => From_Account === from && To_Account === to && MsgKey === key,
    );
  }

  /** What an account sees of a conversation, by time. */
  history(account: string, peer: string): C2cMessage[] {
    return this.between(account, peer).filter(({ hiddenFrom }) => !hiddenFrom.has(account));
  }

  /** All that two accounts have written to each other, by time. */
  between(one: string, other: string): C2cMessage[] {
    return this.#all
      .filter(
        ({ From_Account, To_Account }) =>
          (From_Account === one && To_Account === other) || (From_Account === other && To_Account === one),
      )
      .sort((a, b) => a.MsgTimeStamp - b.MsgTimeStamp || a.MsgSeq - b.MsgSeq);
  }

  /** With whom an account has a conversation, and the last message in it. */
  conversations(account: string): Map<string, C2cMessage> {
    const last = new Map<string, C2cMessage>();
    for (const message of this.#all) {
      const { From_Account, To_Account, MsgTimeStamp, hiddenFrom, isAside } = message;
      if ((From_Account !== account && To_Account !== account) || hiddenFrom.has(account) || isAside)
        continue;
      const peer = From_Account === account ? To_Account : From_Account;
      if (MsgTimeStamp >= (last.get(peer)?.MsgTimeStamp ?? 0)) last.set(peer, message);
    }
    return last;
  }

  /** What an account has not read, of everybody or of one. */
  unread(account: string, peer?: string): C2cMessage[] {
    return this.#all.filter(
      ({ From_Account, To_Account, isUnread, hiddenFrom }) =>
        isUnread &&
        To_Account === account &&
        (peer === undefined || From_Account === peer) &&
        !hiddenFrom.has(account),
    );
  }

  /** Clears the history of an account; those to whom it wrote keep theirs. */
  forget(account: string): void {
    for (const { From_Account, To_Account, hiddenFrom } of this.#all)
      if (From_Account === account || To_Account === account) hiddenFrom.add(account);
  }
}
