import { backoff, call, defineEndpoint, perSecond, requestObject, responseObject } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
import { caught, deepEqual, equal, includes, ok } from './assert.ts';
import { type Case, onBoth } from './case.ts';
import { answers, connect, connectTo, emulate, GroupId, OK } from './support.ts';

const list = { ...OK, NextOffset: 0 };
const refusal = (ErrorCode: number) => ({ ...OK, ActionStatus: 'FAIL', ErrorCode });
const status =
  (status: number, headers = {}) =>
  () =>
    new Response('later', { status, headers });
const lost = () => Promise.reject(new TypeError('connection lost'));
const atOnce = backoff({ baseMs: 0 });

/** A command that must not run twice. */
const once = defineEndpoint({
  name: 'once',
  service: 'my_svc',
  command: 'once',
  idempotent: false,
  input: requestObject({}),
  output: responseObject({}),
});

export const retries: readonly Case[] = [
  ...onBoth('a lost connection and a 503 are tried again, with the same bytes', async (transport) => {
    const fetch = answers(lost, status(503), list);
    const client = connect(transport({ fetch }), { retry: atOnce });
    equal((await call(client, getGroupBanMember, { GroupId })).NextOffset, 0);
    equal(fetch.arrivals.length, 3);
    equal(new Set(fetch.arrivals.map(({ text }) => text)).size, 1);
    equal(new Set(fetch.arrivals.map(({ url }) => url.searchParams.get('random'))).size, 3);
  }),
  ...onBoth('gives up after three retries, and says so', async (transport) => {
    const fetch = answers(lost);
    const client = connect(transport({ fetch }), { retry: atOnce });
    const error = await caught(call(client, getGroupBanMember, { GroupId }));
    includes(error, { name: 'TransportError', code: 'transport.network', attempts: 4, retryable: true });
    equal(fetch.arrivals.length, 4);
  }),
  {
    name: 'what must not run twice is sent again only when it was refused',
    async run() {
      const refused = answers(refusal(60007), OK);
      const retry = () => 0;
      await call(connectTo(refused, { retry }), once, {});
      equal(refused.arrivals.length, 2);
      for (const trouble of [lost, status(503), refusal(10002)]) {
        const fetch = answers(trouble, OK);
        const error = await caught(call(connectTo(fetch, { retry }), once, {}));
        includes(error, { attempts: 1, retryable: false });
        equal(fetch.arrivals.length, 1);
      }
    },
  },
  {
    name: 'what stays wrong is not sent again',
    async run() {
      const fetch = answers(refusal(10004));
      const error = await caught(call(connectTo(fetch, { retry: () => 0 }), getGroupBanMember, { GroupId }));
      includes(error, { code: 'api.10004', attempts: 1 });
    },
  },
  {
    name: 'a policy hears how long the service asks to wait, and backoff waits as long',
    async run() {
      const heard: unknown[] = [];
      const fetch = answers(status(429, { 'retry-after': '7' }), list);
      const retry = ({ error }: { error: unknown }) => {
        heard.push((error as { retryAfterMs?: number }).retryAfterMs);
        equal(backoff()({ error: error as never, attempt: 1 }), 7000);
        return 0;
      };
      await call(connectTo(fetch, { retry }), getGroupBanMember, { GroupId });
      deepEqual(heard, [7000]);
    },
  },
  {
    name: 'an observer hears of attempts, retries and the end, in order, and of no UserSig',
    async run() {
      const events: { type: string }[] = [];
      const observe = (event: { type: string }) => void events.push(event);
      const fetch = answers(lost, list);
      const client = connectTo(fetch, { retry: () => 0, observe });
      await call(client, getGroupBanMember, { GroupId });
      deepEqual(
        events.map(({ type }) => type),
        ['attempt', 'retry', 'attempt', 'success'],
      );
      const userSig = fetch.arrivals[0]?.url.searchParams.get('usersig');
      ok(!JSON.stringify(events).includes(`${userSig}`), 'an event shows the UserSig');
    },
  },
  {
    name: 'the backup host answers after a lost connection',
    async run() {
      const fetch = answers(lost, list);
      const client = connectTo(fetch, { region: 'singapore', backupHost: true, retry: () => 0 });
      await call(client, getGroupBanMember, { GroupId });
      const hosts = fetch.arrivals.map(({ url }) => url.host);
      deepEqual(hosts, ['adminapisgp.im.qcloud.com', 'adminapisgp.my-imcloud.com']);
    },
  },
  {
    name: 'a limiter spaces calls by their quota',
    run() {
      const limit = perSecond();
      const send = { operation: 'a/b', quota: 2, sdkAppId: 1 };
      equal(limit(send), 0);
      equal(limit(send), 0);
      ok(Number(limit(send)) > 0, 'a third call within the second does not wait');
      equal(limit({ ...send, operation: 'a/c' }), 0);
    },
  },
  {
    name: 'a call waits as its limiter says, and asks again',
    async run() {
      const waits: unknown[] = [];
      const observe = (event: object) => void ('ms' in event && waits.push(event.ms));
      const client = connectTo(emulate().fetch, {
        limiter: async ({ waitedMs }) => (waitedMs ? 0 : 5),
        observe,
      });
      await call(client, getGroupBanMember, { GroupId });
      deepEqual(waits, [5]);
    },
  },
];
