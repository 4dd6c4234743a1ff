import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  answers,
  caught,
  clientWith,
  collect,
  hang,
  ok,
  range,
  refused,
} from '../../../test/support/fakes.ts';
import { InputError, type Transport } from '../../index.ts';
import { type BannedMember, bannedMembers } from './index.ts';

const GroupId = '@TGS#live';
const row = (account: string, BannedUntil = 1660875916) => ({ Member_Account: account, BannedUntil });
const page = (BannedAccountList: unknown, NextOffset: number) => ok({ BannedAccountList, NextOffset });
const banned = range(1000).map((n) => row(`user${n}`, 1660875916 + Math.floor(n / 7)));

/** A service with these rows, which answers as many as `size` says of what is asked for. */
function service(rows: readonly BannedMember[], size = (limit: number, _page: number) => limit) {
  let asked = 0;
  const limits: number[] = [];
  const transport: Transport = async ({ body }) => {
    const { Limit, Offset } = JSON.parse(body);
    limits.push(Limit);
    const end = Offset + Math.min(Limit, size(Limit, asked++));
    return page(rows.slice(Offset, end), end < rows.length ? end : 0);
  };
  return { limits, client: clientWith(transport) };
}

describe('bannedMembers', () => {
  it.each([1, 20, 100])('yields each of 1,000 accounts once, %d a page', async (Limit) => {
    const { client, limits } = service(banned);
    expect(await collect(bannedMembers(client, { GroupId, Limit }))).toEqual(banned);
    expect(limits).toEqual(range(1000 / Limit).map(() => Limit));
  });

  it.each([1, 20, 100])('yields each once when pages of %d come short', async (Limit) => {
    for (const size of [(limit: number) => Math.ceil(limit / 3), (_: number, n: number) => 1 + (n % 7)]) {
      const { client } = service(banned, size);
      expect(await collect(bannedMembers(client, { GroupId, Limit }))).toEqual(banned);
    }
  });

  it('yields the same with prefetch', async () => {
    expect(await collect(bannedMembers(service(banned).client, { GroupId }, { prefetch: true }))).toEqual(
      banned,
    );
  });

  it('always sends a Limit: 100, if nothing else is said', async () => {
    for (const input of [{ GroupId }, { GroupId, Limit: undefined }]) {
      const transport = answers(page([], 0));
      await collect(bannedMembers(clientWith(transport), input));
      expect(transport.sent[0]!.body).toEqual({ GroupId, Limit: 100, Offset: 0 });
    }
  });

  it('begins where it is told to', async () => {
    const { client } = service(banned);
    expect(await collect(bannedMembers(client, { GroupId, Offset: 990 }))).toEqual(banned.slice(990));
  });

  it('drops a row that the page before had already, or its own page', async () => {
    const transport = answers(
      page([row('a'), row('b'), row('b')], 3),
      page([row('b'), row('c'), row('a')], 6),
      page([row('c'), row('d')], 0),
    );
    const all = await collect(bannedMembers(clientWith(transport), { GroupId }));
    expect(all.map(({ Member_Account }) => Member_Account)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps a row that a page without any stands between', async () => {
    const transport = answers(page([row('a')], 1), page([], 2), page([row('a'), row('b')], 0));
    const all = await collect(bannedMembers(clientWith(transport), { GroupId }));
    expect(all.map(({ Member_Account }) => Member_Account)).toEqual(['a', 'b']);
  });

  it('yields an account again whose ban has a new end, or that comes back later on', async () => {
    const transport = answers(
      page([row('a', 5), row('a', 6)], 2),
      page([row('a', 7)], 3),
      page([row('b')], 4),
      page([row('a', 7)], 0),
    );
    const all = await collect(bannedMembers(clientWith(transport), { GroupId }));
    expect(all.map(({ Member_Account, BannedUntil }) => [Member_Account, BannedUntil])).toEqual([
      ['a', 5],
      ['a', 6],
      ['a', 7],
      ['b', 1660875916],
      ['a', 7],
    ]);
  });

  it('takes a row for another when only the text of both together is the same', async () => {
    const transport = answers(page([row('2 a', 1), row('a', 12)], 0));
    expect(await collect(bannedMembers(clientWith(transport), { GroupId }))).toHaveLength(2);
  });

  it.each<[string, (page: number) => BannedMember[], number, number]>([
    ['gives the same page for ever', () => [row('a'), row('b')], 2, 1 + 10],
    ['changes only what it says beside', (n) => [{ ...row('a'), Seen: n } as BannedMember], 1, 1 + 10],
    ['gives two pages in turn', (n) => [row(`${n % 2}a`), row(`${n % 2}b`)], 24, 2 + 10],
  ])('fails where the service %s, while the cursor goes on', async (_, rowsOf, yielded, asked) => {
    let requests = 0;
    const transport: Transport = async () => page(rowsOf(requests++), requests * 100);
    const seen: BannedMember[] = [];
    const error = await caught(async () => {
      for await (const member of bannedMembers(clientWith(transport), { GroupId })) seen.push(member);
    });
    expect(error).toMatchObject({ code: 'response.no-progress', resume: { GroupId, Limit: 100 } });
    expect(requests).toBe(asked);
    expect(seen).toHaveLength(yielded);
  });

  it.each([
    [
      'getters',
      new (class Live {
        get GroupId() {
          return GroupId;
        }
        get Limit() {
          return 20;
        }
      })(),
    ],
    ['inherited', Object.create({ GroupId, Limit: 20 })],
  ])('takes an input whose fields are %s', async (_, input) => {
    const transport = answers(page([row('a')], 1), page([row('b')], 0));
    expect(await collect(bannedMembers(clientWith(transport), input))).toEqual([row('a'), row('b')]);
    expect(transport.sent.map(({ body }) => body)).toEqual([
      { GroupId, Limit: 20, Offset: 0 },
      { GroupId, Limit: 20, Offset: 1 },
    ]);
  });

  it('yields rows as the service gave them', async () => {
    const given = { ...row('a'), New: 1 };
    expect(await collect(bannedMembers(clientWith(answers(page([given], 0))), { GroupId }))).toEqual([given]);
  });

  it('says how to go on when a page fails, and going on yields the rest', async () => {
    const good = service(banned);
    let asked = 0;
    const failing = clientWith((request) =>
      ++asked === 4 ? Promise.resolve(refused(10002)) : good.client.transport(request),
    );
    const first: BannedMember[] = [];
    const error = await caught(async () => {
      for await (const member of bannedMembers(failing, { GroupId, Limit: 100 })) first.push(member);
    });
    expect(error).toMatchObject({ code: 'api.10002', resume: { GroupId, Limit: 100, Offset: 300 } });
    const rest = await collect(bannedMembers(good.client, error.resume));
    expect([...first, ...rest]).toEqual(banned);
  });

  it.each([
    [undefined, 'GroupId'],
    [{}, 'GroupId'],
    [{ GroupId: '' }, 'GroupId'],
    [{ GroupId, Limit: 0 }, 'Limit'],
    [{ GroupId, Limit: 101 }, 'Limit'],
    [{ GroupId, Limit: '20' }, 'Limit'],
    [{ GroupId, Offset: -1 }, 'Offset'],
    [{ GroupId, Offset: 0.5 }, 'Offset'],
    [{ GroupId, Ofset: 1 }, 'Ofset'],
  ])('refuses %o', async (input, path) => {
    const transport = answers(page([], 0));
    const error = await caught(collect(bannedMembers(clientWith(transport), input as never)));
    expect(error).toBeInstanceOf(InputError);
    expect(error.issues.map((issue: { path: string }) => issue.path)).toEqual([path]);
    expect(transport.sent).toEqual([]);
  });

  it("rejects with the caller's reason, between rows and while a page is under way", async () => {
    for (const second of [page([row('c')], 0), hang]) {
      const controller = new AbortController();
      const transport = answers(page([row('a'), row('b')], 2), second);
      const list = bannedMembers(clientWith(transport), { GroupId }, { signal: controller.signal });
      await list.next();
      if (second === hang) await list.next();
      const next = second === hang ? caught(list.next()) : undefined;
      controller.abort('enough');
      expect(await (next ?? caught(list.next()))).toBe('enough');
    }
  });

  it("takes what is no list for none, with responses: 'report'", async () => {
    for (const list of [null, {}, 'text']) {
      const client = clientWith(answers(page(list, 1), page([row('a')], 0)), { responses: 'report' });
      expect(await collect(bannedMembers(client, { GroupId }))).toEqual([row('a')]);
    }
  });

  it('reads a million rows in less than 10 MB', { timeout: 60_000 }, async () => {
    const script = fileURLToPath(new URL('../../../test/support/heap.ts', import.meta.url));
    const flags = ['--expose-gc', '--conditions=@tim-rest/source', '--no-warnings'];
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, script]);
    const { rows, grownBy } = JSON.parse(stdout);
    expect(rows).toBe(1_000_000);
    expect(grownBy).toBeLessThan(10 * 1024 * 1024);
  });
});
