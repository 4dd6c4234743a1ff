import { expect, it } from 'vitest';
import { caught, range } from '../../../test/support/fakes.ts';
import { PermissionGroup, PermissionGroups } from './permission-groups.ts';
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

it('keeps 1,000 topics and as many permission groups of a community', async () => {
  const topics = new Topics();
  const groups = new PermissionGroups();
  const makeTopic = (id: string) => topics.add(id, 0, { TopicName: 'a' });
  const makeGroup = (id: string) =>
    groups.add(new PermissionGroup(id, { PermissionGroupName: 'a', Permission: 0, CustomString: '' }));
  for (const n of range(1000)) {
    makeTopic(`${n}`);
    makeGroup(`${n}`);
  }
  expect(await caught(() => makeTopic('more'))).toMatchObject({ errorCode: 10037 });
  expect(await caught(() => makeGroup('more'))).toMatchObject({ errorCode: 10058 });
  topics.delete('7');
  groups.delete('7');
  makeTopic('more');
  makeGroup('more');
  expect([topics.list().length, groups.list().length]).toEqual([1000, 1000]);
});
