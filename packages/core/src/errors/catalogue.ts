import { packed } from './packed-codes.ts';

/**
 * What kind of failure it is, for code that branches on more than one error code.
 *
 * Told by the service, with an error code:
 *
 * - `authentication`: the UserSig, the identifier or the SDKAppID was not accepted.
 * - `permission`: the caller may not do this, or the app's own webhook or the moderation refused it.
 * - `invalid-request`: the request is wrong and stays wrong, however often it is sent.
 * - `not-found`: the group, account, message or room does not exist.
 * - `rate-limit`: too many calls in too short a time.
 * - `server`: something failed or timed out inside the service.
 * - `quota`: the plan does not cover it, a limit is reached or a feature is switched off.
 * - `conflict`: the state of things does not allow it: already done, taken, or changed meanwhile.
 *
 * Found on this side:
 *
 * - `input`: the call was wrong; nothing was sent.
 * - `network`: no whole answer arrived.
 * - `timeout`: a clock of this client ran out.
 * - `protocol`: an answer arrived that is not an answer of this API; or a transport or limiter gave no answer at all of
 *   those that it may give.
 * - `unknown`: an error code that this version does not know.
 */
export type ErrorCategory =
  | 'authentication'
  | 'permission'
  | 'invalid-request'
  | 'not-found'
  | 'rate-limit'
  | 'server'
  | 'quota'
  | 'conflict'
  | 'input'
  | 'network'
  | 'timeout'
  | 'protocol'
  | 'unknown';

/**
 * What a failure says about sending the same call again.
 *
 * - `refused`: it was not executed. It may always be sent again.
 * - `ambiguous`: it may have been executed. Only idempotent calls are sent again.
 * - `stale`: the UserSig was refused: it has expired, or was signed with a key that has changed since. Sign afresh, once.
 * - `final`: never.
 */
export type Replay = 'refused' | 'ambiguous' | 'stale' | 'final';

/** The categories of error codes: in the packed codes, each by its first letter. */
const categories = 'authentication conflict invalid-request not-found permission quota rate-limit server';

/** What a mark says about a replay or, where there is none, the letter; anything else is final. */
const replays: Readonly<Record<string, Replay>> = {
  '!': 'stale',
  '-': 'refused',
  r: 'refused',
  s: 'ambiguous',
};

/** The step from the code before, a letter, a mark, and how far a range goes. */
const TOKEN = /(\d+)?([a-z])([!.-])?(?:\+(\d+))?/g;

/**
 * The category of an error code, and what it says about a replay. A code that nobody knows is final.
 *
 * The packed codes have a letter for each, behind the step from the code before it where that is not 1: `10001as3i`
 * means 10001, 10002 and 10005. `10100p+100;` is the range from 10100 to 10200. What stands later counts.
 *
 * @param operation - `service/command`: in some services some codes mean something else. Those stand behind the others,
 * in a part for each service.
 */
export function lookUp(errorCode: number, operation = ''): { category: ErrorCategory; replay: Replay } {
  let category: ErrorCategory = 'unknown';
  let replay: Replay = 'final';
  for (const part of packed.split(',')) {
    const [codes = '', where = ''] = part.split(' ');
    if (!operation.startsWith(where)) continue;
    let code = 0;
    for (const [, step = 1, letter = '', mark = letter, span = 0] of codes.matchAll(TOKEN)) {
      code += Number(step);
      if (errorCode >= code && errorCode <= code + Number(span)) {
        category = categories.split(' ').find((each) => each.startsWith(letter)) as ErrorCategory;
        replay = replays[mark] ?? 'final';
      }
    }
  }
  return { category, replay };
}
