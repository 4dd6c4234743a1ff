import { expect, it } from 'vitest';
import { Accounts } from './accounts.ts';

it('reserves the id of a deleted account for three months, and forgets that when it comes back', () => {
  let now = 1000;
  const accounts = new Accounts(['ann'], true, () => now);
  accounts.delete('ann');
  expect([accounts.isImported('ann'), accounts.exists('ann'), accounts.exists('bob')]).toEqual([
    false,
    false,
    true,
  ]);
  const refusal = expect.objectContaining({
    errorCode: 70399,
    message: 'the account was deleted within three months',
  });
  now += 90 * 24 * 3600 * 1000 - 1;
  expect(() => accounts.import('ann')).toThrow(refusal);
  now += 1;
  accounts.import('ann');
  now -= 1;
  expect(() => accounts.import('ann')).not.toThrow();
  expect([accounts.isImported('ann'), accounts.isImported('bob')]).toEqual([true, false]);
});

it('keeps 100,000 accounts, and takes one that is there again', () => {
  const accounts = new Accounts(
    Array.from({ length: 100_000 }, (_, n) => `user${n}`),
    false,
    () => 0,
  );
  const refusal = expect.objectContaining({ errorCode: 70398, message: 'at most 100000 accounts' });
  expect(() => accounts.import('one more')).toThrow(refusal);
  expect(() => accounts.import('user0')).not.toThrow();
  expect(accounts.exists('one more')).toBe(false);
});

it('forgets the oldest of more than 100,000 deleted accounts, and no other', () => {
  const accounts = new Accounts([], true, () => 0);
  for (let n = 0; n < 100_000; n += 1) accounts.delete(`user${n}`);
  expect(accounts.exists('user0')).toBe(false);
  accounts.delete('one more');
  const there = ['user0', 'user1', 'one more'].map((account) => accounts.exists(account));
  expect(there).toEqual([true, false, false]);
});
