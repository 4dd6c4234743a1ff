import { expect, it } from 'vitest';
import { caught, range } from '../../../test/support/fakes.ts';
import { PermissionGroup, PermissionGroups } from './permission-groups.ts';
import { Topics } from './topics.ts';

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
