import { batch } from '@tim-rest/core';
import { banGroupMember, unbanGroupMember } from '@tim-rest/core/group';
import { caught, deepEqual, equal, includes } from './assert.ts';
import { type Case, onBoth } from './case.ts';
import { accounts, answers, connect, connectTo, emulate, event, GroupId, OK } from './support.ts';

const ban = (Members_Account: string[]) => ({ GroupId, Members_Account, Duration: 3600 });

export const batches: readonly Case[] = [
  ...onBoth('bans 45 accounts in three calls, and unbans them', async (transport) => {
    const emulator = emulate();
    const client = connect(transport({ fetch: emulator.fetch }));
    const names = accounts(45);
    const { succeeded, failed } = await batch(client, banGroupMember, ban(names));
    deepEqual(
      succeeded.map(({ input }) => input.Members_Account),
      [names.slice(0, 20), names.slice(20, 40), names.slice(40)],
    );
    deepEqual(failed, []);
    equal(emulator.group(GroupId)?.banned?.length, 45);
    await batch(client, unbanGroupMember, { GroupId, Members_Account: names });
    deepEqual(emulator.group(GroupId)?.banned, []);
  }),
  ...onBoth('keeps the order of the input with several calls under way', async (transport) => {
    // None is answered before all are there, and the last one first.
    const waiting: (() => void)[] = [];
    const fetch = answers(() => {
      const { happened, happen } = event<object>();
      if (waiting.push(() => happen(OK)) === 3) for (const answer of waiting.reverse()) answer();
      return happened;
    });
    const names = accounts(60);
    const client = connect(transport({ fetch }));
    const { succeeded } = await batch(client, banGroupMember, ban(names), { concurrency: 3 });
    equal(fetch.arrivals.length, 3);
    deepEqual(
      succeeded.flatMap(({ input }) => input.Members_Account),
      names,
    );
  }),
  ...onBoth('keeps what was done beside what failed', async (transport) => {
    const emulator = emulate();
    emulator.inject({ after: 1, errorCode: 10007, errorInfo: 'not allowed' });
    const names = accounts(45);
    const client = connect(transport({ fetch: emulator.fetch }));
    const { succeeded, failed } = await batch(client, banGroupMember, ban(names), { concurrency: 1 });
    equal(succeeded.length, 2);
    deepEqual(failed[0]?.input.Members_Account, names.slice(20, 40));
    includes(failed[0]?.error, { code: 'api.10007', errorInfo: 'not allowed' });
    equal(emulator.requests.length, 3);
  }),
  {
    name: 'says how far it is',
    async run() {
      const steps: object[] = [];
      const onProgress = (step: object) => void steps.push(step);
      await batch(connectTo(answers(OK)), banGroupMember, ban(accounts(30)), { onProgress });
      deepEqual(steps, [
        { done: 20, total: 30, index: 0 },
        { done: 30, total: 30, index: 1 },
      ]);
    },
  },
  {
    name: 'checks all of the input before it sends any',
    async run() {
      const fetch = answers(OK);
      const names = [...accounts(30), ''];
      const error = await caught(batch(connectTo(fetch), banGroupMember, ban(names)));
      includes(error, { name: 'InputError', code: 'input.invalid' });
      equal(error.issues[0].path, 'Members_Account[30]');
      equal(fetch.arrivals.length, 0);
    },
  },
  {
    name: 'has nothing to do for an empty list',
    async run() {
      const fetch = answers(OK);
      const result = await batch(connectTo(fetch), banGroupMember, ban([]));
      deepEqual(result, { succeeded: [], failed: [] });
      equal(fetch.arrivals.length, 0);
    },
  },
  {
    name: 'resolves when it is aborted, and says what was not sent',
    async run() {
      const leaving = new AbortController();
      const fetch = answers(() => {
        if (fetch.arrivals.length === 2) leaving.abort('enough');
        return OK;
      });
      const one = { concurrency: 1, signal: leaving.signal };
      const result = await batch(connectTo(fetch), banGroupMember, ban(accounts(80)), one);
      equal(result.succeeded.length, 1);
      deepEqual(
        result.failed.map(({ error }) => error),
        ['enough', 'enough', 'enough'],
      );
      equal(fetch.arrivals.length, 2);
    },
  },
];
