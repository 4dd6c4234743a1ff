import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { type Trial, trialsOf } from './faults.ts';
import { at, pages } from './fences.ts';
import type { Outcome } from './run.ts';
import { withWorkbench, writeModules } from './workbench.ts';

const runner = fileURLToPath(new URL('run.ts', import.meta.url));
const trials = pages.flatMap(trialsOf);
const fileOf = ({ snippet, emulator }: Trial) =>
  `${at(snippet).replaceAll(/\W+/g, '-')}-${emulator.file.replace('.ts', snippet.code.includes("from 'msw") ? '.msw.ts' : '.ts')}`;

/** What a reader's own call may fail with. */
const documented = /^\w+Error: \[(api|transport|response)\.\w+\]/;

const outcomes = new Map<Trial, Outcome>();

beforeAll(
  () =>
    withWorkbench(async (folder) => {
      const modules = trials.flatMap((trial) => [
        [trial.emulator.file, trial.emulator.code] as const,
        [fileOf(trial), `${trial.code}\nexport {};\n`] as const,
      ]);
      writeModules(folder, Object.fromEntries(modules));
      // Each in a process of its own: what one leaves behind, where its call failed, must not answer for another.
      const waiting = [...trials];
      const work = async () => {
        for (let trial = waiting.shift(); trial; trial = waiting.shift()) {
          const args = ['--conditions=@tim-rest/source', runner, folder, fileOf(trial)];
          const { stdout } = await promisify(execFile)('node', args, { cwd: folder });
          outcomes.set(trial, JSON.parse(stdout)[0]);
        }
      };
      await Promise.all([work(), work(), work()]);
    }),
  120_000,
);

test('the testing guide shows two servers, and names ten faults', () => {
  expect(trials).toHaveLength(20);
});

test.each(trials.map((trial) => [at(trial.snippet), trial.name, trial] as const))(
  'the server at %s outlives %s',
  (_, __, trial) => {
    const { error } = outcomes.get(trial) as Outcome;
    if (error !== undefined) expect(error).toMatch(documented);
  },
);
