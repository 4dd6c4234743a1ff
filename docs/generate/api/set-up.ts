import { readFileSync } from 'node:fs';
import { fence } from '../markdown.ts';

/** What examples import beside packages. Tests run each example with it. */
const file = new URL('../../../packages/core/test/snippets/set-up/client.ts', import.meta.url);

/** The file that the examples of a page import, collapsed: with it each is a whole program. Nothing where none does. */
export function setUpFor(page: string, title = 'Set-up: client.ts, which examples import'): string {
  if (!page.includes("from './client.ts'")) return '';
  return `::: details ${title}\n${fence('ts', readFileSync(file, 'utf8'))}\n:::`;
}
