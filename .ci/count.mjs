// Counts what suites have reported, each in a file of its own: says what failed, and the last line how many tests passed
// and failed. A suite that did not run, or ran nothing, is one failure.
import { existsSync, readFileSync } from 'node:fs';

/** The first lines of why something failed. */
const why = (text) => (text ?? '').trim().split('\n').slice(0, 12).join('\n  ').slice(0, 1500);

let [passed, failed] = [0, 0];
for (const file of process.argv.slice(2)) {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numFailedTestSuites = 0,
    testResults = [],
  } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (!numPassedTests) console.log(`${file}: no test passed, or none was run`);
  for (const { name, status, message, assertionResults } of testResults) {
    const broken = assertionResults.filter((test) => test.status === 'failed');
    for (const test of broken)
      console.log(`FAILED ${name}\n  ${test.fullName}\n  ${why(test.failureMessages?.join('\n'))}`);
    if (status === 'failed' && !broken.length) console.log(`FAILED ${name}\n  ${why(message)}`);
  }
  passed += numPassedTests;
  failed += numFailedTests || numFailedTestSuites || Number(!numPassedTests);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
