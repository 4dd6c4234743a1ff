import { expect, it } from 'vitest';
import { range } from '../../../test/support/fakes.ts';
import { GroupMessages } from './group-messages.ts';

const coming = (random: number) => ({
  time: 7,
  from: 'ann',
  random,
  priority: 2,
  body: [],
  customData: undefined,
  withReceipts: false,
  withExtensions: false,
  isAside: false,
});

it('keeps 10,000 messages of a group: of older ones it knows no more', () => {
  let now = 0;
  const history = new GroupMessages(() => (now += 300_000)).in({});
  for (const n of range(10_002)) history.add(coming(n));
  expect([1, 2, 3, 10_002, 10_003].map((seq) => history.find(seq)?.random)).toEqual([
    undefined,
    undefined,
    2,
    10_001,
    undefined,
  ]);
  expect([0, -1, 1.5].map((seq) => history.find(seq))).toEqual([undefined, undefined, undefined]);
  expect(history.upTo(5, 20).map(({ seq }) => seq)).toEqual([5, 4, 3]);
  expect(history.upTo(2, 20)).toEqual([]);
  expect(history.upTo(Number.POSITIVE_INFINITY, 2).map(({ seq }) => seq)).toEqual([10_002, 10_001]);
});

it('has a history for each place, and knows the last message that is news', () => {
  const messages = new GroupMessages(() => 0);
  const [group, topic] = [{}, {}];
  const news = messages.in(group).add(coming(1));
  messages.in(group).add({ ...coming(2), isAside: true });
  messages.in(group).add(coming(1));
  expect(messages.in(group).news).toBe(news);
  expect(messages.in(group).newest?.seq).toBe(2);
  expect(messages.in(topic).news).toBeUndefined();
});
