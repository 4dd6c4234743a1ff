import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, inject, test } from 'vitest';
import { fencesOf } from '../../../packages/core/test/snippets/fences.ts';
import { installCopy } from '../../../packages/core/test/support/tarballs.ts';
import { execute } from '../../support/child.ts';

const example = fileURLToPath(new URL('..', import.meta.url));
let copy: string;
beforeAll(() => {
  copy = installCopy(example, inject('tarballs'));
});

/** The page's own suite, run as its team runs it. */
async function suite() {
  const report = join(copy, 'report.json');
  const args = ['test', '--silent', '--', '--reporter=json', `--outputFile=${report}`];
  const { code, stderr } = await execute('npm', args, copy);
  const { numTotalTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return { code, stderr, numTotalTests, numPassedTests };
}

test('the suite of a page passes under jsdom, on the installed packages', async () => {
  expect(await suite()).toEqual({ code: 0, stderr: '', numTotalTests: 5, numPassedTests: 5 });
});

test('and it notices when the page goes wrong', async () => {
  const file = join(copy, 'src/banned-list.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Limit: 2', 'Limit: 3'));
  expect(await suite()).toMatchObject({ code: 1, numPassedTests: 4 });
});

test('the testing guide shows the setup', () => {
  const shown = fencesOf('docs/guide/testing.md').map(({ code }) => code);
  expect(shown).toContain(readFileSync(join(example, 'src/setup.ts'), 'utf8'));
});
