import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { installCopy } from '../../../packages/core/test/support/tarballs.ts';
import { execute } from '../../support/child.ts';
import { app, openService, serveService } from '../../support/service.ts';

const GroupId = '@TGS#live';
const names = [...Array.from({ length: 247 }, (_, index) => `troll${index}`), 'a,b', 'say "hi"', '=1+1'];
const banned = names.map((Member_Account, index) => ({ Member_Account, BannedUntil: 2_000_000_000 + index }));
const emulator = openService({ GroupId, Type: 'AVChatRoom', banned });

// Whoever runs the example has a Deno. This one is that of the runtimes' own tests.
const binary = fileURLToPath(
  new URL('../../../packages/core/test/conformance/node_modules/.bin/deno', import.meta.url),
);

let copy: string;
let service: Awaited<ReturnType<typeof serveService>>;
beforeAll(async () => {
  copy = installCopy(fileURLToPath(new URL('..', import.meta.url)), inject('tarballs'));
  service = await serveService(emulator);
});
afterAll(() => service?.close());

const env = '--allow-env=TIM_SDK_APP_ID,TIM_IDENTIFIER,TIM_SECRET_KEY,TIM_ORIGIN';

/** The program, with what it may do. */
async function deno(permissions: string[], ...args: string[]) {
  const command = ['run', '--no-prompt', '--cached-only', ...permissions, 'src/main.ts', ...args];
  const result = await execute(binary, command, copy, { ...service.env, ...quiet });
  expect(result.stdout + result.stderr).not.toContain(app.secretKey);
  return { ...result, lines: result.stdout.split('\n').slice(0, -1) };
}
const quiet = { NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1' };
const least = () => [`--allow-net=${service.host}`, env];

test('a list that breaks off goes on where it failed', async () => {
  emulator.inject({ after: 1, times: 4, status: 502 });
  const first = await deno(least(), GroupId);
  expect([first.code, first.lines.length, first.lines[0]]).toEqual([75, 101, 'account,banned_until']);
  expect(first.stderr).toMatch(/^TransportError: \[transport\.status\].* \(4 attempts\)$/m);
  const [, from = ''] =
    /^The rest: deno task export '@TGS#live' (\d+) >> bans\.csv$/m.exec(first.stderr) ?? [];

  const second = await deno(least(), GroupId, from);
  expect([second.code, second.stderr]).toEqual([0, '']);
  const rows = [...first.lines, ...second.lines].slice(1);
  expect(rows).toHaveLength(250);
  expect(rows[0]).toBe('troll0,2033-05-18T03:33:20.000Z');
  expect(rows.map((row) => row.slice(0, row.lastIndexOf(',')))).toEqual([
    ...names.slice(0, 247),
    '"a,b"',
    '"say ""hi"""',
    "'=1+1",
  ]);
});

test('an error that would come again is no temporary one', async () => {
  const { code, stdout, stderr } = await deno(least(), 'nowhere');
  expect([code, stdout]).toEqual([1, 'account,banned_until\n']);
  expect(stderr).toMatch(/^ApiError: \[api\.10010\]/);
});

test('it needs no other permission than these two', async () => {
  const other = await deno(['--allow-net=127.0.0.1:1', env], GroupId);
  expect(other.code).toBe(75);
  expect(other.stderr).toContain('TransportError');
  expect((await deno([`--allow-net=${service.host}`], GroupId)).stderr).toContain('--allow-env');
});

test('its task runs with the permissions of deno.json, which reach one host of the service alone', async () => {
  const args = ['task', '--quiet', 'export', GroupId];
  const { code, stdout, stderr } = await execute(binary, args, copy, { ...service.env, ...quiet });
  expect([code, stdout]).toEqual([75, 'account,banned_until\n']);
  expect(stderr).toMatch(/^TransportError: \[transport\.network\]/);
});
