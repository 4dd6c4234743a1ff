import { call } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
import { caught, equal, includes, ok } from './assert.ts';
import { type Case, onBoth } from './case.ts';
import {
  aborted,
  answers,
  connect,
  connectTo,
  emulate,
  event,
  GroupId,
  hang,
  OK,
  unfinished,
} from './support.ts';

const list = { ...OK, NextOffset: 0 };
const timedOut = { name: 'TransportError', code: 'transport.timeout', category: 'timeout' };

export const timeouts: readonly Case[] = [
  ...onBoth('of an attempt: the request is aborted', async (transport) => {
    const { happened, happen } = event();
    const fetch = answers((arrival) => {
      aborted(arrival).then(happen);
      return hang(arrival);
    });
    const client = connect(transport({ fetch }), { attemptTimeoutMs: 20 });
    const error = await caught(call(client, getGroupBanMember, { GroupId }));
    includes(error, { ...timedOut, attempts: 1, retryable: true });
    await happened;
  }),
  ...onBoth('of an attempt, in the middle of the answer', async (transport) => {
    const client = connect(transport({ fetch: answers(unfinished) }), { attemptTimeoutMs: 20 });
    includes(await caught(call(client, getGroupBanMember, { GroupId })), timedOut);
  }),
  ...onBoth('of an attempt, which is tried again', async (transport) => {
    const emulator = emulate();
    emulator.inject({ delayMs: Number.POSITIVE_INFINITY });
    const client = connect(transport({ fetch: emulator.fetch }), { attemptTimeoutMs: 200, retry: () => 0 });
    equal((await call(client, getGroupBanMember, { GroupId })).ErrorCode, 0);
  }),
  ...onBoth('of the whole call, over its attempts', async (transport) => {
    // Lost at once; then nothing.
    let sent = 0;
    const fetch = () =>
      sent++ ? new Promise<never>(() => {}) : Promise.reject(new TypeError('connection lost'));
    const client = connect(transport({ fetch }), { retry: () => 0, totalTimeoutMs: 500 });
    const error = await caught(call(client, getGroupBanMember, { GroupId }));
    includes(error, timedOut);
    // A busy machine may not get to the second attempt in time.
    if (error.attempts === 2) includes(error.cause, { code: 'transport.network' });
    else equal(error.attempts, 1);
  }),
  {
    name: 'of the whole call, as the call itself asks',
    async run() {
      const error = await caught(
        call(connectTo(answers(hang)), getGroupBanMember, { GroupId }, { totalTimeoutMs: 20 }),
      );
      includes(error, { ...timedOut, attempts: 1 });
    },
  },
  {
    name: 'at once, where a wait is longer than the call has left: nothing is sent',
    async run() {
      const fetch = answers(list);
      const client = connectTo(fetch, { limiter: () => 3_600_000 });
      const error = await caught(call(client, getGroupBanMember, { GroupId }));
      includes(error, { ...timedOut, attempts: 0, retryable: true });
      equal(fetch.arrivals.length, 0);
    },
  },
  {
    name: 'of a signer and of a limiter that do not answer',
    async run() {
      for (const plug of ['signer', 'limiter']) {
        const client = connectTo(answers(list), {
          [plug]: () => new Promise(() => {}),
          attemptTimeoutMs: 20,
        });
        const error = await caught(call(client, getGroupBanMember, { GroupId }));
        includes(error, { code: `${plug}.failed`, category: 'server', retryable: true, attempts: 0 });
        ok(error.message.includes('gave no answer within 20 ms'), error.message);
      }
    },
  },
];
