import { expect, it } from 'vitest';
import { Topics } from './topics.ts';

it('makes ids that no topic has had', () => {
  const topics = new Topics();
  const ids = Array.from({ length: 40 }, () => topics.newId('@TGS#_a'));
  expect(ids.slice(0, 2)).toEqual(['@TGS#_a@TOPIC#c00000001', '@TGS#_a@TOPIC#c00000002']);
  expect(ids[34]).toBe('@TGS#_a@TOPIC#c0000000Z');
  expect(new Set(ids).size).toBe(40);
});

it('lists topics in the order in which they were made, and tells whether one that goes was there', () => {
  const topics = new Topics();
  topics.add('b', 1, { TopicName: 'Bees' });
  topics.add('a', 2, { TopicName: 'Ants' });
  expect(topics.list().map(({ id }) => id)).toEqual(['b', 'a']);
  expect(topics.find('a')).toMatchObject({
    createTime: 2,
    fields: { TopicName: 'Ants' },
    lastMsg: { seq: 0 },
  });
  expect([topics.delete('b'), topics.delete('b')]).toEqual([true, false]);
  expect([topics.find('b'), topics.list().length]).toEqual([undefined, 1]);
});

it('keeps 1,000 topics of a community', () => {
  const topics = new Topics();
  for (let n = 0; n < 1000; n += 1) topics.add(`topic${n}`, 1, {});
  const refusal = expect.objectContaining({ errorCode: 10037, message: 'at most 1000 topics' });
  expect(() => topics.add('one more', 1, {})).toThrow(refusal);
  topics.delete('topic0');
  topics.add('one more', 1, {});
  expect(topics.list()).toHaveLength(1000);
});
