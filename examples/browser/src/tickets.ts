import { randomBytes } from 'node:crypto';
import { signUserSig, verifyUserSig } from '@tim-rest/signer';

const MINUTES_5 = 300;

/**
 * What the page gets in place of UserSigs: of the same form, but signed with a key of this process's own. The relay
 * takes them for five minutes, from the moderator that they were made for; the service would take none.
 */
export class Tickets {
  readonly #secretKey = randomBytes(32).toString('hex');
  readonly #sdkAppId: number;

  constructor(sdkAppId: number) {
    this.#sdkAppId = sdkAppId;
  }

  issue(identifier: string): { value: string; expiresAt: number } {
    const claims = { sdkAppId: this.#sdkAppId, identifier, secretKey: this.#secretKey };
    const now = Date.now();
    const value = signUserSig({ ...claims, expireSeconds: MINUTES_5, now });
    return { value, expiresAt: now + MINUTES_5 * 1000 };
  }

  /** 0, or the service's own code: at 70001 the page's client asks for another ticket. */
  check(ticket: string, identifier: string): number {
    const claims = { sdkAppId: this.#sdkAppId, identifier, secretKey: this.#secretKey };
    const result = verifyUserSig(ticket, claims);
    return result.ok ? 0 : result.errorCode;
  }
}
