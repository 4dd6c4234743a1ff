import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../../.ci/count.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tim-rest-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What CI prints after these suites have reported, its last line, and how it ends. */
function count(...reports: (object | undefined)[]) {
  const files = reports.map((report, index) => {
    const file = join(folder, `${index}.json`);
    rmSync(file, { force: true });
    if (report) writeFileSync(file, JSON.stringify(report));
    return file;
  });
  const { status, stdout } = spawnSync('node', [script, ...files], { encoding: 'utf8' });
  return { status, stdout, last: stdout.trimEnd().split('\n').at(-1) };
}

const suite = (numPassedTests: number, numFailedTests = 0, numFailedTestSuites = 0) => ({
  numPassedTests,
  numFailedTests,
  numFailedTestSuites,
});

test.each([
  ['adds up all suites', [suite(5), suite(2)], 0, '7 passed, 0 failed'],
  ['adds up failures', [suite(5, 1), suite(2, 2, 1)], 1, '7 passed, 3 failed'],
  ['counts a file that could not be loaded', [suite(5), suite(2, 0, 1)], 1, '7 passed, 1 failed'],
  ['counts a suite that did not run', [suite(5), undefined], 1, '5 passed, 1 failed'],
  ['counts a suite without tests', [suite(0), suite(2)], 1, '2 passed, 1 failed'],
])('CI %s', (_, reports, status, last) => {
  expect(count(...reports)).toMatchObject({ status, last });
});

test('CI says what failed, and why, where the end of its output is', () => {
  const passed = { status: 'passed', fullName: 'goes well' };
  const failed = { status: 'failed', fullName: 'adds one', failureMessages: ['expected 2\nat here'] };
  const testResults = [
    { name: 'a.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
    { name: 'b.test.ts', status: 'failed', message: 'no such file', assertionResults: [] },
    { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [passed] },
  ];
  const { stdout } = count({ ...suite(3, 1, 2), testResults });
  expect(stdout).toBe(
    'FAILED a.test.ts\n  adds one\n  expected 2\n  at here\nFAILED b.test.ts\n  no such file\n3 passed, 1 failed\n',
  );
});
