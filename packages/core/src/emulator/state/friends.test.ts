import { expect, it } from 'vitest';
import { Friends } from './friends.ts';

it('counts changes of friends, of custom fields and of lists apart', () => {
  const friends = new Friends();
  expect(friends.changes('ann')).toEqual({ standard: 0, custom: 0, lists: 0 });
  friends.set('ann', 'bob', {
    Tag_SNS_IM_Remark: 'Bobby',
    Tag_SNS_Custom_Since: 1,
    Tag_SNS_Custom_Where: undefined,
  });
  expect(friends.changes('ann')).toEqual({ standard: 1, custom: 1, lists: 0 });
  friends.addLists('ann', ['school']);
  friends.addLists('ann', ['school']);
  expect(friends.changes('ann').lists).toBe(1);
  friends.deleteLists('ann', ['school', 'work']);
  friends.deleteLists('ann', ['school']);
  expect(friends.changes('ann').lists).toBe(2);
  expect([friends.end('ann', 'bob'), friends.end('ann', 'bob')]).toEqual([true, false]);
  expect(friends.changes('ann')).toEqual({ standard: 2, custom: 1, lists: 2 });
});

it('puts a friend on a list that is there, and on no other', () => {
  const friends = new Friends();
  friends.putOn('nobody', 'school', 'bob');
  friends.set('ann', 'bob', {});
  friends.putOn('ann', 'school', 'bob');
  expect(friends.fields('ann', 'bob')).toEqual([]);
  friends.addLists('ann', ['school', 'work']);
  friends.putOn('ann', 'school', 'bob');
  expect(friends.fields('ann', 'bob')).toEqual([['Tag_SNS_IM_Group', ['school']]]);
  expect(friends.fields('ann', 'nobody')).toEqual([]);
  friends.set('ann', 'bob', { Tag_SNS_IM_Group: ['work'] });
  expect(friends.fields('ann', 'bob')).toEqual([['Tag_SNS_IM_Group', ['work']]]);
});

it('keeps 3,000 friends of one user and 32 lists', () => {
  const friends = new Friends();
  for (let n = 0; n < 3000; n += 1) friends.set('ann', `user${n}`, {});
  const full = expect.objectContaining({ errorCode: 30010, message: 'at most 3000 friends' });
  expect(() => friends.set('ann', 'one more', {})).toThrow(full);
  expect(() => friends.set('ann', 'user0', { Tag_SNS_IM_Remark: 'first' })).not.toThrow();
  friends.addLists(
    'ann',
    Array.from({ length: 32 }, (_, n) => `list${n}`),
  );
  const many = expect.objectContaining({ errorCode: 30011, message: 'at most 32 friend lists' });
  expect(() => friends.addLists('ann', ['list0', 'one more'])).toThrow(many);
  expect(friends.lists('ann').size).toBe(32);
});
