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

/** The categories of error codes: in the catalogue, each by its first letter. */
const categories = [
  'authentication',
  'conflict',
  'invalid-request',
  'not-found',
  'permission',
  'quota',
  'rate-limit',
  'server',
] as const;

/** What a mark after the letter says about a replay. */
const replays: Readonly<Record<string, Replay>> = { '!': 'stale', '?': 'ambiguous', '-': 'refused' };

/**
 * A letter for each code, a family of the official page a line. A line begins with a code; a number within it is the
 * step to the next code, where that is not 1: `10001as?3i` means 10001, 10002 and 10005.
 */
const catalogue =
  // Ranges, `10100p+100` from 10100 to 10200: of the app's own webhooks, of checks of the UserSig, of limits of the
  // plan. A code of them that stands below is what it says there.
  '10100p+100 38000p+1000 120001p+9999 70000a+99 72000q+999 ' +
  '1001iisnn' +
  '2001s?iip11qi' +
  '2100s' +
  '10001as?iiir-p2cniicqnppin2c2r-ccp4nciiiiqqq3p3iiiiir-ninii2c2qqiinq7qc' +
  '11000q' +
  '20001ia!ns?s?ppppppp4c2s?4nc4cc' +
  '21005a' +
  '22001ns?iiir-q' +
  '30001iinpqs?s?cpqqqqq' +
  '30515pp9p14cr' +
  '30614n' +
  '31704n3r' +
  '31804n' +
  '40001iinpps?ppi' +
  '40601i4i5i' +
  '50001nips?s?' +
  '51006ipqnqiq' +
  '60002iia!a!ar-s?ipr-is?s-ippr-r-qp4iipq' +
  '70001a!aa!a!a!a!a!a!a!a!3aaaaa-aaa30rpa!49aiiiiin6iri25i5i24s?32s?s?s?iiiiiiiiis?a7as?3s?6s?5a!' +
  '70308s?38a!a!s?14s?36qc2s?ipi' +
  '70500s?' +
  '71000p' +
  '72000qqq8r-qq' +
  '80001pispq' +
  '90001iii2iiiipiin6i4i2r-2i2iiiiiii6i3iiq2qn6ii2r-' +
  '90992s?2s?s?5s?' +
  '91101c' +
  '93000is?4isii' +
  '100001si2nnp' +
  '110006ns?n2cnqin' +
  '130002p2ncqiciq' +
  '131000q3n2i' +
  '141002s?';

/** The category of an error code, and what it says about a replay. A code that nobody knows is final. */
export function lookUp(errorCode: number): { category: ErrorCategory; replay: Replay } {
  let category: ErrorCategory = 'unknown';
  let replay: Replay = 'final';
  let code = 0;
  for (const [, number, letter, mark = '', span] of catalogue.matchAll(/(\d*)([a-z])([!?-]?)(?:\+(\d+))?/g)) {
    const step = Number(number || 1);
    code = step > 1000 ? step : code + step;
    if (errorCode >= code && errorCode <= code + Number(span ?? 0)) {
      category = categories.find(([initial]) => initial === letter) as ErrorCategory;
      replay = replays[mark] ?? 'final';
    }
  }
  return { category, replay };
}
