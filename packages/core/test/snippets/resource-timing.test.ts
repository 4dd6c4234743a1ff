import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { snippetsOf } from './fences.ts';

const [recipe] = snippetsOf('docs/guide/security.md').filter(({ code }) =>
  code.includes('clearResourceTimings'),
);

/** Names that a program of ours leaves in the timeline, beside a request of somebody else's. */
async function left(code: string): Promise<string[]> {
  const program = `${code}
import { createServer } from 'node:http';
import { once } from 'node:events';
const server = createServer((_, outgoing) => outgoing.end('{}')).listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = 'http://127.0.0.1:' + server.address().port;
for (const path of ['/theirs', '/v4/x?sdkappid=1&usersig=CANARY', '/v4/y?usersig=CANARY&random=7'])
  await (await fetch(origin + path, { method: 'POST', body: '{}' })).text();
await new Promise((resolve) => setTimeout(resolve, 200));
console.log(JSON.stringify(performance.getEntriesByType('resource').map(({ name }) => name.replace(origin, ''))));
process.exit();
`;
  const args = ['--input-type=module-typescript', '--eval', program];
  const { stdout } = await promisify(execFile)('node', args);
  return JSON.parse(stdout);
}

test("the security guide's observer takes the entries with a UserSig, and leaves those of others", async () => {
  const [without, withIt] = await Promise.all([left(''), left(recipe?.code ?? '')]);
  expect(without).toEqual(['/theirs', '/v4/x?sdkappid=1&usersig=CANARY', '/v4/y?usersig=CANARY&random=7']);
  expect(withIt).toEqual(['/theirs']);
});
