import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Application, ProjectReflection } from 'typedoc';
import { page } from '../markdown.ts';
import { entries } from './entries.ts';
import { setUpFor } from './set-up.ts';

/** A page for each entry of the packages, by its path below `docs`. */
export async function apiPages(
  app: Application,
  project: ProjectReflection,
): Promise<[path: string, text: string][]> {
  const folder = mkdtempSync(join(tmpdir(), 'api-'));
  try {
    await app.outputs.writeOutput({ name: 'markdown', path: folder }, project);
    if (app.logger.hasWarnings() || app.logger.hasErrors()) throw new Error('TypeDoc had something to say');
    return entries.map(({ name, slug }) => {
      const [, body = ''] = readFileSync(join(folder, `${slug}.md`), 'utf8').split(/^# .*\n/m);
      return [`reference/api/${slug}.md`, apiPage(name, body)];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function apiPage(name: string, body: string): string {
  const head = { title: name, description: `What ${name} exports.` };
  return page(head, `# ${name}`, setUpFor(body), body.trim());
}
