import { ChatError } from './errors/index.ts';
import { hush } from './observe.ts';

/** So many chunks running that got no answer are an outage. */
const MOST_LOST = 5;

/**
 * Refusals that all chunks of a batch have in common, since none of them depends on an entry: of authentication all but
 * the first three; of the rest these. `stops.test.ts` has the whole table.
 */
const PASSING = [60004, 60005, 70017];
const COMMON = [
  2002, 2004, 2015, 10003, 10007, 10010, 10015, 10026, 10033, 10035, 10041, 10044, 10058, 10059, 11000, 30004,
  40004, 50003, 60009, 60010, 60012, 60016, 60017, 60020, 60021, 60025, 60026, 60027, 60028, 70050, 70051,
  70204, 70403, 71000, 72001, 72011, 72012, 80005, 90009, 90045, 90047, 100004, 100006, 131000,
];

/** Whether what failed one chunk fails each of them. */
export function isCommon(error: unknown): boolean {
  if (!(error instanceof ChatError)) return false;
  const { code, category } = error;
  const number = Number(code.replace('api.', ''));
  return number
    ? COMMON.includes(number) || (category === 'authentication' && !PASSING.includes(number))
    : /^(signer|limiter\.invalid|transport\.(invalid|unsupported))/.test(code);
}

/**
 * Is told how each chunk of a batch ended, in the order in which they end: nothing for a success. `true` means that no
 * later one can succeed. A rule of the caller's that throws is taken for a stop: what was not sent can still be sent.
 */
export function watchOutcomes(
  stopWhen?: (error: unknown) => boolean,
): (failure?: { error: unknown }) => boolean {
  let lost = 0;
  return (failure) => {
    lost = failure && isLost(failure.error) ? lost + 1 : 0;
    return !!failure && (asked(stopWhen, failure.error) || lost >= MOST_LOST || isCommon(failure.error));
  };
}

function isLost(error: unknown): boolean {
  if (!(error instanceof ChatError)) return false;
  const { code, category } = error;
  return (
    category === 'network' || category === 'timeout' || (category === 'server' && !code.startsWith('api.'))
  );
}

function asked(rule: ((error: unknown) => boolean) | undefined, error: unknown): boolean {
  try {
    const answer = rule?.(error);
    hush(answer);
    return !!answer;
  } catch {
    return true;
  }
}
