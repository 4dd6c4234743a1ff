import { randomBytes } from 'node:crypto';

/** Whom the page works for, and in which rooms. The name is 1 to 32 bytes of printable ASCII. */
export interface Moderator {
  readonly name: string;
  readonly rooms: readonly string[];
}

const HOURS_8 = 8 * 3600;

/** Stands for the sign-in that an app has: a link that is good once gives a cookie that no script can read. */
export class Sessions {
  readonly #links = new Map<string, Moderator>();
  readonly #sessions = new Map<string, { moderator: Moderator; until: number }>();

  /** The code of a link. */
  invite(moderator: Moderator): string {
    const code = secret();
    this.#links.set(code, moderator);
    return code;
  }

  /** The cookie of a new session. */
  signIn(code: string): string | undefined {
    const moderator = this.#links.get(code);
    if (!moderator) return undefined;
    this.#links.delete(code);
    const id = secret();
    this.#sessions.set(id, { moderator, until: Date.now() + HOURS_8 * 1000 });
    return `session=${id}; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=${HOURS_8}`;
  }

  of(request: Request): Moderator | undefined {
    const [, id = ''] = /(?:^|;\s*)session=(\w+)/.exec(request.headers.get('cookie') ?? '') ?? [];
    const session = this.#sessions.get(id);
    if (session && session.until > Date.now()) return session.moderator;
    this.#sessions.delete(id);
    return undefined;
  }
}

const secret = () => randomBytes(32).toString('hex');
