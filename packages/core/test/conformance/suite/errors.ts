import {
  ApiError,
  ChatError,
  call,
  createClient,
  defineEndpoint,
  InputError,
  type Schema,
  TransportError,
} from '@tim-rest/core';
import { explain } from '@tim-rest/core/explain';
import { banGroupMember, getGroupBanMember } from '@tim-rest/core/group';
import { caught, deepEqual, equal, includes, ok } from './assert.ts';
import { type Case, onBoth } from './case.ts';
import { answers, connect, connectTo, GroupId, OK } from './support.ts';

const operation = 'group_open_http_svc/get_group_ban_member';
const refusal = (ErrorCode: number, ErrorInfo = 'no') => ({ ActionStatus: 'FAIL', ErrorCode, ErrorInfo });
const read = (fetch: typeof globalThis.fetch) => call(connectTo(fetch), getGroupBanMember, { GroupId });

const categories = [
  [10001, 'authentication', false],
  [10002, 'server', true],
  [10007, 'permission', false],
  [10010, 'not-found', false],
  [10004, 'invalid-request', false],
  [60007, 'rate-limit', true],
  [99999999, 'unknown', false],
] as const;

/** Answers that are none, by what they lack. */
const noAnswers: readonly (readonly [what: string, answer: object, code: string])[] = [
  ['a page of HTML', new Blob(['<html>']), 'response.malformed'],
  ['nothing', new Blob([]), 'response.malformed'],
  ['a list', [], 'response.malformed'],
  ['half an answer', new Blob(['{"ErrorCode":0,"Next']), 'response.malformed'],
  ['a prototype', new Blob(['{"ErrorCode":0,"NextOffset":0,"__proto__":{}}']), 'response.malformed'],
  ['no ErrorCode', { ActionStatus: 'OK', NextOffset: 0 }, 'response.invalid'],
  ['FAIL beside a 0', { ...OK, ActionStatus: 'FAIL', NextOffset: 0 }, 'response.invalid'],
  ['a field of another type', { ...OK, NextOffset: '0' }, 'response.invalid'],
];

export const errors: readonly Case[] = [
  ...onBoth('the service’s refusal is an ApiError', async (transport) => {
    const client = connect(transport({ fetch: answers(refusal(10010, 'no such group')) }));
    const error = await caught(call(client, getGroupBanMember, { GroupId }));
    const facts = { name: 'ApiError', code: 'api.10010', category: 'not-found', retryable: false };
    includes(error, { ...facts, errorCode: 10010, errorInfo: 'no such group', actionStatus: 'FAIL' });
    includes(error, { operation, attempts: 1 });
    ok(error instanceof ApiError && error instanceof ChatError && error instanceof Error, 'its classes');
    ok(!(error instanceof TransportError) && !(error instanceof InputError), 'other classes');
    ok(!(new Error('no') instanceof ChatError), 'any error is one of ours');
    equal(String(error), `ApiError: [api.10010] ${operation}: no such group [not-found]`);
    ok(explain(10010)?.advice, 'there is no advice');
  }),
  ...onBoth('a refusal that quotes the UserSig does not show it', async (transport) => {
    let userSig = '';
    const fetch = answers(({ url }) => {
      userSig = url.searchParams.get('usersig') ?? '';
      return refusal(70009, `bad: ${userSig} in ${url.search}`);
    });
    const error = await caught(call(connect(transport({ fetch })), getGroupBanMember, { GroupId }));
    const shown = `${error} ${error.stack} ${JSON.stringify(error)} ${error.errorInfo}`;
    ok(userSig && !shown.includes(userSig), 'the UserSig shows');
    ok(!shown.includes(encodeURIComponent(userSig)), 'the encoded UserSig shows');
    ok(error.errorInfo.includes('[redacted]'), error.errorInfo);
  }),
  {
    name: 'codes have their categories, and say whether to call again',
    async run() {
      for (const [code, category, retryable] of categories)
        includes(await caught(read(answers(refusal(code)))), { errorCode: code, category, retryable });
    },
  },
  {
    name: 'an error is plain data in JSON',
    async run() {
      const error = await caught(read(answers(refusal(10007))));
      const { stack, ...data } = JSON.parse(JSON.stringify(error));
      equal(stack, undefined);
      includes(data, { name: 'ApiError', message: error.message, code: 'api.10007', errorCode: 10007 });
      equal(data.docsUrl, error.docsUrl);
    },
  },
  ...noAnswers.map(
    ([what, answer, code]): Case => ({
      name: `an answer with ${what} is ${code}`,
      async run() {
        const fetch = answers(() => (answer instanceof Blob ? new Response(answer) : answer));
        includes(await caught(read(fetch)), { name: 'ResponseError', code, retryable: false });
      },
    }),
  ),
  {
    name: 'a wrong answer is reported and returned, where the client wants that',
    async run() {
      const events: { type: string; drift?: unknown }[] = [];
      const observe = (event: { type: string }) => void events.push(event);
      const client = connectTo(answers({ ...OK, NextOffset: '0' }), { responses: 'report', observe });
      equal((await call(client, getGroupBanMember, { GroupId })).NextOffset as unknown, '0');
      includes(events.at(-1)?.drift, { code: 'response.invalid' });
    },
  },
  {
    name: 'wrong input is refused by path, without its value, and not sent',
    async run() {
      const fetch = answers(OK);
      const input = { GroupId, Members_Account: ['a', `secret-${'ключ'.repeat(4)}`], Duration: -1, Typo: 1 };
      const error = await caught(call(connectTo(fetch), banGroupMember, input));
      includes(error, { name: 'InputError', code: 'input.invalid', attempts: 0 });
      const paths = error.issues.map(({ path }: { path: string }) => path).sort();
      deepEqual(paths, ['Duration', 'Members_Account[1]', 'Typo']);
      ok(!JSON.stringify(error).includes('secret'), 'the error shows the value');
      equal(fetch.arrivals.length, 0);
    },
  },
  {
    name: 'options that are missing or unknown are refused at once',
    async run() {
      const error = await caught(() => createClient({ sdkAppId: 0, typo: 1 } as never));
      const paths = error.issues.map(({ path }: { path: string }) => path).sort();
      deepEqual(paths, ['identifier', 'sdkAppId', 'signer', 'transport', 'typo']);
    },
  },
  {
    name: 'an endpoint of one’s own takes any Standard Schema',
    async run() {
      const number = (value: unknown) =>
        typeof value === 'number' ? { value } : { issues: [{ message: 'no', path: ['Number'] }] };
      const schema = (read: (value: { Number: unknown }) => unknown): Schema<{ Number: number }> => ({
        '~standard': {
          version: 1,
          vendor: 'mine',
          validate: (value) => {
            const { issues } = number(read(value as { Number: unknown })) as { issues?: [] };
            return issues ? { issues } : { value };
          },
        },
      });
      const whole = schema((value) => value.Number);
      const mine = { name: 'mine', service: 'my_svc', command: 'mine', idempotent: true } as const;
      const endpoint = defineEndpoint({ ...mine, input: whole, output: whole });
      const client = connectTo(answers({ ...OK, Number: 2 }, OK));
      equal((await call(client, endpoint, { Number: 1 })).Number, 2);
      includes(await caught(call(client, endpoint, { Number: 1 })), { code: 'response.invalid' });
      includes(await caught(call(client, endpoint, {} as never)), { code: 'input.invalid' });
    },
  },
];
