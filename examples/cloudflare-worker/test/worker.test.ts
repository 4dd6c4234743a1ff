import { fileURLToPath } from 'node:url';
import { convertV4MiniflareOptions, Miniflare, Response } from 'miniflare';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { installCopy } from '../../../packages/core/test/support/tarballs.ts';
import { bundleWorker } from '../../support/bundle-worker.ts';
import { app, openService } from '../../support/service.ts';

const GroupId = '@TGS#live';
const bans = `/rooms/${encodeURIComponent(GroupId)}/bans`;
const marks = `/rooms/${encodeURIComponent(GroupId)}/marks`;
const token = 'a-moderators-token';
const emulator = openService({ GroupId, Type: 'AVChatRoom', online: ['teacher', 'student'] });

let bundle: string;
let worker: Miniflare;
const hosts = new Set<string>();
/** All that came out of the Worker: none of it may hold a secret. */
const answers: string[] = [];
const logs: string[] = [];

beforeAll(async () => {
  const copy = installCopy(fileURLToPath(new URL('..', import.meta.url)), inject('tarballs'));
  const { script, settings } = await bundleWorker(copy);
  bundle = script;
  worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script,
      compatibilityDate: settings.compatibility_date,
      handleStructuredLogs: ({ message }) => logs.push(message),
      bindings: { ...settings.vars, TIM_SECRET_KEY: app.secretKey, MODERATOR_TOKEN: token },
      async outboundService(request) {
        hosts.add(new URL(request.url).host);
        const { method } = request;
        const answer = await emulator.fetch(request.url, { method, body: await request.text() });
        return new Response(await answer.text(), {
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
        });
      },
    }),
  );
  await worker.ready;
});
afterAll(() => worker?.dispose());

async function ask(path: string, body?: unknown, authorization = `Bearer ${token}`) {
  const response = await worker.dispatchFetch(`http://worker${path}`, {
    headers: { authorization },
    ...(body !== undefined && {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  });
  const text = await response.text();
  answers.push(text);
  return { status: response.status, body: JSON.parse(text) };
}

describe('the Worker, in workerd', () => {
  test('bans any number of accounts, and reads them back page by page', async () => {
    const Members_Account = Array.from({ length: 145 }, (_, index) => `troll${index}`);
    const { status, body } = await ask(bans, { Members_Account, Duration: 3600, Description: 'spam' });
    expect([status, body]).toEqual([200, { banned: Members_Account, failed: [] }]);
    expect(emulator.requests).toHaveLength(8);

    const read: string[] = [];
    for (let next: number | null = 0; next !== null; ) {
      const page: Awaited<ReturnType<typeof ask>> = await ask(`${bans}?from=${next}`);
      read.push(...page.body.bans.map((ban: { Member_Account: string }) => ban.Member_Account));
      next = page.body.next;
    }
    expect(read.sort()).toEqual(Members_Account.sort());
    expect([...hosts]).toEqual(['adminapisgp.im.qcloud.com']);
  });

  test('marks members, and says who was not reached', async () => {
    const MemberList = ['teacher', 'ghost'].map((Member_Account) => ({ Member_Account, Marks: [1000] }));
    const { status, body } = await ask(marks, { CommandType: 1, MemberList });
    expect([status, body]).toEqual([200, { applied: [MemberList[0]], skipped: ['ghost'], failed: [] }]);
    expect(emulator.group(GroupId)?.marks).toEqual([MemberList[0]]);
  });

  test('tells what was done where a part fails', async () => {
    emulator.inject({ operation: 'ban_group_member', after: 1, errorCode: 10007 });
    const Members_Account = Array.from({ length: 30 }, (_, index) => `late${index}`);
    const { status, body } = await ask(bans, { Members_Account, Duration: 60 });
    expect([status, body.banned, body.failed[0].accounts]).toEqual([
      200,
      Members_Account.slice(0, 20),
      Members_Account.slice(20),
    ]);
    expect(body.failed[0].error).toMatchObject({ code: 'api.10007', retryable: false });
  });

  test('answers many requests at once', async () => {
    const all = await Promise.all(Array.from({ length: 25 }, () => ask(bans)));
    expect(all.map(({ status }) => status)).toEqual(Array(25).fill(200));
  });

  test.each<[number, string, number | undefined, () => ReturnType<typeof ask>]>([
    [404, 'api.10010', undefined, () => ask('/rooms/nowhere/bans')],
    [403, 'api.10007', 10007, () => ask(bans)],
    [429, 'api.70050', 70050, () => ask(bans)],
    [502, 'api.70009', 70009, () => ask(bans)],
    [400, 'input.invalid', undefined, () => ask(`${bans}?from=here`)],
    [400, 'input.invalid', undefined, () => ask(bans, 'not JSON')],
    [404, 'http.404', undefined, () => ask('/rooms/%zz/bans')],
    [404, 'http.404', undefined, () => ask(marks)],
  ])('answers with %i for %s', async (status, code, errorCode, request) => {
    // A refused UserSig is signed afresh, once: what is wrong with the key is wrong twice.
    if (errorCode) emulator.inject({ errorCode, times: errorCode === 70009 ? 2 : 1 });
    const answer = await request();
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });

  test('names the field that is wrong, and sends nothing', async () => {
    const before = emulator.requests.length;
    const { body } = await ask(marks, { CommandType: 1, MemberList: [{ Member_Account: 'a', Marks: [7] }] });
    expect(body.error.issues).toMatchObject([{ path: 'MemberList[0].Marks[0]' }]);
    expect(emulator.requests).toHaveLength(before);
  });

  test('asks who is there', async () => {
    const before = emulator.requests.length;
    for (const authorization of ['', token, 'Bearer another'])
      expect((await ask(bans, undefined, authorization)).status).toBe(401);
    expect(emulator.requests).toHaveLength(before);
  });

  test('lets no secret out', () => {
    expect(answers.length).toBeGreaterThan(40);
    expect(logs.join()).toContain('[api.70009]');
    const out = [...answers, ...logs].join();
    for (const secret of [app.secretKey, token, 'usersig']) expect(out).not.toContain(secret);
    expect(bundle).not.toContain(app.secretKey);
  });
});
