import { expect, it } from 'vitest';
import { caught, range } from '../../../test/support/fakes.ts';
import { type C2cMessage, C2cMessages } from './c2c-messages.ts';
import { C2cStreams } from './c2c-streams.ts';
import { AllContactLabels, ContactLabels } from './contact-labels.ts';
import { DeletedContacts } from './deleted-contacts.ts';
import { Repetitions } from './repetitions.ts';

const message = (n: number, more: Partial<C2cMessage> = {}): C2cMessage => ({
  From_Account: 'ann',
  To_Account: 'ben',
  MsgSeq: n,
  MsgRandom: 7,
  MsgTimeStamp: n,
  MsgKey: `${n}`,
  MsgBody: [],
  CloudCustomData: '',
  MsgFlagBits: 0,
  IsPeerRead: 0,
  isUnread: true,
  isAside: false,
  hiddenFrom: new Set(),
  withExtensions: false,
  ...more,
});

it('keeps 5,000 messages of all users', () => {
  const messages = new C2cMessages();
  for (const n of range(5002)) messages.add(message(n));
  expect(['1', '2'].map((key) => messages.find('ann', 'ben', key)?.MsgSeq)).toEqual([undefined, 2]);
  expect(messages.unread('ben')).toHaveLength(5000);
});

it('has a conversation by time, whatever came first', () => {
  const messages = new C2cMessages();
  messages.add(message(3));
  messages.add(message(1, { From_Account: 'ben', To_Account: 'ann' }));
  messages.add(message(2, { To_Account: 'cat' }));
  expect(messages.between('ben', 'ann').map(({ MsgSeq }) => MsgSeq)).toEqual([1, 3]);
  expect(messages.between('cat', 'ann').map(({ MsgSeq }) => MsgSeq)).toEqual([2]);
  expect([...messages.conversations('ann')].map(([peer, { MsgSeq }]) => [peer, MsgSeq])).toEqual([
    ['ben', 3],
    ['cat', 2],
  ]);
});

it('has messages of one second by their numbers, and the last one of them as the newest', () => {
  const messages = new C2cMessages();
  for (const MsgSeq of [2, 3, 1]) messages.add(message(MsgSeq, { MsgTimeStamp: 7 }));
  expect(messages.between('ann', 'ben').map(({ MsgSeq }) => MsgSeq)).toEqual([1, 2, 3]);
  expect(messages.conversations('ben').get('ann')?.MsgSeq).toBe(1);
});

it('tells who wrote to whom, whatever the keys are', () => {
  const messages = new C2cMessages();
  for (const [From_Account, To_Account] of [
    ['cat', 'ben'],
    ['ann', 'cat'],
    ['ben', 'ann'],
    ['ben', 'cat'],
    ['cat', 'ann'],
  ])
    messages.add(message(1, { From_Account, To_Account } as Partial<C2cMessage>));
  expect(messages.find('ann', 'ben', '1')).toBeUndefined();
  expect(messages.find('ben', 'ann', '1')).toMatchObject({ From_Account: 'ben', To_Account: 'ann' });
  expect(messages.between('ann', 'ben').map(({ From_Account }) => From_Account)).toEqual(['ben']);
});

it('forgets what an account wrote and got, on its own side', () => {
  const messages = new C2cMessages();
  messages.add(message(1));
  messages.add(message(2, { From_Account: 'ben', To_Account: 'ann' }));
  messages.add(message(3, { From_Account: 'cat', To_Account: 'dan' }));
  messages.forget('ben');
  messages.forget('eve');
  expect(messages.find('cat', 'dan', '3')?.hiddenFrom).toEqual(new Set());
  expect(messages.history('ben', 'ann')).toEqual([]);
  expect(messages.unread('ben')).toEqual([]);
  expect([messages.history('ann', 'ben').length, messages.history('cat', 'dan').length]).toEqual([2, 1]);
});

it('remembers 1,000 messages that were sent, for their time', () => {
  let now = 0;
  let done = 0;
  const sent = new Repetitions(() => now, 1000);
  const send = (text: string) => sent.once(text, () => ++done);
  expect([send('a'), send('a')]).toEqual([1, 1]);
  now = 999;
  expect(send('a')).toBe(1);
  now = 1000;
  expect(send('a')).toBe(2);
  for (const n of range(1000)) send(`${n}`);
  expect(send('999')).toBe(1002);
  send('one more');
  expect(send('a')).toBe(1004);
});

it('lets 1,000 messages grow at a time', async () => {
  const streams = new C2cStreams(() => 0);
  const ids = range(1001).map(() => streams.begin('ann', 'ben').id);
  const grow =
    (id = '') =>
    () =>
      streams.append(id, 'ann', 'ben', []);
  expect(await caught(grow(ids[0]))).toMatchObject({
    errorCode: 10004,
    message: 'no such message, or it has ended',
  });
  grow(ids[1])();
});

