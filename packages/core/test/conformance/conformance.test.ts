import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { bundle } from './runners/bundle.ts';
import { runtimes } from './runners/index.ts';
import { LIMIT_MS, type Outcome, type Runtime } from './runners/runtime.ts';
import { cases as plain } from './suite/index.ts';
import { probes } from './suite/probes.ts';
import { HEARD } from './suite/report.ts';
import { type Result, run } from './suite/run.ts';
import { table, type Verdict } from './table.ts';

const { consumer } = inject('tarballs');
const cases = [...plain.map(({ name }) => name), HEARD];
const notStarted = { failure: new Error('it was not started') };
const verdicts = new Map<Runtime, Verdict>(runtimes.map((runtime) => [runtime, notStarted]));

/** Whether there is nothing to run it with. Where everything has to be there, that is a failure. */
const isMissing = ({ missing }: Runtime) => missing !== undefined && !process.env.CI;

beforeAll(async () => {
  const bundles = bundle(consumer);
  const waiting = [...runtimes];
  const work = async () => {
    for (let runtime = waiting.shift(); runtime; runtime = waiting.shift()) {
      const { run, missing = '' } = runtime;
      const outcome = isMissing(runtime) ? { missing } : bundles.then(run).catch((failure) => ({ failure }));
      verdicts.set(runtime, await outcome);
    }
  };
  await Promise.all([work(), work()]);
}, runtimes.length * LIMIT_MS);

/** What a runtime said, by case. Throws where it did not run. */
function resultsOf(runtime: Runtime): ReadonlyMap<string, Result> {
  const verdict = verdicts.get(runtime)!;
  if ('failure' in verdict) throw verdict.failure;
  return new Map(('results' in verdict ? verdict.results : []).map((result) => [result.name, result]));
}

describe.each(runtimes)('$name', (runtime) => {
  const missing = isMissing(runtime);

  test.skipIf(missing)('runs every case, and nothing else', () => {
    expect([...resultsOf(runtime).keys()]).toEqual([...cases, ...probes.map(({ name }) => name)]);
  });

  test.skipIf(missing).each(probes)('reports as failed: $name', (probe) => {
    expect(resultsOf(runtime).get(probe.name)?.error).toMatch(/./);
  });

  test.skipIf(missing).each(cases)('%s', (name) => {
    const result = resultsOf(runtime).get(name);
    expect(result, 'it was not run').toBeDefined();
    expect(result?.error).toBeUndefined();
  });
});

describe('the suite', () => {
  test.each(runtimes.filter(({ name }) => name.startsWith('Node')))(
    'runs in the $name that it says',
    (runtime) => {
      expect(`Node ${(verdicts.get(runtime) as Outcome).version}`).toMatch(`${runtime.name}.`);
    },
  );

  test('names each case once', () => {
    expect(cases.filter((name, index) => cases.indexOf(name) !== index)).toEqual([]);
  });

  test('does not wait for a case that hangs', async () => {
    const hangs = { name: 'hangs', run: () => new Promise<void>(() => {}) };
    const [result] = await run([hangs], { origin: '' }, 10);
    expect(result).toMatchObject({ name: 'hangs', error: expect.stringContaining('10 ms') });
  });

  test('is said in the README to run where it runs', async () => {
    const readme = await readFile(new URL('../../../../README.md', import.meta.url), 'utf8');
    const [, section] = /<!-- runtimes -->\n(.*?)\n<!-- \/runtimes -->/s.exec(readme) ?? [];
    expect(section).toBe(runtimes.map(({ name }) => `- ${name}`).join('\n'));
  });

  test('ends in a table of all runtimes', ({ task }) => {
    const closing = table(verdicts, cases);
    task.meta.closing = closing;
    const lines = closing.split('\n');
    for (const { name } of runtimes)
      expect(lines.filter((line) => line.startsWith(`${name}  `))).toHaveLength(1);
  });
});
