import { expect, it } from 'vitest';
import { range } from '../../../test/support/fakes.ts';
import { MsgReaders } from './msg-readers.ts';

it('knows 1,000 readers of a message, each once', () => {
  const readers = new MsgReaders();
  const message = {};
  for (const n of range(1002)) readers.add(message, `user${Math.max(n - 1, 0)}`);
  expect(readers.of(message)).toEqual(range(1000).map((n) => `user${n}`));
  expect(readers.of({})).toEqual([]);
});
