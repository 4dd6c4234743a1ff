import { expect, it } from 'vitest';
import { Tags } from './tags.ts';

const named = (length: number, prefix = 'tag') => new Set(Array.from({ length }, (_, n) => `${prefix}${n}`));

it('keeps the tags of an account, and forgets it with the last of them', () => {
  const tags = new Tags();
  tags.set('ann', new Set(['a', 'b']), false);
  tags.set('bob', new Set(['b']), false);
  expect([tags.of('ann'), tags.accounts()]).toEqual([new Set(['a', 'b']), ['ann', 'bob']]);
  tags.set('ann', new Set(), false);
  expect([tags.of('ann'), tags.accounts()]).toEqual([new Set(), ['bob']]);
});

it('has a tag be for users or for devices, as long as somebody has it', () => {
  const tags = new Tags();
  tags.set('ann', new Set(['a', 'b']), false);
  tags.set('bob', new Set(['a']), false);
  const giveToDevice = () => tags.set('device', new Set(['a']), true);
  expect(giveToDevice).toThrow('a tag is for users or for devices');
  // What stays is not given anew, and what only one of two gives up is still used.
  tags.set('ann', new Set(['b', 'c']), false);
  expect(giveToDevice).toThrow(expect.objectContaining({ errorCode: 90035 }));
  expect(tags.of('device').size).toBe(0);
  tags.set('bob', new Set(), false);
  giveToDevice();
  expect(tags.of('device')).toEqual(new Set(['a']));
});

it('refuses the 101st tag of an account', () => {
  const tags = new Tags();
  tags.set('ann', named(100), false);
  const refusal = expect.objectContaining({ errorCode: 90032, message: 'at most 100 tags an account' });
  expect(() => tags.set('ann', named(101), false)).toThrow(refusal);
  expect(tags.of('ann').size).toBe(100);
});

it('refuses the 1,001st tag of all, but takes one in the place of one that is given up', () => {
  const tags = new Tags();
  for (let n = 0; n < 10; n += 1) tags.set(`user${n}`, named(100, `tag${n}-`), false);
  tags.set('ann', new Set(['tag0-0', 'tag0-1']), false);
  const refusal = expect.objectContaining({ errorCode: 90032, message: 'at most 1000 different tags' });
  expect(() => tags.set('bob', new Set(['new']), false)).toThrow(refusal);
  // Others have the two that she would give up.
  expect(() => tags.set('ann', new Set(['new']), false)).toThrow(refusal);
  const others = [...named(100, 'tag9-')].slice(1);
  expect(() => tags.set('user9', new Set([...others.slice(0, 98), 'new', 'newer']), false)).not.toThrow();
});

it('keeps tags of 10,000 accounts, and lets those change', () => {
  const tags = new Tags();
  for (let n = 0; n < 10_000; n += 1) tags.set(`user${n}`, new Set(['a']), false);
  const refusal = expect.objectContaining({
    errorCode: 90018,
    message: 'the emulator keeps tags of 10000 accounts at most',
  });
  expect(() => tags.set('one more', new Set(['a']), false)).toThrow(refusal);
  tags.set('nobody', new Set(), false);
  tags.set('user0', new Set(['b']), false);
  expect([tags.accounts().length, tags.of('user0')]).toEqual([10_000, new Set(['b'])]);
});
