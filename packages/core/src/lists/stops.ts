import type { ChatError } from '../errors/index.ts';
import { ignoreRejection } from '../util/listener.ts';

/** So many chunks running without an answer are an outage. */
const MOST_LOST = 5;

/**
 * Refusals of what all chunks of a batch have in common: the app, the caller, the command or the room; beside those of
 * {@link isOfAll}. `stops.test.ts` has the whole table.
 */
const COMMON = [
  2002, 2004, 2015, 10003, 10008, 10010, 10015, 10026, 10033, 10035, 10041, 10044, 10058, 10059, 11000, 30004,
  40004, 50003, 51013, 60009, 60012, 60025, 60026, 70050, 80005, 90009, 90045, 90047, 100004, 100006, 131000,
];

/** Of authentication, yet it may pass, or be about an account in the body. */
const PASSING = [60004, 60005, 70017];

/** Whether a refusal of one chunk is one of all, since no entry has a part in it. */
function isOfAll(errorCode: number, category: string): boolean {
  if (category === 'authentication') return !PASSING.includes(errorCode);
  // The public codes are about the app and the caller.
  if (errorCode >= 60_000 && errorCode < 80_000 && /permission|quota/.test(category)) return true;
  return COMMON.includes(errorCode);
}

/**
 * Is told how each chunk of a batch ended, in the order in which they end: nothing for a success. `true` means that no
 * later one can succeed.
 */
export function watchOutcomes(stopWhen?: (error: unknown) => boolean): (failure?: ChatError) => boolean {
  let lost = 0;
  return (failure) => {
    const { code = '', category = '' } = failure ?? {};
    const [, errorCode] = code.split('api.');
    lost = !errorCode && /network|timeout|server/.test(category) ? lost + 1 : 0;
    return (
      (failure && holds(stopWhen, failure)) ||
      lost >= MOST_LOST ||
      /^(signer|limiter.invalid|transport.(invalid|unsupported))/.test(code) ||
      isOfAll(Number(errorCode), category)
    );
  };
}

/** One that throws holds: what is not sent now can be sent later. */
function holds(rule: ((error: unknown) => boolean) | undefined, error: unknown): boolean {
  try {
    const answer = rule?.(error);
    ignoreRejection(answer);
    return Boolean(answer);
  } catch {
    return true;
  }
}
