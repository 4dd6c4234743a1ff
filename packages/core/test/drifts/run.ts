/**
 * `node --conditions=@tim-rest/source packages/core/test/drifts/run.ts [--only group/]`: in the files of all families (or of
 * those whose path begins so) one thing at a time is made wrong in the source, as an author might: a field gone, a limit
 * off by one, a rule for pages that ends late. The laws or the compiler have to say so. Prints a table, and what nobody
 * saw; exit code 1 where that is more than 2 %.
 */

import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Drift, driftsOf } from './drift.ts';
import { sources } from './source.ts';

const SHARE = 0.98;
const THREADS = 2;
const COLUMNS = ['laws', 'types', 'nobody'] as const;

interface Tried extends Pick<Drift, 'kind' | 'what'> {
  readonly caughtBy: (typeof COLUMNS)[number];
}

if (isMainThread) await main();
else parentPort?.postMessage(await tried(workerData));

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const paths = sources.map(({ path }) => path).filter((path) => path.startsWith(values.only ?? ''));
  const parts = Array.from({ length: THREADS }, (_, at) => paths.filter((_, n) => n % THREADS === at));
  const all = (await Promise.all(parts.map(inThread))).flat();

  print('', 'planted', ...COLUMNS);
  for (const [kind, some] of [...Map.groupBy(all, ({ kind }) => kind), ['all', all] as const]) {
    const by = Map.groupBy(some, ({ caughtBy }) => caughtBy);
    print(kind, some.length, ...COLUMNS.map((column) => by.get(column)?.length ?? 0));
  }
  const missed = all.filter(({ caughtBy }) => caughtBy === 'nobody');
  for (const { kind, what } of missed) console.log(`nobody: ${kind}: ${what}`);
  const share = 1 - missed.length / all.length;
  console.log(`\n${(100 * share).toFixed(2)} % caught`);
  process.exitCode = share < SHARE ? 1 : 0;
}

function print(first: string, ...cells: readonly (string | number)[]): void {
  console.log(first.padEnd(24) + cells.map((cell) => String(cell).padStart(9)).join(''));
}

function inThread(paths: readonly string[]): Promise<Tried[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: paths });
    worker.once('message', resolve).once('error', reject);
  });
}

/** Plants all drifts of these files. The compiler is asked for what the laws let through. */
async function tried(paths: readonly string[]): Promise<Tried[]> {
  const { isCaughtByLaws } = await import('./laws.ts');
  const { caughtByTypes } = await import('./types.ts');
  const drifts = sources.filter(({ path }) => paths.includes(path)).flatMap((each) => [...driftsOf(each)]);
  const byLaws = new Set<Drift>();
  for (const drift of drifts) if (await isCaughtByLaws(drift)) byLaws.add(drift);
  const byTypes = caughtByTypes(drifts.filter((drift) => !byLaws.has(drift)));
  return drifts.map((drift) => {
    const { kind, what } = drift;
    return { kind, what, caughtBy: byLaws.has(drift) ? 'laws' : (byTypes.get(drift) ?? 'nobody') };
  });
}
