import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import ClosingReporter from '../packages/core/test/support/closing-reporter.ts';

const conditions = ['@tim-rest/source', 'node', 'import', 'module', 'default'];
const workspace = fileURLToPath(new URL('..', import.meta.url));

/** Old and new TypeScript on all declarations: part of `npm run test:long`. */
export const compilers = ['packages/core/test/consumers/{compilers,declarations}.test.ts'];

/** Tests import the packages by name and get their sources: nothing has to be built first. */
export default defineConfig({
  root: workspace,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    maxWorkers: '100%',
    testTimeout: 20_000,
    reporters: [
      'default',
      // Where .ci/run counts from.
      ...(process.env.TEST_RESULTS
        ? [['json', { outputFile: process.env.TEST_RESULTS }] as ['json', { outputFile: string }]]
        : []),
      new ClosingReporter(),
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts'],
          // Files share a process, which saves half of the time: each puts back what it changes.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['packages/*/test/**/*.test.ts'],
          exclude: ['**/{packed,consumers,conformance,long}/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'packed',
          include: ['packages/core/test/{packed,consumers,conformance}/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...compilers],
          globalSetup: ['packages/core/test/support/tarballs.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'examples',
          include: ['examples/*/test/*.test.ts', 'examples/*/src/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['packages/core/test/support/tarballs.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'docs',
          include: ['docs/test/*.test.ts'],
          globalSetup: ['docs/test/support/build.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
