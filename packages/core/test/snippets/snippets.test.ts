import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../support/run.ts';
import { CLIENT, setUp } from './examples.ts';
import { at, pages, type Snippet, snippetsOf } from './fences.ts';
import type { Outcome } from './run.ts';
import { withWorkbench, writeModules } from './workbench.ts';

const snippets = pages.flatMap(snippetsOf);
const files = new Map(snippets.map((snippet) => [fileOf(snippet), snippet]));
const runnable = [...files.keys()].filter((file) => files.get(file)?.notRun === undefined);
const runner = fileURLToPath(new URL('run.ts', import.meta.url));

/** Each in a folder of its own. */
function fileOf(snippet: Snippet): string {
  const kind = snippet.code.includes("from 'msw") ? '.msw' : '';
  return `${at(snippet).replaceAll(/\W+/g, '-')}/snippet${kind}.ts`;
}

describe('the code in the READMEs and the guides', () => {
  let compiler: string;
  let outcomes: Outcome[];

  beforeAll(
    () =>
      withWorkbench((folder) => {
        const modules = [...files].flatMap(([file, { code }]) => [
          [file, `${code}\nexport {};\n`] as const,
          ...(code.includes(CLIENT) ? [[join(dirname(file), CLIENT), setUp] as const] : []),
        ]);
        writeModules(folder, Object.fromEntries(modules));
        compiler = spawnSync('tsc', ['-p', folder], { encoding: 'utf8' }).stdout;
        const args = ['--conditions=@tim-rest/source', runner, folder, ...runnable];
        outcomes = JSON.parse(run('node', args, folder));
      }),
    120_000,
  );

  test('compiles', () => {
    expect(compiler).toBe('');
    expect(files.size).toBe(snippets.length);
    expect(files.size).toBeGreaterThan(55);
  });

  test('runs, but for what says why not', () => {
    const failed = outcomes
      .filter(({ error }) => error !== undefined)
      .map(({ file, error }) => `${at(files.get(file) as Snippet)} ${error}`);
    const marked = [...files.values()]
      .filter(({ notRun }) => notRun !== undefined)
      .map((snippet) => `${at(snippet)} ${snippet.notRun}`);
    const ran = outcomes.length - failed.length;
    console.log([`${files.size} pieces of code compile, ${ran} of them run.`, ...marked].join('\n'));
    expect(failed).toEqual([]);
    expect(ran + marked.length).toBe(files.size);
  });

  test('prints what the page says', () => {
    const said = outcomes.filter(({ file }) => files.get(file)?.prints !== undefined);
    for (const { file, printed } of said) {
      const snippet = files.get(file) as Snippet;
      expect.soft(printed, at(snippet)).toBe(snippet.prints);
    }
    expect(said.length).toBeGreaterThan(25);
  });
});
