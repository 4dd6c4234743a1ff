import { mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The emulator's tests, the scenes of the families among them: what each change of its state is tried against. */
const { projects: _, ...test } = base.test ?? {};
export default mergeConfig(
  { ...base, test },
  { test: { include: ['packages/core/src/emulator/**/*.test.ts'] } },
);
