import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { run } from '../../../packages/core/test/support/run.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the site was built. */
    site: string;
  }
}

/** Builds the site once a run, as `npm run docs:build` does, into a folder of its own. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const docs = fileURLToPath(new URL('../..', import.meta.url));
  run('npm', ['run', '--silent', 'build', '--', '--outDir', folder], docs);
  project.provide('site', folder);
  return () => rmSync(folder, { recursive: true });
}
