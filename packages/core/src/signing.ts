/** A UserSig and its end. */
export interface UserSig {
  readonly value: string;
  /** Milliseconds since the epoch; `Infinity` when unknown. */
  readonly expiresAt: number;
}

/** What a {@link UserSigProvider} is asked for. */
export interface UserSigRequest {
  readonly sdkAppId: number;
  readonly identifier: string;
  /** The service has just refused the last UserSig as expired: do not answer from a cache. */
  readonly rejected: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Gives the UserSig of an app admin. Any function of this shape will do; whatever it throws ends the call. */
export type UserSigProvider = (request: UserSigRequest) => UserSig | Promise<UserSig>;
