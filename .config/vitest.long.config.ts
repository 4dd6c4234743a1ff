import { defineConfig, mergeConfig } from 'vitest/config';
import base, { compilers } from './vitest.config.ts';

/** `npm run test:long`: tests that install frameworks and build with them, or run for a minute. */
const { projects: _, ...test } = base.test ?? {};
export default mergeConfig(
  { ...base, test },
  defineConfig({
    test: {
      include: ['packages/*/test/long/**/*.test.ts', 'examples/*/test/long/*.test.ts', ...compilers],
      globalSetup: ['packages/core/test/support/tarballs.ts'],
      testTimeout: 600_000,
      hookTimeout: 600_000,
    },
  }),
);
