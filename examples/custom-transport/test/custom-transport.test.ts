import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { installCopy } from '../../../packages/core/test/support/tarballs.ts';
import { execute } from '../../support/child.ts';
import { app, openService, serveService } from '../../support/service.ts';

let copy: string;
let service: Awaited<ReturnType<typeof serveService>>;
beforeAll(async () => {
  copy = installCopy(fileURLToPath(new URL('..', import.meta.url)), inject('tarballs'));
  const banned = Array.from({ length: 130 }, (_, index) => ({
    Member_Account: `troll${index}`,
    BannedUntil: 2_000_000_000 + index,
  }));
  service = await serveService(openService({ GroupId: '@TGS#live', Type: 'AVChatRoom', banned }));
});
afterAll(() => service?.close());

test('its own tests pass on the installed packages', async () => {
  const { code, stdout } = await execute('npm', ['test', '--silent'], copy);
  expect([code, /^. pass (\d+)$/m.exec(stdout)?.[1], /^. fail (\d+)$/m.exec(stdout)?.[1]], stdout).toEqual([
    0,
    '11',
    '0',
  ]);
});

test('its program prints the list, and logs requests without their UserSig', async () => {
  const { code, stdout, stderr } = await execute('node', ['src/main.ts', '@TGS#live'], copy, service.env);
  expect([code, stdout.trim().split('\n')]).toEqual([
    0,
    Array.from({ length: 130 }, (_, index) => `troll${index}`),
  ]);
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toMatch(/^POST .*\/get_group_ban_member → 200 \(\d+ ms\)$/);
  expect(stderr).not.toContain(app.secretKey);
});

test('its program says in one line what is wrong', async () => {
  const { code, stdout, stderr } = await execute('node', ['src/main.ts', 'nowhere'], copy, service.env);
  expect([code, stdout, stderr.trim().split('\n').at(-1)]).toEqual([
    1,
    '',
    expect.stringMatching(/^ApiError: \[api\.10010\]/),
  ]);
});
