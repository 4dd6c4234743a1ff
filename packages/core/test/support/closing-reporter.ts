import type { Reporter, TestModule } from 'vitest/node';

declare module 'vitest' {
  interface TaskMeta {
    /** Text that a test wants to be read: it is printed when all is done. */
    closing?: string;
  }
}

/** Prints what tests leave in `task.meta.closing` after everything else: tables that would scroll away otherwise. */
export default class ClosingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules)
      for (const test of module.children.allTests()) {
        const { closing } = test.meta();
        if (closing) process.stdout.write(`${closing}\n\n`);
      }
  }
}