it('makes room for another message that grows when one has ended', () => {
  const streams = new C2cStreams(() => 0);
  const piece = (Index: number, IsLast: 0 | 1 = 0) => [{ Index, Markdown: 'x', IsLast }] as never;
  const [first, second] = range(1000).map(() => streams.begin('ann', 'ben').id) as [string, string];
  streams.append(second, 'ann', 'ben', piece(0, 1));
  streams.begin('ann', 'ben');
  streams.append(first, 'ann', 'ben', piece(0));
});

it('lets a message grow to 128 KiB, piece by piece, in order', async () => {
  const streams = new C2cStreams(() => 0);
  const { id, chunks } = streams.begin('ann', 'ben');
  expect(chunks).toEqual([]);
  const piece = (Index: number, Markdown: string) => [{ Index, Markdown, IsLast: 0 }] as never;
  const half = 'é'.repeat(32 * 1024);
  streams.append(id, 'ann', 'ben', piece(1, half));
  const grow = (Index: number, text: string) => () => streams.append(id, 'ann', 'ben', piece(Index, text));
  const long = await caught(grow(2, `${half}x`));
  expect([long.errorCode, long.message]).toEqual([10004, 'the message is longer than 131072 bytes']);
  const back = await caught(grow(1, 'x'));
  expect([back.errorCode, back.message]).toEqual([10004, 'Index has to grow']);
  grow(2, half)();
  expect(chunks).toHaveLength(2);
});

it('has 1,000 conversations with labels a user, and no label without a thing on it', async () => {
  const labels = new ContactLabels(() => 7000);
  for (const n of range(1000)) labels.change(`${n}`, ({ marks }) => marks.add(1));
  const one = (key: string) => () => labels.change(key, (label) => label.marks.add(2));
  expect(await caught(one('more'))).toMatchObject({
    errorCode: 51008,
    message: 'at most 1000 conversations with groups or marks',
  });
  one('7')();
  expect(labels.label('7')).toMatchObject({ time: 7, custom: '' });
  labels.change('7', ({ marks }) => marks.clear());
  expect(labels.label('7')).toBeUndefined();
  one('more')();
  expect(labels.labels()).toHaveLength(1000);
});

it('has 20 groups of conversations a user, each with a name of its own', async () => {
  const labels = new ContactLabels(() => 0);
  for (const n of range(20)) labels.addGroup(`${n}`);
  labels.change('a', ({ groups }) => groups.add(labels.requireGroup('0')));
  labels.renameGroup('0', 'zero');
  labels.renameGroup('zero', 'zero');
  expect(labels.groups()).toHaveLength(20);
  expect(labels.requireGroup('zero')).toBe(1);
  const refusals = [
    () => labels.addGroup('zero'),
    () => labels.addGroup('more'),
    () => labels.requireGroup('0'),
    () => labels.renameGroup('0', 'nil'),
    () => labels.renameGroup('zero', '1'),
    () => labels.deleteGroup('0'),
  ].map(caught);
  const told = (await Promise.all(refusals)).map(({ errorCode, message }) => `${errorCode} ${message}`);
  const [taken, none] = ['50002 there is such a group', '51009 no such group'];
  expect(told).toEqual([taken, '51010 at most 20 groups', none, none, taken, none]);
  expect(labels.deleteGroup('zero')).toBe(1);
  expect(labels.label('a')).toBeUndefined();
  expect(labels.addGroup('more')).toBe(21);
});

it('keeps the labels of 10,000 users, and forgets those of one', () => {
  const all = new AllContactLabels(() => 0);
  for (const n of range(10_000)) all.of(`user${n}`).addGroup('Work');
  expect(all.of('user0').groups()).toHaveLength(1);
  all.of('user10000').addGroup('Work');
  expect(all.of('user10000').groups()).toEqual([['Work', 1]]);
  expect(all.of('user0').groups()).toEqual([]);
  all.forget('user10000');
  expect(all.of('user10000').groups()).toEqual([]);
});

it('remembers 10,000 deletions of conversations, until something is said', () => {
  const deleted = new DeletedContacts();
  for (const n of range(10_001)) deleted.delete('ann', `${n}`, n);
  expect(deleted.has('ann', '0', 0)).toBe(false);
  expect(deleted.has('ann', '1', 1)).toBe(true);
  expect(deleted.has('ann', '1', 2)).toBe(false);
  expect(deleted.has('ben', '1', 1)).toBe(false);
});
