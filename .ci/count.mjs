// Counts what suites have reported, each in a file of its own: the last line says how many tests passed and failed. A
// suite that did not run, or ran nothing, is one failure.
import { existsSync, readFileSync } from 'node:fs';

let [passed, failed] = [0, 0];
for (const file of process.argv.slice(2)) {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numFailedTestSuites = 0,
  } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (!numPassedTests) console.log(`${file}: no test passed, or none was run`);
  passed += numPassedTests;
  failed += numFailedTests || numFailedTestSuites || Number(!numPassedTests);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
