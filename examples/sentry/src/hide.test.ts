import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { collecting } from './hide.ts';

const program = fileURLToPath(new URL('../test/reported.ts', import.meta.url));
const canary = 'eJwtzMEKgkAUQNF-mXXI0-canary';

/** What Sentry would send, from a process of its own, as text. */
async function reported(options: object, ...hooks: 'hooks'[]): Promise<string> {
  const command = ['--conditions=@tim-rest/source', program, canary, JSON.stringify(options), ...hooks];
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 2 ** 25 });
  return JSON.parse(stdout).join('\n');
}

const count = (text: string, words: string) => text.split(words).length - 1;

it.each(['stream', 'static'])('Sentry sends UserSigs, left alone: %s', async (traceLifecycle) => {
  const sent = await reported({ traceLifecycle });
  expect(sent).toMatch(new RegExp(`"url.query":"[^"]*usersig=${canary}`));
  expect(sent).toMatch(new RegExp(`"url.full":[^}]*usersig=${canary}`));
});

it.each(['stream', 'static'])(
  'what it takes from URLs itself is without them, by `dataCollection`: %s',
  async (traceLifecycle) => {
    const sent = await reported({ traceLifecycle, dataCollection: collecting });
    expect(count(sent, 'usersig=[Filtered]')).toBeGreaterThan(10);
    // What the program itself put into texts: the breadcrumb twice, in every event that comes after it.
    expect(sent).not.toMatch(new RegExp(`"url\\.(query|full)":[^}]*${canary}`));
  },
);

it.each(['stream', 'static'])('all of it is without them behind the hooks: %s', async (traceLifecycle) => {
  const sent = await reported({ traceLifecycle }, 'hooks');
  expect(count(sent, canary)).toBe(0);
  expect(count(sent, 'usersig=[Filtered]')).toBeGreaterThan(10);
  for (const words of ['api.10002', 'no answer from http', 'asked http', 'sdkappid=1', '"job"', '&random=7'])
    expect(sent).toContain(words);
});

it('local variables have them in a form that no hook knows: they stay off', async () => {
  expect(await reported({ includeLocalVariables: true }, 'hooks')).toContain(`"userSig":"${canary}"`);
});
