import { browsers } from './chromium.ts';
import { processes } from './process.ts';
import type { Runtime } from './runtime.ts';
import { workers } from './workerd.ts';

/** All that the packages are promised to run in. */
export const runtimes: readonly Runtime[] = [...processes, ...workers, ...browsers];
