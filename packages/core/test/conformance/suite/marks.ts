import { MarkCommand, markMembers, SpecialMark } from '@tim-rest/core/group';
import { caught, deepEqual, equal, includes, ok } from './assert.ts';
import { type Case, onBoth } from './case.ts';
import { accounts, answers, connect, connectTo, emulate, GroupId, OK } from './support.ts';

const set = (MemberList: { Member_Account: string; Marks: number[] }[]) => ({
  GroupId,
  CommandType: MarkCommand.Set,
  MemberList,
});
const marked = (names: readonly string[], ...Marks: number[]) =>
  names.map((Member_Account) => ({ Member_Account, Marks }));

export const marks: readonly Case[] = [
  ...onBoth('sets marks, and says who was reached', async (transport) => {
    const emulator = emulate();
    const client = connect(transport({ fetch: emulator.fetch }));
    const result = await markMembers(client, set(marked(['alice', 'carol', 'bob'], 1000)));
    deepEqual(result, { applied: marked(['alice', 'bob'], 1000), skipped: ['carol'], failed: [] });
    deepEqual(emulator.group(GroupId)?.marks, marked(['alice', 'bob'], 1000));
  }),
  ...onBoth('deletes marks', async (transport) => {
    const emulator = emulate();
    const client = connect(transport({ fetch: emulator.fetch }));
    await markMembers(client, set(marked(['alice'], 1000, 1001)));
    const MemberList = marked(['alice'], 1000);
    await markMembers(client, { GroupId, CommandType: MarkCommand.Delete, MemberList });
    deepEqual(emulator.group(GroupId)?.marks, marked(['alice'], 1001));
  }),
  ...onBoth('splits 1,200 members into three calls', async (transport) => {
    const names = accounts(1200);
    const emulator = emulate({ groups: [{ GroupId, Type: 'AVChatRoom', online: names.slice(100) }] });
    const client = connect(transport({ fetch: emulator.fetch }));
    // A mark can be on a thousand members.
    const MemberList = [...marked(names.slice(0, 600), 1000), ...marked(names.slice(600), 1001)];
    const { applied, skipped, failed } = await markMembers(client, set(MemberList));
    deepEqual([applied.length, skipped.length, failed.length], [1100, 100, 0]);
    const sizes = emulator.requests.map(({ body }) => (body as { MemberList: [] }).MemberList.length);
    // The last two are under way together.
    deepEqual([sizes[0], ...sizes.slice(1).sort()], [500, 200, 500]);
  }),
  ...onBoth('reports a call that failed beside those that did not', async (transport) => {
    const names = accounts(700);
    const emulator = emulate({ groups: [{ GroupId, Type: 'AVChatRoom', online: names }] });
    emulator.inject({ after: 1, errorCode: 10002 });
    const client = connect(transport({ fetch: emulator.fetch }));
    const { applied, failed } = await markMembers(client, set(marked(names, 1000)));
    equal(applied.length, 500);
    deepEqual(failed[0]?.accounts, names.slice(500));
    includes(failed[0]?.error, { code: 'api.10002', category: 'server', retryable: true });
  }),
  {
    name: 'merges entries of one account',
    async run() {
      const fetch = answers(OK);
      const twice = [...marked(['alice'], 1000), ...marked(['alice'], 1001, 1000)];
      await markMembers(connectTo(fetch), set(twice));
      deepEqual(fetch.arrivals[0]?.body.MemberList, marked(['alice'], 1000, 1001));
    },
  },
  {
    name: 'takes a lone member in an answer, and none at all',
    async run() {
      const alice = { Member_Account: 'alice', Marks: [1000] };
      const client = connectTo(answers({ ...OK, CommandType: 1, MemberList: alice }, OK));
      const both = set(marked(['alice', 'bob'], 1000));
      deepEqual(await markMembers(client, both), { applied: [alice], skipped: ['bob'], failed: [] });
      deepEqual(await markMembers(client, both), { applied: [], skipped: ['alice', 'bob'], failed: [] });
    },
  },
  {
    name: 'reports members who are all offline as failed',
    async run() {
      const client = connectTo(emulate().fetch);
      const { failed, skipped } = await markMembers(client, set(marked(['carol'], 1000)));
      deepEqual(skipped, []);
      deepEqual(failed[0]?.accounts, ['carol']);
    },
  },
  {
    name: 'holds a member online with the mark for it',
    async run() {
      const emulator = emulate();
      const client = connectTo(emulator.fetch);
      await markMembers(client, set(marked(['alice'], SpecialMark.AlwaysOnline)));
      emulator.setOnline(GroupId, 'alice', false);
      ok(emulator.group(GroupId)?.online?.includes('alice'), 'alice has gone');
    },
  },
  {
    name: 'refuses eleven different marks, and sends nothing',
    async run() {
      const fetch = answers(OK);
      const eleven = accounts(11).map((Member_Account, n) => ({ Member_Account, Marks: [1000 + n] }));
      includes(await caught(markMembers(connectTo(fetch), set(eleven))), {
        code: 'input.invalid',
        attempts: 0,
      });
      equal(fetch.arrivals.length, 0);
    },
  },
];
