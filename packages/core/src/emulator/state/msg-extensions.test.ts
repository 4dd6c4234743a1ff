import { expect, it } from 'vitest';
import { caught, range } from '../../../test/support/fakes.ts';
import { MsgExtensions } from './msg-extensions.ts';

const pairs = (keys: readonly (number | string)[]) => keys.map((key) => ({ Key: `${key}`, Value: 'x' }));

it('puts 300 pairs beside a message; those that would make more change nothing', async () => {
  const extensions = new MsgExtensions(() => 0);
  const message = {};
  extensions.set(message, pairs(range(299)));
  extensions.set(message, pairs([7, 8]));
  extensions.set(message, pairs(['last']));
  const { errorCode, message: words } = await caught(() => extensions.set(message, pairs([7, 'more'])));
  expect([errorCode, words]).toEqual([10004, 'at most 300 pairs on a message']);
  expect(extensions.of(message)).toMatchObject({ latest: 3, cleared: 0 });
  expect(extensions.of(message).list).toHaveLength(300);
  expect(extensions.of({}).list).toEqual([]);
});

it('has the newest pair last, says what it wrote, and what it deleted without its value', () => {
  const extensions = new MsgExtensions(() => 0);
  const message = {};
  extensions.set(message, pairs(['a', 'b']));
  expect(extensions.set(message, [{ Key: 'a', Value: 'y' }])).toEqual([{ Key: 'a', Value: 'y', Seq: 2 }]);
  expect(extensions.of(message).list).toEqual([
    { Key: 'b', Value: 'x', Seq: 1 },
    { Key: 'a', Value: 'y', Seq: 2 },
  ]);
  expect(extensions.delete(message, ['b', 'none'])).toEqual([
    { Key: 'b', Value: '', Seq: 3 },
    { Key: 'none', Value: '', Seq: 3 },
  ]);
  extensions.clear(message);
  expect(extensions.of(message)).toMatchObject({ latest: 4, cleared: 4, list: [] });
});

it('takes 200 writes a minute beside one message, of whatever kind', async () => {
  let now = 0;
  const extensions = new MsgExtensions(() => now);
  const message = {};
  for (const n of range(200)) {
    now = n;
    extensions.set(message, pairs(['a']));
  }
  const over = [
    () => extensions.set(message, pairs(['a'])),
    () => extensions.delete(message, ['a']),
    () => extensions.clear(message),
  ];
  now = 59_999;
  for (const write of over) {
    const { errorCode, message: words } = await caught(write);
    expect([errorCode, words]).toEqual([23003, 'more than 200 writes a minute']);
  }
  extensions.set({}, pairs(['a']));
  now = 60_000;
  expect(extensions.delete(message, ['a'])).toEqual([{ Key: 'a', Value: '', Seq: 201 }]);
  expect((await caught(over[0] as () => unknown)).errorCode).toBe(23003);
});
