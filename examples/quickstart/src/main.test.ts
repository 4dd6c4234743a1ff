import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { app } from './room.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

/** The program, with no more of an environment than this. */
function run(args: string[] = [], env: NodeJS.ProcessEnv = {}) {
  const command = ['--conditions=@tim-rest/source', main, ...args];
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, command, { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe('the demo', () => {
  it('marks, bans, lists, unbans, and is refused', async () => {
    const { code, stdout, stderr } = await run();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z/g, '<time>').split('\n')).toEqual([
      '1. Mark three members of the room; one of them is offline',
      '   marked   teacher10: 1000',
      '   marked   student9: 1001',
      '   skipped  student404: offline, or not in the room',
      '2. Ban 45 accounts for an hour, 20 a call',
      '   ####      20/45',
      '   ########  40/45',
      '   ######### 45/45',
      '3. Read the banned members back, 20 a page',
      '   page of 20, the first until <time>',
      '   page of 20, the first until <time>',
      '   page of 5, the first until <time>',
      '   45 in all',
      '4. Lift one ban',
      '   troll07 may come back; 44 are still banned',
      '5. Ask for a room that does not exist',
      '   ApiError: [api.10010] group_open_http_svc/get_group_ban_member: the group does not exist [not-found]',
      '   category not-found, retryable: false',
      '   https://trtc.io/document/34348',
      '',
    ]);
    expect(stdout).not.toContain(app.secretKey);
    expect(stdout).not.toContain('usersig');
  });
});

describe('the live part', () => {
  const complete = {
    TIM_SDK_APP_ID: '1400000000',
    TIM_SECRET_KEY: 'geheim',
    TIM_REGION: 'singapore',
    TIM_GROUP_ID: '@TGS#live',
  };
  const names = Object.keys(complete);

  it.each([
    ['nothing', names],
    ['one', ['TIM_SECRET_KEY']],
    ['two', ['TIM_REGION', 'TIM_GROUP_ID']],
    ['all but the key', names.filter((name) => name !== 'TIM_SECRET_KEY')],
  ])('names what is missing: %s', async (_, missing) => {
    const given = Object.entries(complete).filter(([name]) => !missing.includes(name));
    for (const rest of [[], missing.map((name) => [name, ''])]) {
      const { code, stdout, stderr } = await run(['--live'], Object.fromEntries([...given, ...rest]));
      expect([code, stdout]).toEqual([1, '']);
      expect(names.filter((name) => stderr.includes(name))).toEqual(missing);
      expect(stderr).toContain('Optional: TIM_IDENTIFIER');
      expect(stderr).not.toContain(complete.TIM_SECRET_KEY);
      expect(stderr).not.toContain(complete.TIM_SDK_APP_ID);
    }
  });

  it.each([
    ['TIM_REGION', 'atlantis', /^InputError: \[input\.invalid\] createClient: region: .+\n$/],
    ['TIM_SDK_APP_ID', 'abc', /^InputError: \[input\.invalid\] createClient: sdkAppId: .+\n$/],
    ['TIM_IDENTIFIER', 'é', /^InputError: \[input\.invalid\] createClient: identifier: .+\n$/],
  ])('says in one line that %s is wrong', async (name, value, line) => {
    const { code, stdout, stderr } = await run(['--live'], { ...complete, [name]: value });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(line);
    expect(stderr).not.toContain(complete.TIM_SECRET_KEY);
  });
});
