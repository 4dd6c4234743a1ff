import { InputError, type Issue } from '../errors/index.ts';
import { IDENTITY, originOf } from '../options/identity.ts';
import {
  abortSignal,
  checkOptions,
  flag,
  type OptionRule,
  plug,
  plugOrFalse,
  positive,
} from '../options/options.ts';
import { type Limiter, paced } from '../plugins/limiter.ts';
import type { CallEvent } from '../plugins/observer.ts';
import { backoff, type RetryPolicy } from '../plugins/retry.ts';
import type { UserSigProvider } from '../plugins/signer.ts';
import type { Transport } from '../plugins/transport.ts';
import { type Region, regions } from './regions.ts';

/** Options of {@link createClient}. */
export interface ClientOptions {
  /** The app's id, from the console. */
  readonly sdkAppId: number;
  /** An app admin: 1 to 32 bytes of printable ASCII. */
  readonly identifier: string;
  /** Where the app lives. Give this or `origin`. */
  readonly region?: Region | undefined;
  /** Scheme and host in place of a region: https, or http on loopback or with `insecureOrigin`; no path. */
  readonly origin?: string | URL | undefined;
  /**
   * Let `origin` be plain http on any host, for an emulator in a network of one's own; default false. Whoever is on the
   * way can then read the UserSig, and call in the admin's name.
   */
  readonly insecureOrigin?: boolean | undefined;
  /**
   * Let retries after a lost connection, or after no answer within `attemptTimeoutMs`, go to the region's backup host
   * and back; default false. It helps where a carrier tampers with DNS. Goes with `region`.
   */
  readonly backupHost?: boolean | undefined;
  /** Moves requests: `fetchTransport()`, `bareTransport()`, or one's own. */
  readonly transport: Transport;
  /** Gives UserSigs: `secretKeySigner(key)`, `remoteSigner(mint)`, or one's own. */
  readonly signer: UserSigProvider;
  /** When to send again; default {@link backoff}`()`. */
  readonly retry?: RetryPolicy | false | undefined;
  /** How fast to send; default {@link paced}`()`. Clients of one app in one process share a budget by sharing one. */
  readonly limiter?: Limiter | false | undefined;
  /** For one attempt, in milliseconds; default 10,000. The service itself gives up after 3,000: give it more. */
  readonly attemptTimeoutMs?: number | undefined;
  /** For a whole call, waits and retries included, in milliseconds; default 60,000. */
  readonly totalTimeoutMs?: number | undefined;
  /** What a success of an undocumented shape does: throw (default), or tell `observe` and count as a success. */
  readonly responses?: 'throw' | 'report' | undefined;
  /** Is told of every attempt, wait, retry, success and failure. What it throws is ignored. */
  readonly observe?: ((event: CallEvent) => void) | undefined;
  /** Aborts all calls of the client, as at a shutdown: they reject at once, with this signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Comes back in each event and on each error of a call, as it is: for example the id of a request. */
  readonly context?: unknown;
}

/** A frozen value that {@link call} and its kin take first. It holds no secret, and may be logged. */
export interface Client {
  readonly sdkAppId: number;
  readonly identifier: string;
  readonly origin: string;
  /** Where retries after a lost connection go, if the caller wants it. */
  readonly backupOrigin?: string;
  readonly transport: Transport;
  readonly signer: UserSigProvider;
  readonly retry: RetryPolicy | false;
  readonly limiter: Limiter | false;
  readonly attemptTimeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly responses: 'throw' | 'report';
  readonly observe?: (event: CallEvent) => void;
  readonly signal?: AbortSignal;
  readonly context?: unknown;
  /** Numbers the calls, for {@link CallEvent}. */
  readonly nextCall: () => number;
}

/** What {@link createClient} takes, but for whose the app is and where it lives. */
export const CLIENT_RULES: Readonly<Record<string, OptionRule>> = {
  identifier: IDENTITY.identifier,
  transport: plug,
  signer: plug,
  retry: plugOrFalse,
  limiter: plugOrFalse,
  attemptTimeoutMs: positive,
  totalTimeoutMs: positive,
  responses: [(mode: unknown) => mode === 'throw' || mode === 'report', "'throw' or 'report'"],
  observe: plug,
  signal: abortSignal,
  context: [() => true, ''],
};

const RULES: Readonly<Record<string, OptionRule>> = {
  ...IDENTITY,
  ...CLIENT_RULES,
  region: [
    (name: unknown) => typeof name === 'string' && Object.hasOwn(regions, name),
    `one of ${Object.keys(regions).join(', ')}`,
  ],
  backupHost: flag,
};

/**
 * Makes a client: who calls, where, and by which plugs. It opens nothing and sends nothing.
 *
 * @throws {@link InputError} at once when an option is missing, unknown or wrong.
 *
 * @example
 * ```ts
 * import { createClient } from '@tim-rest/core';
 * import { secretKeySigner } from '@tim-rest/signer';
 * import { fetchTransport } from '@tim-rest/transport-fetch';
 *
 * const client = createClient({
 *   sdkAppId: 1400000000,
 *   identifier: 'administrator',
 *   region: 'singapore',
 *   transport: fetchTransport(),
 *   signer: secretKeySigner(process.env.TIM_SECRET_KEY ?? ''),
 * });
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const { region, origin, insecureOrigin, backupHost, ...given } = checkOptions(
    'createClient',
    options,
    RULES,
    ['sdkAppId', 'identifier', 'transport', 'signer'],
  );
  const issues: Issue[] = [];
  if (!region === !origin) issues.push({ path: 'region', expected: 'either it or origin, and not both' });
  if (backupHost && !region) issues.push({ path: 'backupHost', expected: 'a region beside it' });
  if (insecureOrigin && !origin) issues.push({ path: 'insecureOrigin', expected: 'an origin beside it' });
  if (issues.length) throw new InputError('createClient', issues);
  const hosts = region && regions[region];
  let calls = 0;
  return Object.freeze({
    retry: backoff(),
    limiter: paced(),
    attemptTimeoutMs: 10_000,
    totalTimeoutMs: 60_000,
    responses: 'throw',
    ...given,
    origin: hosts ? `https://${hosts.host}` : (originOf(origin as string | URL, insecureOrigin) as string),
    backupOrigin: hosts && backupHost ? `https://${hosts.backupHost}` : undefined,
    nextCall: () => ++calls,
  } as Client);
}
