import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const docs = fileURLToPath(new URL('..', import.meta.url));
const pages = globSync('{,zh/}reference/**/*.md', { cwd: docs }).map((path) => ({
  path,
  text: readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'),
}));

it('shows, on each page whose examples import the client, the file that makes it', () => {
  const importing = pages.filter(({ text }) => text.includes("from './client.ts'"));
  expect(importing.length).toBeGreaterThan(2);
  expect(importing.filter(({ text }) => !/^::: details .*client\.ts/m.test(text))).toEqual([]);
});
