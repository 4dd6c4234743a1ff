import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The module of an entry that is installed in a folder, not the one of this workspace. */
export async function importInstalled(entry: string, installed: string): Promise<Record<string, unknown>> {
  const [, name = '', path = ''] = /^(@[\w-]+\/[\w-]+)(.*)$/.exec(entry) ?? [];
  const folder = join(installed, 'node_modules', name);
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return import(pathToFileURL(join(folder, exports[`.${path}`].default)).href);
}
