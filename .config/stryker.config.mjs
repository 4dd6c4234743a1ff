import { readdirSync, readFileSync } from 'node:fs';

const families = 'packages/core/src/endpoints';

/** Endpoints and parts of their schemas are data, and the laws' own: `npm run drifts` makes them wrong. What stands beside them is code. */
const data = readdirSync(families, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `${families}/${file.replaceAll('\\', '/')}`)
  .filter((file) => /uncheckedEndpoint\(|endpoint\/(held|schema)\.ts'/.test(readFileSync(file, 'utf8')));

/** What both runs have in common; `--mutate 'packages/core/src/lists/**'` tries a part. */
export const common = {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  ignorePatterns: ['docs', 'examples', '**/dist'],
  tempDirName: '.stryker',
  reporters: ['clear-text', 'json', 'progress'],
  jsonReporter: { fileName: 'node_modules/.mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  ignoreStatic: false,
  timeoutMS: 5000,
  // A test compares a made file with what it is made of, and no tool here reads types.
  disableTypeChecks: false,
};

/** The kernel, the helpers of families, and what takes webhooks, whose events are data as well: each change of a line is tried against the unit tests. */
export default {
  ...common,
  vitest: { configFile: '.config/vitest.mutation.config.ts', related: false },
  mutate: [
    'packages/core/src/**/*.ts',
    '!packages/core/src/{emulator,explain}/**',
    '!packages/core/src/errors/packed-codes.ts',
    ...data.map((file) => `!${file}`),
    '!packages/core/src/webhook/events/**',
    '!**/*.test.ts',
    '!**/*.test-d.ts',
    '!**/index.ts',
  ],
  incrementalFile: 'node_modules/.stryker-incremental.json',
};
