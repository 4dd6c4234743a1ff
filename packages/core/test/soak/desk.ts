import { getEventListeners } from 'node:events';
import { ApiError, ChatError, type Client, createClient } from '@tim-rest/core';
import type { Emulator } from '@tim-rest/core/emulator';
import { secretKeySigner, staticSigner } from '@tim-rest/signer';
import { fetchTransport } from '@tim-rest/transport-fetch';
import { bareTransport } from '@tim-rest/transport-fetch/bare';
import { mustBeError } from '../fuzz/documented/errors.ts';
import { must } from '../fuzz/documented/must.ts';
import { faultyFetch, lossy } from './faults.ts';
import { type Random, randomFrom } from './random.ts';
import type { Tally } from './tally.ts';

export const SDK_APP_ID = 1400000000;
export const SECRET_KEY = 'CANARY-KEY'.repeat(4);
const USER_SIG = 'CANARY-SIG'.repeat(8);

/** The admin whose UserSigs are signed and verified for real; any UserSig will do for the others. */
export const SIGNING_ADMIN = 'signing-admin';

/** The clock of the emulator stands still, so that the ends of bans are known beforehand. */
export const NOW_SECONDS = 1_800_000_000;

/** How a signal is given to an operation. */
export interface Leash {
  readonly signal: AbortSignal;
  /** What the signal fires with, if it will. */
  readonly reason?: object;
}

/** One of several workers: its client, its choices and its counts. It makes one operation at a time. */
export class Desk {
  readonly number: number;
  readonly emulator: Emulator;
  readonly tally: Tally;
  readonly random: Random;
  readonly client: Client;
  /** Lives as long as the desk, and never fires. */
  readonly #office = new AbortController();
  readonly #traffic: { readonly underWay: number };
  /** Calls that have ended. */
  calls = 0;

  constructor(number: number, emulator: Emulator, tally: Tally, seed: number) {
    this.number = number;
    this.emulator = emulator;
    this.tally = tally;
    // Choices of faults are apart: a retry more or less must not change what is asked.
    this.random = randomFrom(seed * 1000 + number);
    const mishaps = randomFrom(seed * 1000 + 500 + number);
    const { fetch, traffic } = faultyFetch(emulator, mishaps, tally);
    this.#traffic = traffic;
    const [name, transport] =
      number % 2
        ? ['bareTransport', bareTransport({ fetch })]
        : ['fetchTransport', fetchTransport({ fetch })];
    const signs = number === 0;
    this.client = createClient({
      sdkAppId: SDK_APP_ID,
      identifier: signs ? SIGNING_ADMIN : 'administrator',
      region: 'singapore',
      transport: lossy(transport as ReturnType<typeof bareTransport>, mishaps, tally),
      signer: signs ? secretKeySigner(SECRET_KEY) : staticSigner(USER_SIG),
      limiter: false,
      retry: ({ attempt }) => (attempt > 2 ? undefined : attempt - 1),
      attemptTimeoutMs: 100,
      observe: ({ type }) => {
        if (type === 'attempt') tally.count('requests', name as string);
        if (type !== 'success' && type !== 'failure') return;
        this.calls += 1;
        tally.count('calls', type);
      },
    });
  }

  /** The long-lived signal; for one operation in fifty another, which fires before long. */
  leash(): Leash {
    if (!this.random.chance(0.02)) return { signal: this.#office.signal };
    const caller = new AbortController();
    const reason = { why: 'enough' };
    void this.#later(this.random.upTo(12)).then(() => caller.abort(reason));
    return { signal: caller.signal, reason };
  }

  async #later(turns: number): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
  }

  /** A documented error without secrets, or the caller's reason; anything else ends the soak. */
  judge(error: unknown, { reason }: Leash): ChatError | undefined {
    if (reason !== undefined && error === reason) {
      this.tally.count('errors', 'the caller’s reason');
      return undefined;
    }
    mustBeError(error, [SECRET_KEY, USER_SIG, 'CANARY']);
    must(error.code !== 'input.invalid', `${error.code}: the soak makes no wrong inputs`);
    this.tally.count('errors', error.code);
    return error;
  }

  /** Whether the service has certainly not carried out what failed so: no attempt before this refusal. */
  isRefused(error: unknown): boolean {
    return (
      error instanceof ChatError &&
      (error.attempts === 0 || (error instanceof ApiError && error.attempts === 1))
    );
  }

  /** Waits for what was given up on to leave the emulator. */
  async quiet(): Promise<void> {
    while (this.#traffic.underWay > 0) await new Promise(setImmediate);
  }

  get listenersLeft(): number {
    return getEventListeners(this.#office.signal, 'abort').length;
  }
}
