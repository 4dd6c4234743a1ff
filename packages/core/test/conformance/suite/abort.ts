import { call } from '@tim-rest/core';
import { bannedMembers, getGroupBanMember } from '@tim-rest/core/group';
import { caught, deepEqual, equal } from './assert.ts';
import { type Case, onBoth } from './case.ts';
import {
  aborted,
  answers,
  bans,
  collect,
  connect,
  connectTo,
  emulate,
  event,
  GroupId,
  hang,
  OK,
  unfinished,
} from './support.ts';

const reason = { why: 'the caller’s own' };
const list = { ...OK, NextOffset: 0 };

/** Aborts when something happens. */
function leaver() {
  const leaving = new AbortController();
  return { signal: leaving.signal, leave: () => leaving.abort(reason) };
}

export const abort: readonly Case[] = [
  ...onBoth('before a call: nothing is sent', async (transport) => {
    const fetch = answers(list);
    const signal = AbortSignal.abort(reason);
    const client = connect(transport({ fetch }));
    equal(await caught(call(client, getGroupBanMember, { GroupId }, { signal })), reason);
    equal(fetch.arrivals.length, 0);
  }),
  ...onBoth('during a request: the request’s own signal fires', async (transport) => {
    const { signal, leave } = leaver();
    const { happened, happen } = event();
    const fetch = answers((arrival) => {
      aborted(arrival).then(happen);
      leave();
      return hang(arrival);
    });
    const client = connect(transport({ fetch }));
    equal(await caught(call(client, getGroupBanMember, { GroupId }, { signal })), reason);
    await happened;
  }),
  ...onBoth('with a fetch that does not care about signals', async (transport) => {
    const { signal, leave } = leaver();
    const fetch = answers(() => {
      leave();
      return new Promise<never>(() => {});
    });
    const client = connect(transport({ fetch }));
    equal(await caught(call(client, getGroupBanMember, { GroupId }, { signal })), reason);
  }),
  ...onBoth('in the middle of an answer', async (transport) => {
    const { signal, leave } = leaver();
    const fetch = answers(() => {
      setTimeout(leave, 5);
      return unfinished();
    });
    const client = connect(transport({ fetch }));
    equal(await caught(call(client, getGroupBanMember, { GroupId }, { signal })), reason);
  }),
  ...onBoth('while it waits for the next attempt', async (transport) => {
    const { signal, leave } = leaver();
    const retry = () => {
      setTimeout(leave, 5);
      return 50_000;
    };
    const fetch = answers(() => Promise.reject(new TypeError('connection lost')));
    const client = connect(transport({ fetch }), { retry });
    equal(await caught(call(client, getGroupBanMember, { GroupId }, { signal })), reason);
    equal(fetch.arrivals.length, 1);
  }),
  {
    name: 'while the signer or the limiter thinks',
    async run() {
      for (const plug of ['signer', 'limiter']) {
        const { signal, leave } = leaver();
        const slow = () => {
          leave();
          return new Promise<never>(() => {});
        };
        const client = connectTo(answers(list), { [plug]: slow });
        equal(await caught(call(client, getGroupBanMember, { GroupId }, { signal })), reason);
      }
    },
  },
  {
    name: 'of a list: rows that are there already are not given',
    async run() {
      const { signal, leave } = leaver();
      const emulator = emulate({ groups: [{ GroupId, Type: 'AVChatRoom', banned: bans(250) }] });
      const rows: unknown[] = [];
      const error = await caught(async () => {
        for await (const row of bannedMembers(connectTo(emulator.fetch), { GroupId }, { signal })) {
          rows.push(row);
          if (rows.length === 150) leave();
        }
      });
      equal(error, reason);
      deepEqual(rows, bans(150));
      equal(emulator.requests.length, 2);
    },
  },
  {
    name: 'of a list that asks ahead: its last request is aborted',
    async run() {
      const sent = event();
      const left = event();
      const page = { ...OK, BannedAccountList: bans(1), NextOffset: 1 };
      const fetch = answers(page, (arrival) => {
        sent.happen();
        aborted(arrival).then(left.happen);
        return hang(arrival);
      });
      const list = bannedMembers(connectTo(fetch), { GroupId }, { prefetch: true });
      await list.next();
      await sent.happened;
      await list.return();
      await left.happened;
    },
  },
  {
    name: 'by the runtime’s own timeout, whose reason is kept',
    async run() {
      const signal = AbortSignal.timeout(5);
      const client = connectTo(answers(hang));
      equal(await caught(call(client, getGroupBanMember, { GroupId }, { signal })), signal.reason);
    },
  },
  {
    name: 'after a call has ended: nothing happens',
    async run() {
      const { signal, leave } = leaver();
      const rows = await collect(bannedMembers(connectTo(answers(list)), { GroupId }, { signal }));
      leave();
      deepEqual(rows, []);
    },
  },
];
