import { describe, expect, it } from 'vitest';
import { answers, caught, clientWith, collect, ok, range, refused } from '../../../test/support/fakes.ts';
import { InputError, type Transport } from '../../index.ts';
import { type LiveMember, liveMembers } from './index.ts';

const GroupId = '@TGS#live';
const row = (account: string, JoinTime = 1766040010) => ({ Member_Account: account, JoinTime });
const page = (MemberList: unknown, NextTimestamp: number) => ok({ MemberList, NextTimestamp });
const names = (members: readonly LiveMember[]) => members.map(({ Member_Account }) => Member_Account);

/** A room as it was at one time: the newest first, the cursor the time of the last row. */
function room(members: readonly LiveMember[], size: number): Transport {
  return async ({ body }) => {
    const { Timestamp } = JSON.parse(body);
    const rest = members.filter(({ JoinTime }) => Timestamp === 0 || JoinTime < Timestamp);
    const rows = rest.slice(0, size);
    return page(rows, rest.length > size ? (rows.at(-1)?.JoinTime as number) : 0);
  };
}
const members = range(1000).map((n) => row(`user${n}`, 1766040010 - n));

describe('liveMembers', () => {
  it.each([1, 7, 250, 1000])('yields each of 1,000 members once, %d a page', async (size) => {
    expect(await collect(liveMembers(clientWith(room(members, size)), { GroupId }))).toEqual(members);
  });

  it('begins with Timestamp 0, then sends NextTimestamp, and ends with 0 and nowhere else', async () => {
    const transport = answers(page([row('a')], 9), page([], 12), page([row('b')], 3), page([], 0));
    const all = await collect(liveMembers(clientWith(transport), { GroupId, Mark: 1001 }));
    expect(names(all)).toEqual(['a', 'b']);
    expect(transport.sent.map(({ body }) => body)).toEqual(
      [0, 9, 12, 3].map((Timestamp) => ({ GroupId, Mark: 1001, Timestamp })),
    );
  });

  it('drops a row that the page before had already, or its own page', async () => {
    const transport = answers(page([row('a'), row('b'), row('b')], 3), page([row('b'), row('c')], 0));
    expect(names(await collect(liveMembers(clientWith(transport), { GroupId })))).toEqual(['a', 'b', 'c']);
  });

  it('yields a member again who came back meanwhile', async () => {
    const transport = answers(page([row('a', 5)], 3), page([row('a', 6)], 0));
    expect(await collect(liveMembers(clientWith(transport), { GroupId }))).toEqual([
      row('a', 5),
      row('a', 6),
    ]);
  });

  it('yields rows as the service gave them', async () => {
    const given = { ...row('a'), NickName: 'Ada', Avatar: '', New: 1 };
    expect(await collect(liveMembers(clientWith(answers(page([given], 0))), { GroupId }))).toEqual([given]);
  });

  it('fails where the service gives the same page for ever', async () => {
    let requests = 0;
    const transport: Transport = async () => page([row('a')], ++requests);
    const error = await caught(collect(liveMembers(clientWith(transport), { GroupId })));
    expect(error).toMatchObject({ code: 'response.no-progress', resume: { GroupId } });
    expect(requests).toBe(11);
  });

  it('says how to go on when a page fails, and going on yields the rest', async () => {
    const good = room(members, 250);
    let asked = 0;
    const failing = clientWith((request) =>
      ++asked === 3 ? Promise.resolve(refused(10002)) : good(request),
    );
    const first: LiveMember[] = [];
    const error = await caught(async () => {
      for await (const member of liveMembers(failing, { GroupId })) first.push(member);
    });
    expect(error).toMatchObject({ code: 'api.10002', resume: { GroupId, Timestamp: 1766040010 - 499 } });
    const rest = await collect(liveMembers(clientWith(good), error.resume));
    expect([...first, ...rest]).toEqual(members);
  });

  it.each([
    [undefined, ''],
    [{ GroupId: '' }, 'GroupId'],
    [{ GroupId, Mark: 7 }, 'Mark'],
    [{ GroupId, Mark: 1000.5 }, 'Mark'],
    [{ GroupId, Timestamp: -1 }, 'Timestamp'],
    [{ GroupId, Limit: 100 }, 'Limit'],
  ])('refuses %o', async (input, path) => {
    const transport = answers(page([], 0));
    const error = await caught(collect(liveMembers(clientWith(transport), input as never)));
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues.map((issue: { path: string }) => issue.path)).toEqual([path]);
    expect(transport.sent).toEqual([]);
  });

  it.each([500, 600, 1000])('takes mark %d', async (Mark) => {
    const transport = answers(page([], 0));
    expect(await collect(liveMembers(clientWith(transport), { GroupId, Mark }))).toEqual([]);
    expect(transport.sent[0]?.body).toEqual({ GroupId, Mark, Timestamp: 0 });
  });

  it("rejects with the caller's reason between rows", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const list = liveMembers(clientWith(answers(page([row('a'), row('b')], 0))), { GroupId }, { signal });
    await list.next();
    controller.abort('enough');
    expect(await caught(list.next())).toBe('enough');
  });
});
