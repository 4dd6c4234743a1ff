import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inTurn } from '../../../.config/bench/rounds.ts';
import type { Row } from '../../../.config/bench/row.ts';
import { median, medianRatio } from '../../../.config/bench/statistics.ts';
import { entries } from '../test/contract/entries.ts';
import { bundle, gzipped, installed } from './installed.ts';
import { importMs } from './node-import.ts';
import { workerIn } from './workerd.ts';

const ROUNDS = 7;
const EMPTY = 'an empty module';

/** What it takes to import each entry, as installed, in a new Node, and all of them together in a new workerd. */
export async function bench(): Promise<Row[]> {
  const { consumer, folder } = installed();
  return [...(await inNode(consumer)), ...(await inWorkerd(consumer, mkdtempSync(join(folder, 'workerd-'))))];
}

async function inNode(consumer: string): Promise<Row[]> {
  writeFileSync(join(consumer, 'empty.js'), '');
  const axios = createRequire(import.meta.url).resolve('axios');
  const modules = {
    [EMPTY]: './empty.js',
    ...Object.fromEntries(entries.map((name) => [name, name])),
    axios,
  };
  const times = await inTurn(
    Object.fromEntries(
      Object.entries(modules).map(([name, module]) => [name, () => importMs(module, consumer)]),
    ),
    ROUNDS,
  );
  return Object.entries(times).map(([name, ms]) => ({
    name: `Node: ${name}`,
    value: median(ms),
    unit: 'ms',
    ratio: medianRatio(ms, times[EMPTY] ?? []),
  }));
}

async function inWorkerd(consumer: string, folder: string): Promise<Row[]> {
  const imports = entries.map((name, index) => `import * as entry${index} from '${name}';`).join('\n');
  const all = entries.map((_, index) => `entry${index}`).join(', ');
  const answer = `export default { fetch: () => new Response('up') };`;
  const whole = await bundle(`${imports}\nexport const all = [${all}];\n${answer}`, consumer);
  const times = await inTurn(
    { empty: workerIn(join(folder, 'empty'), answer), whole: workerIn(join(folder, 'whole'), whole) },
    ROUNDS,
  );
  const row = (name: string, ms: readonly number[]) => ({
    name: `workerd: ${name}`,
    value: median(ms),
    unit: 'ms to the first answer',
    ratio: medianRatio(ms, times.empty),
  });
  return [
    row('an empty worker', times.empty),
    { ...row('every entry', times.whole), note: `${gzipped(whole).toFixed(1)} kB gzipped` },
  ];
}
