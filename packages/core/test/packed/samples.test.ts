import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, inject, test } from 'vitest';
import { wholeProgram } from '../../../../docs/.vitepress/theme/whole-program.ts';
import { CLIENT, examples, setUp } from '../snippets/examples.ts';
import { at, fencesOf, type Snippet, snippetsOf, workspace } from '../snippets/fences.ts';
import type { Outcome } from '../snippets/run.ts';
import { installed, writeModules } from '../snippets/workbench.ts';
import { run } from '../support/run.ts';

const { consumer } = inject('tarballs');
const folder = join(consumer, 'samples');
const runner = fileURLToPath(new URL('../snippets/run.ts', import.meta.url));

const generated = globSync(['docs/errors/*.md', 'docs/reference/endpoints/*.md'], { cwd: workspace }).sort();
const guides = globSync('docs/{index,guide/*}.md', { cwd: workspace }).sort();
const displayed: readonly Snippet[] = [
  ...guides.flatMap(snippetsOf),
  ...generated.flatMap((path) => fencesOf(path).filter(({ language }) => language === 'ts')),
  ...examples.map(({ snippet }) => snippet),
];

/** Each is there once, as the reader's button copies it. */
const programs = new Map(
  displayed.flatMap((snippet) => {
    const { code, notRun } = snippet;
    if (notRun !== undefined) return [];
    return [[code.includes(`'${CLIENT}'`) ? wholeProgram(code, setUp) : code, snippet] as const];
  }),
);
const files: ReadonlyMap<string, { program: string; snippet: Snippet }> = new Map(
  [...programs].map(([program, snippet]) => {
    const kind = program.includes("from 'msw") ? '.msw' : '';
    return [`${at(snippet).replaceAll(/\W+/g, '-')}${kind}.ts`, { program, snippet }] as const;
  }),
);

let compiler: string;
let outcomes: Outcome[];

beforeAll(() => {
  writeModules(
    folder,
    Object.fromEntries([...files].map(([file, { program }]) => [file, `${program}\nexport {};\n`])),
    { customConditions: [] },
  );
  // What samples use beside our packages, which are those of the tarballs.
  for (const [name, path] of Object.entries(installed)) {
    const link = join(consumer, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(join(workspace, path), link, 'junction');
  }
  compiler = spawnSync('tsc', ['-p', folder], { encoding: 'utf8' }).stdout;
  outcomes = JSON.parse(run('node', [runner, folder, ...files.keys()], folder));
}, 300_000);

test('all samples of the site compile as they are copied, in one folder with the packages installed', () => {
  expect(compiler).toBe('');
  expect(files.size).toBeGreaterThan(500);
});

test('all of them run', () => {
  const failed = outcomes.flatMap(({ file, error }) =>
    error === undefined ? [] : [`${at(files.get(file)!.snippet)} ${error}`],
  );
  expect(failed).toEqual([]);
  expect(outcomes).toHaveLength(files.size);
});
