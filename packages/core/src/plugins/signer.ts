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
  /** The service has refused the last UserSig, as expired or as signed with another key: do not answer from a cache. */
  readonly rejected: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Gives the UserSig of an app admin. Any function of this shape will do. Where it throws, or does not answer in time, it is
 * asked again as the client's `retry` says; where it gives what is no UserSig, the call ends.
 */
export type UserSigProvider = (request: UserSigRequest) => UserSig | Promise<UserSig>;
