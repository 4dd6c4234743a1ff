import { expect, it } from 'vitest';
import { caught, range } from '../../test/support/fakes.ts';
import { pageOf, requireSize, requireType } from './route.ts';
import { Group } from './state/group.ts';

const world = (maxPage = Number.POSITIVE_INFINITY) => ({ maxPage });

it.each([
  ['the first page', 0, 3, [0, 1, 2], 3],
  ['the last page', 9, 3, [9], 0],
  ['a page that ends where the list does', 7, 3, [7, 8, 9], 0],
  ['nothing past the end', 20, 3, [], 0],
  ['all', 0, 100, range(10), 0],
])('pageOf gives %s', (_, offset, limit, page, next) => {
  expect(pageOf(world(), range(10), offset, limit)).toEqual({ page, next });
});

it('pageOf gives no more than the emulator may', () => {
  expect(pageOf(world(2), range(10), 4, 3)).toEqual({ page: [4, 5], next: 6 });
});

it('requireType gives the group, or refuses it with the code of the command', async () => {
  const group = new Group('a', 'Public', Date.now);
  expect(requireType(group, ['AVChatRoom', 'Public'])).toBe(group);
  expect(await caught(() => requireType(group, ['AVChatRoom']))).toMatchObject({ errorCode: 10007 });
  expect(await caught(() => requireType(group, ['AVChatRoom', 'Community'], 10004))).toMatchObject({
    errorCode: 10004,
    message: 'only for groups of type AVChatRoom, Community',
  });
});

it('requireSize gives the answer, or refuses one of more than 1 MiB of UTF-8', async () => {
  const answer = { Text: 'é'.repeat(2 ** 19 - 6) };
  expect(requireSize(answer)).toBe(answer);
  const longer = { Text: `${answer.Text}é` };
  expect(await caught(() => requireSize(longer))).toMatchObject({ errorCode: 10018 });
});
