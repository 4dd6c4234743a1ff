import { mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The unit tests of the kernel alone: what each change of a line of it is tried against. */
const { projects: _, ...test } = base.test ?? {};
export default mergeConfig(
  { ...base, test },
  {
    test: {
      include: ['packages/core/src/**/*.test.ts'],
      exclude: ['packages/core/src/{emulator,explain}/**'],
    },
  },
);
