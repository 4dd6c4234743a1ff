import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, collect, ok, refused, text } from '../../../test/support/fakes.ts';
import { allGroups, getAppidGroupList } from './index.ts';

const LARGEST = 2n ** 64n - 1n;
const rows = (...ids: string[]) => ids.map((GroupId) => ({ GroupId }));

/** A page whose cursor is written as it is, however long. */
const page = (ids: readonly string[], next: bigint) =>
  text(
    `{"ActionStatus":"OK","ErrorCode":0,"TotalCount":3,"GroupIdList":${JSON.stringify(rows(...ids))},"Next":${next}}`,
  );

describe('allGroups', () => {
  it('goes on by Next, exactly, up to 64 bits without a sign, and ends with 0', async () => {
    const transport = answers(page(['a'], 9007199254740993n), page([], LARGEST), page(['b'], 0n));
    expect(await collect(allGroups(clientWith(transport), { GroupType: 'Public' }))).toEqual(rows('a', 'b'));
    expect(transport.sent.map(({ request }) => request.body)).toEqual([
      '{"GroupType":"Public"}',
      '{"Next":9007199254740993,"GroupType":"Public"}',
      `{"Next":${LARGEST},"GroupType":"Public"}`,
    ]);
  });

  it('needs nothing to ask for all', async () => {
    const transport = answers(page(['a'], 0n));
    expect(await collect(allGroups(clientWith(transport)))).toEqual(rows('a'));
    expect(transport.sent[0]?.body).toEqual({});
  });

  it('yields a group once that two pages have', async () => {
    const transport = answers(page(['a', 'b'], 5n), page(['b', 'c'], 0n));
    expect(await collect(allGroups(clientWith(transport)))).toEqual(rows('a', 'b', 'c'));
  });

  it('says how to go on when a page fails, and going on reads the rest', async () => {
    const failing = answers(page(['a'], LARGEST), refused(10004));
    const error = await caught(collect(allGroups(clientWith(failing))));
    expect(error).toMatchObject({ code: 'api.10004', resume: { Next: LARGEST } });
    const good = answers(page(['b'], 0n));
    expect(await collect(allGroups(clientWith(good), error.resume))).toEqual(rows('b'));
    expect(good.sent[0]?.request.body).toBe(`{"Next":${LARGEST}}`);
  });

  it.each([
    { Next: -1 },
    { Next: -1n },
    { Next: 2n ** 64n },
    { Next: 1.5 },
    { Next: 2 ** 53 },
    { Next: 'page 2' },
  ])('refuses %o', async (input) => {
    const transport = answers(page([], 0n));
    const error = await caught(collect(allGroups(clientWith(transport), input as never)));
    expect(error).toMatchObject({ code: 'input.invalid', issues: [{ path: 'Next' }] });
    expect(transport.sent).toEqual([]);
  });

  it('fails where Next is none', async () => {
    const transport = answers(ok({ GroupIdList: [], TotalCount: 0, Next: '5' }));
    const error = await caught(collect(allGroups(clientWith(transport))));
    expect(error).toMatchObject({ code: 'response.invalid', issues: [{ path: 'Next' }] });
  });

  it('is asked for once a second', () => {
    expect(getAppidGroupList.quota).toBe(1);
  });
});
