import { expect, it } from 'vitest';
import { Waiting } from './waiting.ts';

it('knows who waits for whom, until they are answered', () => {
  const waiting = new Waiting();
  waiting.add('club', 'ann');
  waiting.add('club', 'ann');
  expect(waiting.take('club', 'ben')).toBe(false);
  expect(waiting.take('chess', 'ann')).toBe(false);
  expect([waiting.take('club', 'ann'), waiting.take('club', 'ann')]).toEqual([true, false]);
});

it('forgets who is gone, on both sides', () => {
  const waiting = new Waiting();
  waiting.add('club', 'ann');
  waiting.add('ann', 'ben');
  waiting.add('club', 'cat');
  waiting.forget('ann');
  expect([waiting.take('club', 'ann'), waiting.take('ann', 'ben'), waiting.take('club', 'cat')]).toEqual([
    false,
    false,
    true,
  ]);
});

it('keeps ten thousand who wait for one', () => {
  const waiting = new Waiting();
  for (let number = 0; number <= 10_000; number += 1) waiting.add('club', `u${number}`);
  expect([waiting.take('club', 'u9999'), waiting.take('club', 'u10000')]).toEqual([true, false]);
});
