import { expect, it } from 'vitest';
import { caught } from '../../../test/support/fakes.ts';
import { GlobalMutes } from './global-mutes.ts';

it('keeps 10,000 mutes: those that ran out make room, others are not forgotten', async () => {
  let now = 0;
  const mutes = new GlobalMutes(() => now);
  for (let at = 0; at < 10_000; at += 1) mutes.set(`u${at}`, 60);
  const refusal = await caught(() => mutes.set('one more', 60));
  expect(refusal).toMatchObject({ errorCode: 130014 });
  mutes.set('u0', 61);
  expect([mutes.left('u0'), mutes.left('u1')]).toEqual([61, 60]);
  now = 60_000;
  mutes.set('one more', 60);
  expect([mutes.left('u0'), mutes.left('u1'), mutes.left('one more')]).toEqual([1, 0, 60]);
});
