/**
 * The whole fuzz: `node --conditions=@tim-rest/source packages/core/test/fuzz/run.ts [--runs 100000] [--seed n] [--only getGroupInfo]`.
 * So many random responses, and so many random inputs, end in a documented error or a valid value, and so many requests to
 * a webhook in a documented status: no other throw, no hang. Prints how they ended; exit code 1, and the smallest counterexample, where one does not.
 */

import { inspect, parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { watchRejections } from './judge.ts';
import { answers, clients, inputs, unruly } from './properties.ts';
import { ways } from './ways.ts';
import { webhooks } from './webhook.ts';

/** What is tried, and its share of the runs; one thread a part. */
const PARTS = {
  responses: [
    ['responses, one at a time', answers, 0.7],
    ['responses, with unruly plugs', unruly, 0.3],
  ],
  inputs: [
    ['inputs', inputs, 0.9],
    ['options of a client', clients, 0.1],
  ],
  webhooks: [['requests to a webhook', webhooks, 1]],
} as const;

interface Job {
  readonly part: keyof typeof PARTS;
  readonly runs: number;
  readonly seed: number;
  /** The one endpoint that is tried. */
  readonly only?: string | undefined;
}

if (isMainThread) await main();
else parentPort?.postMessage(await fuzz(workerData));

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  const runs = Number(values.runs ?? 100_000);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  if (!(Number.isInteger(runs) && runs > 0 && Number.isInteger(seed)))
    throw new Error('--runs and --seed take integers');
  const { only } = values;
  console.log(`fuzz: ${runs} responses, inputs and webhooks, seed ${seed}`);

  const results = await Promise.all([
    inThread({ part: 'responses', runs, seed, only }),
    inThread({ part: 'inputs', runs, seed, only }),
    ...(only === undefined ? [inThread({ part: 'webhooks', runs, seed })] : []),
  ]);
  for (const { report } of results) console.log(report);
  const failures = results.reduce((sum, { failures }) => sum + failures, 0);
  console.log(failures ? `\n${failures} FAILED` : '\nall as documented');
  process.exitCode = failures ? 1 : 0;
}

interface Result {
  readonly report: string;
  readonly failures: number;
}

function inThread(job: Job): Promise<Result> {
  return new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url), { workerData: job }).once('message', resolve).once('error', reject);
  });
}

async function fuzz({ part, runs, seed, only }: Job): Promise<Result> {
  const stopWatching = watchRejections();
  const lines: string[] = [];
  const tried = only === undefined ? ways : ways.filter(({ endpoint }) => endpoint === only);
  if (!tried.length) throw new Error(`no endpoint ${only}`);
  let failures = 0;
  for (const [title, property, share] of PARTS[part]) {
    const tally = new Map<string, number>();
    const startedAt = performance.now();
    const numRuns = Math.max(1, Math.round(runs * share));
    const result = await fc.check(property(tally, tried) as fc.IAsyncProperty<unknown>, { seed, numRuns });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    lines.push(`\n${title}: ${result.numRuns} runs in ${seconds} s${result.failed ? ', FAILED' : ''}`);
    for (const [outcome, times] of [...tally].sort((a, b) => b[1] - a[1]))
      lines.push(`${String(times).padStart(9)}  ${outcome}`);
    if (!result.failed) continue;
    failures += 1;
    lines.push(
      `\n${inspect(result.errorInstance, { depth: 1 })}\n\n${fc.defaultReportMessage(result as never)}`,
    );
  }
  stopWatching();
  return { report: lines.join('\n'), failures };
}
