import { common } from './stryker.config.mjs';

/** The state of the emulator, tried against the emulator's own tests. */
export default {
  ...common,
  vitest: { configFile: '.config/vitest.mutation.emulator.config.ts', related: false },
  mutate: ['packages/core/src/emulator/state/*.ts', '!**/*.test.ts'],
  incrementalFile: 'node_modules/.stryker-incremental-emulator.json',
};
