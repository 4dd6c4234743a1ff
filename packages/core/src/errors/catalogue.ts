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
 * - `protocol`: an answer arrived that is not an answer of this API.
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
 * - `stale`: the UserSig was refused as expired or stale. Sign afresh, once.
 * - `final`: never.
 */
export type Replay = 'refused' | 'ambiguous' | 'stale' | 'final';

/** A category, and what it says about a replay unless that is `final`: one letter each. */
const kinds: Readonly<Record<string, readonly [category: ErrorCategory, replay?: Replay]>> = {
  a: ['authentication'],
  A: ['authentication', 'stale'],
  B: ['authentication', 'refused'],
  c: ['conflict'],
  i: ['invalid-request'],
  n: ['not-found'],
  p: ['permission'],
  q: ['quota'],
  r: ['rate-limit'],
  R: ['rate-limit', 'refused'],
  s: ['server'],
  S: ['server', 'ambiguous'],
  T: ['server', 'refused'],
};

/**
 * A letter for each code, a family of the official page a line. A line begins with a code; a number within it is the
 * step to the next code, where that is not 1: `10001aS3i` means 10001, 10002 and 10005.
 */
const catalogue =
  '1001iisnn' +
  '2001Siip11qi' +
  '2100s' +
  '10001aSiiiRp2cniicqnppin2c2Rccp4nciiiiqqq3p3iiiiiRninii2c2qqiinq7qc' +
  '11000q' +
  '20001iAnSSppppppp4c2S4nc4cc' +
  '21005a' +
  '22001nSiiiRq' +
  '30001iinpqSScpqqqqq' +
  '30515pp9p14cr' +
  '30614n' +
  '31704n3r' +
  '31804n' +
  '40001iinppSppi' +
  '40601i4i5i' +
  '50001nipSS' +
  '51006ipqnqiq' +
  '60002iiAAaRSipRiSTippRRqp4iipq' +
  '70001Aaaaaaaaaa3aaaaBaaa30rpA49aiiiiin6iri25i5i24S32SSSiiiiiiiiiSa7aS3S6S5a' +
  '70308S38aAS14S36qc2Sipi' +
  '70500S' +
  '71000p' +
  '72000qqq8Rqq' +
  '80001pispq' +
  '90001iii2iiiipiin6i4i2R2i2iiiiiii6i3iiq2qn6ii2R' +
  '90992S2SS5S' +
  '91101c' +
  '93000iS4isii' +
  '100001si2nnp' +
  '110006nSn2cnqin' +
  '130002p2ncqiciq' +
  '131000q3n2i' +
  '141002S';

/** What a code's range says where the code is not listed: all of them are final. */
const ranges: readonly (readonly [first: number, last: number, kind: string])[] = [
  // Left to the app's own webhooks.
  [10_100, 10_200, 'p'],
  [38_000, 39_000, 'p'],
  [120_001, 130_000, 'p'],
  // Checks of the UserSig.
  [70_000, 70_099, 'a'],
  // Limits of the plan.
  [72_000, 72_999, 'q'],
];

/** The category of an error code, and what it says about a replay. A code that nobody knows is final. */
export function lookUp(errorCode: number): { category: ErrorCategory; replay: Replay } {
  let [, , kind = ''] = ranges.find(([first, last]) => errorCode >= first && errorCode <= last) ?? [];
  let code = 0;
  for (const [, number, letter] of catalogue.matchAll(/(\d*)(\D)/g)) {
    const step = Number(number || 1);
    code = step > 1000 ? step : code + step;
    if (code === errorCode) kind = letter as string;
  }
  const [category, replay = 'final'] = kinds[kind] ?? ['unknown'];
  return { category, replay };
}
