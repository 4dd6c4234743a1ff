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

/**
 * Codes by kind, one family of the official page a line: `100:3-5 11` means 10003 to 10005, and 10011.
 * A row that names no replay is final.
 */
const catalogue: readonly (readonly [category: ErrorCategory, codes: string, replay?: Replay])[] = [
  ['authentication', '600:4 5,700:1 52,703:47,200:2', 'stale'],
  ['authentication', '700:17', 'refused'],
  ['server', '600:14', 'refused'],
  ['rate-limit', '600:7 11 18 19,720:10,100:6 23 49,220:6,900:24 57', 'refused'],
  ['rate-limit', '700:50,701:14,305:40,317:7'],
  [
    'server',
    '600:8 13,701:69,702:1-3 13 22 25 31,703:8 48 62,704:1,705:0,' +
      '100:2,1100:7,' +
      '200:4 5 18,220:2,' +
      '300:6 7,400:6,500:4 5,' +
      '909:92 94 95,910:0,' +
      '20:1,930:1,1410:2',
    'ambiguous',
  ],
  ['server', '1000:1,800:3,21:0,930:6,10:3'],
  [
    'permission',
    '600:10 16 17 21 27,700:51,704:3,710:0,' +
      '100:7 16 17 26 41,1000:6,' +
      '200:6-12,' +
      '300:4 9,305:15 16 25,' +
      '400:4 5 7 8,500:3,510:7,' +
      '800:1 4,900:9,' +
      '20:4,1300:2',
  ],
  [
    'invalid-request',
    '600:2 3 9 12 15 25 26,701:2-6 13 15 40 45,702:4-12,704:2 4,' +
      '100:3-5 11 12 18 32-35 44-48 51 53 54 60 61,1000:2,1100:13,' +
      '200:1,220:3-5,' +
      '300:1 2,' +
      '400:1 2 9,406:1 5 10,500:2,510:6 11,' +
      '800:2,900:1-3 5-8 10 11 18 22 26 28-34 40 43 44 54 55,' +
      '20:2 3 16,930:0 5 7 8,10:1 2,1300:7 9,1310:5',
  ],
  [
    'not-found',
    '701:7,' +
      '100:10 15 19 30 50 52 62,1000:4 5,1100:6 8 11 14,' +
      '200:3 22,220:1,' +
      '300:3,306:14,317:4,318:4,' +
      '400:3,500:1,510:9,' +
      '900:12 48,' +
      '10:4 5,1300:4,1310:3',
  ],
  [
    'quota',
    '600:20 28,703:98,' +
      '100:14 36-38 58 59 63 70,110:0,1100:12,' +
      '220:7,' +
      '300:5 10-14,510:8 10 12,' +
      '800:5,900:45 47,' +
      '20:15,1300:6 10,1310:0',
  ],
  [
    'conflict',
    '703:99,' +
      '100:9 13 21 24 25 31 56 71,1100:10,' +
      '200:16 23 27 28,' +
      '300:8,305:39,' +
      '911:1,' +
      '1300:5 8',
  ],
  ['authentication', '600:6,701:1,702:14 21 36,703:46,100:1,210:5'],
];

/** What a code's range says where the code is not listed: all of them are final. */
const ranges: readonly (readonly [first: number, last: number, category: ErrorCategory])[] = [
  // Left to the app's own webhooks.
  [10_100, 10_200, 'permission'],
  [38_000, 39_000, 'permission'],
  [120_001, 130_000, 'permission'],
  // Checks of the UserSig.
  [70_000, 70_099, 'authentication'],
  // Limits of the plan.
  [72_000, 72_999, 'quota'],
];

/** The category of an error code, and what it says about a replay. A code that nobody knows is final. */
export function lookUp(errorCode: number): { category: ErrorCategory; replay: Replay } {
  const hundred = Math.floor(errorCode / 100);
  const line = new RegExp(`\\b${hundred}:([^,]*)`);
  for (const [category, codes, replay = 'final'] of catalogue) {
    const spans = line.exec(codes)?.[1]?.split(' ') ?? [];
    const holds = spans.some((span) => {
      const [first, last = first] = span.split('-').map(Number);
      return errorCode >= hundred * 100 + Number(first) && errorCode <= hundred * 100 + Number(last);
    });
    if (holds && Number.isInteger(errorCode)) return { category, replay };
  }
  const [, , category = 'unknown'] =
    ranges.find(([first, last]) => errorCode >= first && errorCode <= last) ?? [];
  return { category, replay: 'final' };
}
