import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { installCopy } from '../../../packages/core/test/support/tarballs.ts';
import { start } from '../../support/child.ts';
import { app, openService, serveService } from '../../support/service.ts';

const GroupId = '@TGS#live';
const token = 'the-token-of-the-shop';
const viewers = Array.from({ length: 900 }, (_, index) => `viewer${index}`);
const emulator = openService({ GroupId, Type: 'AVChatRoom', online: viewers });
// Whoever runs the example has a Bun. This one is that of the runtimes' own tests.
const binary = fileURLToPath(
  new URL('../../../packages/core/test/conformance/node_modules/.bin/bun', import.meta.url),
);

const arrivals = new EventTarget();
/** The signal of the next request that reaches the service: it fires when the caller goes away. */
const arrived = async (): Promise<AbortSignal> => (await once(arrivals, 'arrival'))[0].detail;

let service: Awaited<ReturnType<typeof serveService>>;
let program: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  const copy = installCopy(fileURLToPath(new URL('..', import.meta.url)), inject('tarballs'));
  service = await serveService({
    fetch(input, init) {
      const { signal = null } = init ?? (input as Request);
      arrivals.dispatchEvent(new CustomEvent('arrival', { detail: signal }));
      return emulator.fetch(input, init);
    },
  });
  const env = { ...service.env, SHOP_TOKEN: token, PORT: '0' };
  program = await start(binary, ['run', 'src/main.ts'], copy, env);
});
afterAll(async () => {
  await program?.stop();
  service?.close();
});

interface Ask {
  room?: string;
  bearer?: string;
  signal?: AbortSignal;
}

async function ask(
  method: string,
  badge: number,
  body: unknown,
  { room = GroupId, bearer = token, signal }: Ask = {},
) {
  const response = await fetch(new URL(`rooms/${encodeURIComponent(room)}/badges/${badge}`, program.url), {
    method,
    headers: { authorization: `Bearer ${bearer}` },
    body: JSON.stringify(body),
    signal: signal ?? null,
  });
  const text = await response.text();
  for (const secret of [app.secretKey, token, 'usersig']) expect(text).not.toContain(secret);
  return { status: response.status, body: JSON.parse(text) };
}

const badged = () => emulator.group(GroupId)?.marks?.map(({ Member_Account }) => Member_Account);

test('gives a badge to any number of viewers, and takes it again', async () => {
  const given = await ask('PUT', 1001, [...viewers, 'ghost']);
  expect(given).toEqual({ status: 200, body: { changed: viewers, offline: ['ghost'], failed: [] } });
  expect(badged()).toEqual(viewers);
  expect(emulator.requests).toHaveLength(2);
  const taken = await ask('DELETE', 1001, viewers.slice(1));
  expect([taken.status, badged()]).toEqual([200, ['viewer0']]);
});

test('tells what was changed where a part fails', async () => {
  emulator.inject({ after: 1, errorCode: 10004, errorInfo: 'not today' });
  const { status, body } = await ask('PUT', 1001, viewers);
  expect(status).toBe(502);
  expect([body.changed.length, body.failed[0].accounts.length]).toEqual(
    body.changed.length === 500 ? [500, 400] : [400, 500],
  );
  expect(body.failed[0]).toMatchObject({ error: expect.stringContaining('not today'), retryable: false });
});

test.each<[number, string, unknown, object, string]>([
  [400, 'a mark that is none', ['viewer1'], {}, 'MemberList[0].Marks[0]'],
  [400, 'no list', { account: 'viewer1' }, {}, 'expected a list of accounts'],
  [401, 'another bearer', ['viewer1'], { bearer: 'guessed' }, 'the shop alone may ask'],
])('answers with %i to %s, and sends nothing', async (status, _, body, options, words) => {
  const before = emulator.requests.length;
  const answer = await ask('PUT', 7, body, options);
  expect([answer.status, answer.body.error]).toEqual([status, expect.stringContaining(words)]);
  expect(emulator.requests).toHaveLength(before);
});

test('says that a room does not exist', async () => {
  const { status, body } = await ask('PUT', 1001, ['viewer1'], { room: 'nowhere' });
  expect([status, body.failed]).toEqual([
    502,
    [{ accounts: ['viewer1'], error: expect.stringContaining('[api.10010]'), retryable: false }],
  ]);
});

test('lets go of the service when the shop hangs up', async () => {
  emulator.inject({ delayMs: Number.POSITIVE_INFINITY });
  const shop = new AbortController();
  const arrival = arrived();
  const coming = ask('PUT', 1002, ['viewer1'], { signal: shop.signal });
  const atService = await arrival;
  const letGo = once(atService, 'abort');
  shop.abort();
  await expect(coming).rejects.toThrow();
  await letGo;
});

test('stops when it is told to, having printed no secret', async () => {
  expect(await program.stop()).toBe(0);
  const { stdout, stderr } = program.output;
  expect([stdout, stderr]).toEqual([`${program.url}\n`, '']);
});
