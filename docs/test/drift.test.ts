import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { generate, generated } from '../generate/generate.ts';

const docs = fileURLToPath(new URL('..', import.meta.url));
let files: Map<string, string>;

beforeAll(async () => {
  files = await generate();
});

it('has every generated file as the code makes it now; `npm run docs:generate` brings it up to date', () => {
  const stale = [...files].filter(([path, text]) => committed(path) !== text).map(([path]) => path);
  expect(stale).toEqual([]);
});

it('has no file among the generated ones that the code does not make any more', () => {
  expect(globSync(generated, { cwd: docs }).filter((path) => !files.has(path))).toEqual([]);
});

function committed(path: string): string | undefined {
  try {
    return readFileSync(`${docs}/${path}`, 'utf8');
  } catch {
    return undefined;
  }
}
