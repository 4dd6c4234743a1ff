import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, collect, lost, ok } from '../../../test/support/fakes.ts';
import { conversations, labelledContacts } from './index.ts';

const From_Account = 'ann';
const FIRST = {
  From_Account,
  TimeStamp: 0,
  StartIndex: 0,
  TopTimeStamp: 0,
  TopStartIndex: 0,
  AssistFlags: 7,
};

describe('conversations', () => {
  const cursor = (n: number) => ({
    TimeStamp: n,
    StartIndex: n + 1,
    TopTimeStamp: n + 2,
    TopStartIndex: n + 3,
  });
  const user = (To_Account: string) => ({ Type: 1, To_Account, MsgTime: 7, TopFlag: 0 });
  const group = (GroupId: string) => ({ Type: 2, GroupId, MsgTime: 7, TopFlag: 1 });
  const page = (n: number, CompleteFlag: number, ...SessionItem: object[]) =>
    ok({ SessionItem, CompleteFlag, ...cursor(n) });

  it('carries all four numbers, and ends by the flag though they are not 0', async () => {
    const transport = answers(page(10, 0, user('ben')), page(20, 0), page(30, 1, group('ben')));
    const read = await collect(conversations(clientWith(transport), { From_Account }));
    expect(read).toMatchObject([{ To_Account: 'ben' }, { GroupId: 'ben', TopFlag: 1 }]);
    const asked = transport.sent.map(({ body }) => body);
    expect(asked).toEqual([FIRST, { ...FIRST, ...cursor(10) }, { ...FIRST, ...cursor(20) }]);
  });

  it('gives what neighbouring pages have in common once', async () => {
    const newer = { ...user('ben'), MsgTime: 8 };
    const transport = answers(page(10, 0, user('cat'), user('ben')), page(20, 1, newer, user('dan')));
    const read = await collect(conversations(clientWith(transport), { From_Account }));
    expect(read.map(({ To_Account }) => To_Account)).toEqual(['cat', 'ben', 'dan']);
  });

  it('asks for what it is told to, and goes on from where a page failed', async () => {
    const transport = answers(page(10, 0, user('ben')), lost('network'), page(20, 1, user('cat')));
    const client = clientWith(transport);
    const { resume } = await caught(collect(conversations(client, { From_Account, AssistFlags: 0 })));
    expect(resume).toEqual({ ...FIRST, ...cursor(10), AssistFlags: 0 });
    expect(await collect(conversations(client, resume))).toEqual([user('cat')]);
  });
});

describe('labelledContacts', () => {
  const page = (CompleteFlag: number, NextStartIndex: number, ...accounts: string[]) =>
    ok({
      CompleteFlag,
      NextStartIndex,
      ...(accounts.length && { ContactItem: accounts.map((To_Account) => ({ Type: 1, To_Account })) }),
    });

  it('goes on from the index, and gives each once', async () => {
    const transport = answers(page(0, 2, 'ben', 'cat'), page(1, 4, 'cat', 'dan'));
    const read = await collect(labelledContacts(clientWith(transport), { From_Account }));
    expect(read.map(({ To_Account }) => To_Account)).toEqual(['ben', 'cat', 'dan']);
    expect(transport.sent.map(({ body }) => body.StartIndex)).toEqual([0, 2]);
  });

  it('has nothing where the list is missing, and fails where the index stays', async () => {
    const none = answers(page(1, 0));
    expect(await collect(labelledContacts(clientWith(none), { From_Account }))).toEqual([]);
    const stuck = answers(page(0, 2, 'ben'), page(0, 2, 'cat'));
    const error = await caught(collect(labelledContacts(clientWith(stuck), { From_Account })));
    expect(error).toMatchObject({ code: 'response.no-progress' });
  });
});
