import { gzipSync } from 'node:zlib';
import {
  ambiguous,
  type Fault,
  final,
  invalid,
  malformed,
  noProgress,
  noTime,
  oversize,
  refused,
  status,
  timeout,
} from './fault.ts';
import { json } from './service.ts';

type Reply = NonNullable<Fault['reply']>;
type Fields = Record<string, unknown>;

const HTML = '<!DOCTYPE html><html><body><h1>Bad Gateway</h1></body></html>';
const html = { 'content-type': 'text/html' };

/** The longest answer that is read. */
export const MAX_RESPONSE_BYTES = 64 * 1024;
const LONG = `{"ErrorCode":0,"ErrorInfo":"${'x'.repeat(MAX_RESPONSE_BYTES)}"}`;

/** The service does nothing. */
const says =
  (body: string | Uint8Array, code = 200, headers: Record<string, string> = json): Reply =>
  ({ response }) =>
    response.writeHead(code, headers).end(body);

/** The service acts, and something is done to its answer. */
const garbles =
  (
    change: (body: string) => string | Uint8Array,
    code = 200,
    headers: Record<string, string> = json,
  ): Reply =>
  async ({ response, act }) =>
    response.writeHead(code, headers).end(change(await act()));

const changes = (fields: Fields | ((was: Fields) => Fields)): Reply =>
  garbles((body) => {
    const was = JSON.parse(body) as Fields;
    return JSON.stringify({ ...was, ...(typeof fields === 'function' ? fields(was) : fields) });
  });

const statuses: Fault[] = [500, 501, 502, 503, 504].flatMap((code) => [
  { name: `${code} with HTML`, reply: says(HTML, code, html), ...status('server'), ...ambiguous },
  {
    name: `${code} with the JSON of a success`,
    reply: garbles((body) => body, code),
    ...status('server'),
    ...ambiguous,
  },
]);

const unexpected: Fault[] = [201, 202, 204, 206, 400, 401, 403, 404, 413, 418].map((code) => ({
  name: `${code} with the JSON of a success`,
  reply: garbles((body) => (code === 204 ? '' : body), code),
  ...status('protocol'),
  ...final,
}));

const second = 1000;
const hints: Record<string, [header: string | (() => string), waits: readonly [number, number]]> = {
  'a number of seconds': ['7', [7 * second, 7 * second]],
  'a minute': ['60', [60 * second, 60 * second]],
  'a date': [() => new Date(Date.now() + 30 * second).toUTCString(), [20 * second, 30 * second]],
  garbage: ['soon', [second, second]],
  'a negative number': ['-5', [second, second]],
  'a fraction': ['1.5', [second, second]],
  'a day': ['86400', [second, second]],
  'more than a number holds': ['9'.repeat(400), [second, second]],
  'a date of the past': ['Thu, 01 Jan 1970 00:00:00 GMT', [second, second]],
};

const limits: Fault[] = [
  { name: '429', reply: says(HTML, 429, html), ...status('rate-limit'), ...refused, waits: [second, second] },
  ...Object.entries(hints).map(([name, [header, waits]]): Fault => {
    const value = typeof header === 'function' ? header : () => header;
    const reply: Reply = (exchange) => says('', 429, { 'retry-after': value() })(exchange);
    return { name: `429 with Retry-After: ${name}`, reply, ...status('rate-limit'), ...refused, waits };
  }),
  {
    name: '503 with Retry-After',
    reply: says(HTML, 503, { 'retry-after': '7' }),
    ...status('server'),
    ...ambiguous,
    waits: [7 * second, 7 * second],
  },
  {
    name: '429 that asks for more than the call has left',
    reply: says('', 429, { 'retry-after': '60' }),
    patient: true,
    waits: [60 * second, 60 * second],
    ...timeout,
    ...noTime,
  },
];

