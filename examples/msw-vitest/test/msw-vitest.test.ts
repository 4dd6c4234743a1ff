import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, inject, test } from 'vitest';
import { installCopy } from '../../../packages/core/test/support/tarballs.ts';
import { execute } from '../../support/child.ts';

let copy: string;
beforeAll(() => {
  copy = installCopy(fileURLToPath(new URL('..', import.meta.url)), inject('tarballs'));
});

interface Verdict {
  title: string;
  status: string;
  failureMessages: string[];
}

/** The team's own suite, run as the team runs it. */
async function suite() {
  const report = join(copy, 'report.json');
  const args = ['test', '--silent', '--', '--reporter=json', `--outputFile=${report}`];
  const { code } = await execute('npm', args, copy);
  const verdicts: Verdict[] = JSON.parse(readFileSync(report, 'utf8')).testResults.flatMap(
    ({ assertionResults }: { assertionResults: Verdict[] }) => assertionResults,
  );
  const failed = verdicts.filter(({ status }) => status !== 'passed');
  return { code, count: verdicts.length, failed };
}

test('the suite of a team passes on the installed packages', async () => {
  expect(await suite()).toEqual({ code: 0, count: 7, failed: [] });
});

test('and it notices when the app goes wrong', async () => {
  const file = join(copy, 'src/reports.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace('!known.has(account)', 'known'));
  const { code, failed } = await suite();
  expect([code, failed.map(({ title }) => title)]).toEqual([
    1,
    ['bans whom three viewers have reported, and nobody else'],
  ]);
});
