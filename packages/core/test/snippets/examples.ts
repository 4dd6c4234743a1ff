import { readFileSync } from 'node:fs';
import { at, type Snippet, snippetsOf, sources } from './fences.ts';

/** What code imports that is no package: a file of the reader's. */
export const CLIENT = './client.ts';

/** That file, as the site shows it: an example and it are a whole program. */
export const setUp: string = readFileSync(new URL('set-up/client.ts', import.meta.url), 'utf8');

/** An example of TSDoc, in a folder of its own. */
export interface Example {
  readonly snippet: Snippet;
  readonly folder: string;
  readonly modules: Readonly<Record<string, string>>;
}

export const examples: readonly Example[] = sources.flatMap(snippetsOf).map((snippet) => {
  const folder = at(snippet).replaceAll(/\W+/g, '-');
  const example = { [`${folder}/example.ts`]: `${snippet.code}\nexport {};\n` };
  const client = { [`${folder}/client.ts`]: setUp };
  return { snippet, folder, modules: snippet.code.includes(CLIENT) ? { ...example, ...client } : example };
});
