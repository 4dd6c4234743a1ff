import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../support/run.ts';
import { examples } from './examples.ts';
import { at } from './fences.ts';
import type { Outcome } from './run.ts';
import { withWorkbench, writeModules } from './workbench.ts';

const runner = fileURLToPath(new URL('run.ts', import.meta.url));

describe('the examples in TSDoc, each with the file that it imports and nothing else,', () => {
  let compiler: string;
  let outcomes: Outcome[];

  beforeAll(
    () =>
      withWorkbench((folder) => {
        writeModules(folder, Object.assign({}, ...examples.map(({ modules }) => modules)));
        compiler = spawnSync('tsc', ['-p', folder], { encoding: 'utf8' }).stdout;
        const files = examples.map((example) => `${example.folder}/example.ts`);
        const args = ['--conditions=@tim-rest/source', runner, folder, ...files];
        outcomes = JSON.parse(run('node', args, folder));
      }),
    120_000,
  );

  test('compile', () => {
    expect(compiler).toBe('');
    expect(examples.length).toBeGreaterThan(30);
  });

  test('run', () => {
    const failed = outcomes.flatMap(({ error }, nth) =>
      error === undefined ? [] : [`${at(examples[nth]!.snippet)} ${error}`],
    );
    expect(failed).toEqual([]);
    expect(outcomes).toHaveLength(examples.length);
  });

  test('say none of them that it does not run', () => {
    expect(examples.filter(({ snippet }) => snippet.notRun !== undefined)).toEqual([]);
  });
});
