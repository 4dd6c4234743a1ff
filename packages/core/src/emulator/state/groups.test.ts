import { expect, it } from 'vitest';
import { caught, range } from '../../../test/support/fakes.ts';
import type { Group } from './group.ts';
import { Groups } from './groups.ts';

const group = (id: number | string) => ({ id: `${id}` }) as Group;

it('has 100,000 groups at most', async () => {
  const groups = new Groups(range(100_000).map(group));
  const { errorCode, message } = await caught(() => groups.add(group('more')));
  expect([errorCode, message]).toEqual([10058, 'at most 100000 groups']);
  groups.delete('7');
  groups.add(group('more'));
  expect(groups.list().at(-1)).toEqual({ group: group('more'), number: 100_001 });
});

it('gives ids that no group has, eight digits long', async () => {
  const groups = new Groups(range(34).map(group));
  groups.add(group('@TGS#0000000Z'));
  expect(groups.newId('@TGS#')).toBe('@TGS#00000010');
  groups.delete('0');
  expect(groups.newId('@TGS#')).toBe('@TGS#00000010');
  const { errorCode, message } = await caught(() => groups.require('0'));
  expect([errorCode, message]).toEqual([10010, 'the group does not exist']);
});
