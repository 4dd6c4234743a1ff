import { expect, it } from 'vitest';
import { PerGroup } from './per-group.ts';

it('gives each group a part of its own, and a new one to a group that is made again', () => {
  const marks = new PerGroup(() => new Set<string>());
  const [club, another] = [{ id: 'club' }, { id: 'club' }];
  marks.of(club).add('a');
  expect([...marks.of(club)]).toEqual(['a']);
  expect([...marks.of(another)]).toEqual([]);
});
