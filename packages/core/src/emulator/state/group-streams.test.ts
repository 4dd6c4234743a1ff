import { expect, it } from 'vitest';
import { caught, range } from '../../../test/support/fakes.ts';
import { GroupStreams } from './group-streams.ts';

it('lets 1,000 messages grow: then the oldest takes no more', async () => {
  const streams = new GroupStreams(() => 0);
  const group = {};
  const [first = '', second = ''] = range(1001).map((n) => streams.begin(group, { n }, 1));
  expect(await caught(() => streams.goOn(first, group, 2, 2))).toMatchObject({ errorCode: 10004 });
  expect(streams.goOn(second, group, 2, 2)).toEqual({ n: 1 });
});
