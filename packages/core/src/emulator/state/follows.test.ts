import { expect, it } from 'vitest';
import { Follows } from './follows.ts';

it('keeps since when somebody follows, from both sides', () => {
  const follows = new Follows();
  follows.delete('nobody', 'ann');
  follows.add('bob', 'ann', 1);
  follows.add('bob', 'ann', 2);
  follows.add('ann', 'bob', 3);
  follows.add('ann', 'cat', 4);
  expect(follows.followers('ann')).toEqual([['bob', 1]]);
  expect([follows.following('ann'), follows.mutual('ann')]).toEqual([
    [
      ['bob', 3],
      ['cat', 4],
    ],
    [['bob', 3]],
  ]);
  follows.forget('ann');
  expect([follows.following('bob'), follows.followers('bob'), follows.followers('cat')]).toEqual([
    [],
    [],
    [],
  ]);
});

it('lets an account follow 5,000', () => {
  const follows = new Follows();
  for (let n = 0; n < 5000; n += 1) follows.add('ann', `user${n}`, 1);
  const refusal = expect.objectContaining({ errorCode: 32100, message: 'at most 5000 followed users' });
  expect(() => follows.add('ann', 'one more', 1)).toThrow(refusal);
  expect(() => follows.add('ann', 'user0', 1)).not.toThrow();
});