const unreadable: Record<string, Reply> = {
  'HTML with 200': says(HTML, 200, html),
  'an empty body': says(''),
  'a body of blanks': says(' \r\n'),
  'JSON cut in good order': garbles((body) => body.slice(0, -10)),
  'gzip cut in good order': garbles((body) => gzipSync(body).subarray(0, -20), 200, {
    'content-encoding': 'gzip',
  }),
  'JSON and then more': garbles((body) => `${body}}`),
  'a number that is none': says('{"ErrorCode":NaN}'),
  'an array': garbles((body) => `[${body}]`),
  null: says('null'),
  'a number': says('0'),
  'a string': garbles((body) => JSON.stringify(body)),
  'a __proto__ key': garbles((body) => body.replace('{', '{"__proto__":{"ErrorCode":0},')),
  'a __proto__ key, escaped': garbles((body) => body.replace('{', '{"\\u005f_proto__":{},')),
  'a __proto__ key, deep inside': garbles((body) => body.replace('{', '{"a":[{"__proto__":[]}],')),
  // Latin-1, in a place where all else is well.
  'invalid UTF-8': garbles((body) =>
    Buffer.from(body.replace('"ErrorInfo":""', '"ErrorInfo":"\xff"'), 'latin1'),
  ),
  'UTF-8 cut inside a character': says(Buffer.from('{"ErrorCode":0,"ErrorInfo":"直').subarray(0, -1)),
  'UTF-16': garbles((body) => Buffer.from(`\ufeff${body}`, 'utf16le')),
};

const untyped: Record<string, Reply> = {
  'no ErrorCode': changes({ ErrorCode: undefined }),
  'no field at all': says('{}'),
  'ErrorCode as a string': changes({ ErrorCode: '0' }),
  'ErrorCode null': changes({ ErrorCode: null }),
  'ErrorCode false': changes({ ErrorCode: false }),
  'ErrorCode a fraction': changes({ ErrorCode: 0.5 }),
  'ErrorCode beyond the integers': changes({ ErrorCode: 2 ** 53 }),
  'ErrorCode in a list': changes({ ErrorCode: [0] }),
  'FAIL with ErrorCode 0': changes({ ActionStatus: 'FAIL' }),
  'ActionStatus of a wrong type': changes({ ActionStatus: 1 }),
  'ErrorInfo of a wrong type': changes({ ErrorInfo: {} }),
  'every field of a wrong type': changes((was) =>
    Object.fromEntries(
      Object.entries(was).map(([name, value]) => [name, name === 'ErrorCode' ? 0 : { value }]),
    ),
  ),
};

const list = ['getGroupBanMember'] as const;
const untypedPages: Record<string, Reply> = {
  'no NextOffset': changes({ NextOffset: undefined }),
  'NextOffset as a string': changes({ NextOffset: '20' }),
  'NextOffset negative': changes({ NextOffset: -1 }),
  'NextOffset a fraction': changes({ NextOffset: 20.5 }),
  'BannedAccountList an object': changes({ BannedAccountList: {} }),
  'BannedAccountList null': changes({ BannedAccountList: null }),
  'an entry without account': changes({ BannedAccountList: [{ BannedUntil: 2e9 }] }),
};
const marks = ['modifyUserInfo'] as const;
const untypedMarks: Record<string, Reply> = {
  'MemberList a string': changes({ MemberList: 'all' }),
  'a member without marks': changes({ MemberList: [{ Member_Account: 'user-1' }] }),
};

export const answerFaults: readonly Fault[] = [
  ...statuses,
  ...unexpected,
  { name: '408', reply: says(HTML, 408, html), ...status('server'), ...ambiguous },
  {
    name: '500 with the JSON of a refusal',
    reply: says('{"ErrorCode":10004}', 500),
    ...status('server'),
    ...ambiguous,
  },
  ...limits,
  ...Object.entries(unreadable).map(([name, reply]) => ({ name, reply, ...malformed, ...final })),
  ...Object.entries(untyped).map(([name, reply]) => ({ name, reply, ...invalid, ...final })),
  ...Object.entries(untypedPages).map(([name, reply]) => ({ name, reply, jobs: list, ...invalid, ...final })),
  ...Object.entries(untypedMarks).map(([name, reply]) => ({
    name,
    reply,
    jobs: marks,
    ...invalid,
    ...final,
  })),
  // The page is given before the next is asked for, and resuming asks for it again.
  {
    name: 'NextOffset stands still',
    reply: changes({ NextOffset: 10 }),
    jobs: list,
    ...noProgress,
    ...final,
    twice: 10,
  },
  {
    name: 'NextOffset goes back',
    reply: changes({ NextOffset: 5 }),
    jobs: list,
    ...noProgress,
    ...final,
    twice: 10,
  },
  {
    name: 'longer than is read, as announced',
    reply: says(LONG, 200, { 'content-length': `${LONG.length}` }),
    ...oversize,
    ...final,
  },
  {
    name: 'longer than is read',
    reply: says(LONG, 200, { 'transfer-encoding': 'chunked' }),
    ...oversize,
    ...final,
  },
  {
    name: 'longer than is read, once unzipped',
    reply: says(gzipSync(LONG), 200, { 'content-encoding': 'gzip' }),
    ...oversize,
    ...final,
  },
];
