import { expect, it } from 'vitest';
import { Members } from './members.ts';

it('knows what each member is, and who owns the group', () => {
  const members = new Members();
  expect(members.owner).toBe('');
  for (const account of ['ann', 'bob']) members.add(account, { joinTime: 1, readSeq: 0 });
  members.add('cat', { joinTime: 2, readSeq: 3, isAdmin: true });
  members.owner = 'ann';
  const roles = ['ann', 'bob', 'cat', 'nobody'].map((account) => members.roleOf(account));
  expect(roles).toEqual(['Owner', 'Member', 'Admin', 'NotMember']);
  expect(members.get('cat')).toMatchObject({ joinTime: 2, readSeq: 3, msgFlag: 'AcceptAndNotify' });
});

it('has no owner when the owner goes, and keeps it when another does', () => {
  const members = new Members();
  for (const account of ['ann', 'bob']) members.add(account, { joinTime: 1, readSeq: 0 });
  members.owner = 'ann';
  members.remove('bob');
  members.remove('bob');
  expect([members.owner, members.size]).toEqual(['ann', 1]);
  members.remove('ann');
  expect([members.owner, members.list()]).toEqual(['', []]);
});
