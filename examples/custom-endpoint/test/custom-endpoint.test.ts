import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { installCopy } from '../../../packages/core/test/support/tarballs.ts';
import { execute } from '../../support/child.ts';
import { app, serveService } from '../../support/service.ts';
import { openRoom } from '../src/room.ts';

const room = openRoom('@TGS#live');
let copy: string;
let service: Awaited<ReturnType<typeof serveService>>;
beforeAll(async () => {
  copy = installCopy(fileURLToPath(new URL('..', import.meta.url)), inject('tarballs'));
  service = await serveService(room);
});
afterAll(() => service?.close());

test('its own tests pass on the installed packages', async () => {
  const { code, stdout } = await execute('npm', ['test', '--silent'], copy);
  expect([code, /^. pass (\d+)$/m.exec(stdout)?.[1], /^. fail (\d+)$/m.exec(stdout)?.[1]], stdout).toEqual([
    0,
    '9',
    '0',
  ]);
});

test('its program mutes more accounts than go in a call', async () => {
  const accounts = Array.from({ length: 510 }, (_, index) => `troll${index}`);
  const args = ['src/main.ts', '@TGS#live', '600', ...accounts];
  expect(await execute('node', args, copy, service.env)).toEqual({
    code: 0,
    stdout: 'muted: 510\n',
    stderr: '',
  });
  expect([...room.muted]).toEqual(accounts.map((account) => [account, 600]));
});

test.each([
  ['nowhere', '600', 'muted: 0\n', /^not muted: a, b: ApiError: \[api\.10010\]/],
  ['@TGS#live', '0.5', '', /^InputError: \[input\.invalid\] .*: MuteTime: not valid/],
])('its program says what is wrong with %s %s', async (group, seconds, said, words) => {
  const { code, stdout, stderr } = await execute(
    'node',
    ['src/main.ts', group, seconds, 'a', 'b'],
    copy,
    service.env,
  );
  expect([code, stdout, stderr]).toEqual([1, said, expect.stringMatching(words)]);
  expect(stderr).not.toContain(app.secretKey);
});
