import {
  backoff,
  type CallEvent,
  type Client,
  createClient,
  type Transport,
  type UserSig,
} from '@tim-rest/core';
import { createEmulator } from '@tim-rest/core/emulator';
import type { Fault } from './fault.ts';
import type { Job, Outcome } from './jobs.ts';
import { type Exchange, openService } from './service.ts';

const sdkAppId = 1400000000;

/** How long a clock is that has to run out. */
const SHORT_MS = 120;

/** What was seen of a job that met a fault. */
export interface Trial {
  /** Of the calls that failed. */
  readonly errors: readonly unknown[];
  /** Requests of the call that met the fault once, and of the first that met it for long. */
  readonly attempts: readonly [once: number, lasting: number];
  /** Before each retry, in milliseconds. */
  readonly waits: readonly number[];
  /** Accounts that are missing, or not as reported: when the job failed, or after the rest of it was done. */
  readonly lost: readonly string[];
  /** Accounts that were given twice. */
  readonly twice: readonly string[];
  /** What the client says it sent, and what came in. */
  readonly sent: number;
  readonly arrived: number;
}

/**
 * Does a job of several calls. One of them meets a fault once, the next for as long as it lasts: until the job has
 * failed of it. Then it is mended. Whenever the job fails, the rest of it is done.
 */
export async function attempt(
  fault: Fault,
  job: Job,
  { transport, elsewhere }: { transport: Transport; elsewhere: string },
): Promise<Trial> {
  const emulator = createEmulator({ sdkAppId, groups: [job.group] });
  const service = await openService(emulator, {
    secure: fault.secure ?? false,
    fragile: fault.line !== undefined,
  });
  const events: CallEvent[] = [];
  const attempts = () => events.filter(({ type }) => type === 'attempt');
  const sentBy = (index: number) => attempts().filter(({ call }) => call === index + 1).length;
  const waits: number[] = [];
  let calls = 0;
  let sends = 0;
  let signatures = 0;
  let acted = false;
  let renewing = false;
  let mended = false;
  const met = () => !mended && (calls === job.meets ? sends === 0 : calls > job.meets);

  const reply = (exchange: Exchange) => {
    const act = () => {
      acted = true;
      return exchange.act();
    };
    renewing = true;
    return fault.reply?.({ ...exchange, act, elsewhere });
  };
  const trouble = { reply: fault.reply && reply, line: fault.line };
  const policy = backoff({ retries: 2, baseMs: 0 });

  const steady = createClient({
    sdkAppId,
    identifier: 'administrator',
    origin: service.origin,
    transport,
    async signer(request) {
      const special = fault.signer && !mended && (met() || request.rejected);
      const other = special ? await fault.signer(request) : undefined;
      if (other !== undefined) return other as UserSig;
      if (request.rejected) signatures += 1;
      return { value: `sig-${signatures}`, expiresAt: Number.POSITIVE_INFINITY };
    },
    async limiter() {
      await service.arrange(met() ? trouble : {});
      return met() && fault.limiter ? (fault.limiter() as number) : 0;
    },
    retry(failure) {
      const ms = policy(failure);
      if (ms !== undefined) waits.push(ms);
      return ms && !fault.patient ? 0 : ms;
    },
    observe(event) {
      events.push(event);
      if (event.type === 'attempt') sends += 1;
      if (event.type === 'success' || event.type === 'failure') {
        calls += 1;
        sends = 0;
      }
      renewing = false;
    },
  });
  // A clock is short where it has to run out, and nowhere else: a slow machine changes nothing.
  const client: Client = Object.create(steady, {
    attemptTimeoutMs: {
      get: () =>
        (fault.clock === 'attempt' && met()) || (fault.clock === 'renewal' && renewing) ? SHORT_MS : 30_000,
    },
    totalTimeoutMs: { get: () => (fault.clock === 'total' && met() ? SHORT_MS : 60_000) },
  });

  try {
    const done: string[] = [];
    const skipped: string[] = [];
    const errors: unknown[] = [];
    const lost = new Set<string>();
    for (let next = job.run; ; ) {
      const outcome = await next(client);
      done.push(...outcome.done);
      skipped.push(...outcome.skipped);
      errors.push(...outcome.errors);
      const { failed } = outcome;
      for (const account of discord(job, { done, skipped, failed }, job.stands?.(emulator), acted))
        lost.add(account);
      if (mended || !outcome.errors.length) {
        for (const account of failed) lost.add(account);
        break;
      }
      mended = calls > job.meets + 1;
      next = outcome.again;
    }
    return {
      errors,
      attempts: [sentBy(job.meets), sentBy(job.meets + 1)],
      waits,
      lost: [...lost],
      twice: repeated(done),
      sent: attempts().length,
      arrived: service.arrivals(),
    };
  } finally {
    await service.close();
  }
}

/** Accounts that nothing is said about, or something that is not so. */
export function discord(
  job: Job,
  { done, skipped, failed }: Pick<Outcome, 'done' | 'skipped' | 'failed'>,
  stands: readonly string[] | undefined,
  /** The service acted on a call that failed, so that nobody knows. */
  acted: boolean,
): string[] {
  const said = new Set([...done, ...failed]);
  const unsaid = job.accounts.filter((account) => !said.has(account));
  const asked = new Set(job.accounts);
  const strange = [...said].filter((account) => !asked.has(account));
  if (!stands) return [...unsaid, ...strange];

  const carriedOut = new Set(done);
  for (const account of skipped) carriedOut.delete(account);
  const standing = new Set(stands);
  const untrue = [...carriedOut].filter((account) => !standing.has(account));
  const known = new Set([...carriedOut, ...(acted ? failed : [])]);
  const unknown = stands.filter((account) => !known.has(account));
  return [...unsaid, ...strange, ...untrue, ...unknown];
}

/** What comes more than once. */
export function repeated(accounts: readonly string[]): string[] {
  const seen = new Set<string>();
  return accounts.filter((account) => seen.size === seen.add(account).size);
}
