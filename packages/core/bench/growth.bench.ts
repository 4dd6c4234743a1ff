import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn } from '../../../.config/bench/rounds.ts';
import type { Row } from '../../../.config/bench/row.ts';
import { median, medianRatio } from '../../../.config/bench/statistics.ts';
import { run } from '../test/support/run.ts';
import { bundle, gzipped, installed } from './installed.ts';
import { importMs } from './node-import.ts';
import { installWith } from './synthetic.ts';

const SIZES = [4, 40, 400];

const KERNEL = `export { createClient, call } from '@tim-rest/core';`;
const ONE = `${KERNEL} export { getGroupBanMember } from '@tim-rest/core/group';`;
const ALL = `${KERNEL} export * from '@tim-rest/core/group';`;

const PROGRAM = `import { type Client, call } from '@tim-rest/core';
import { getGroupBanMember } from '@tim-rest/core/group';
declare const client: Client;
export const { NextOffset } = await call(client, getGroupBanMember, { GroupId: '@TGS#live' });
`;
const compilerOptions = {
  module: 'NodeNext',
  target: 'ES2022',
  lib: ['ES2022', 'DOM'],
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

interface Measure {
  readonly name: string;
  readonly unit: string;
  readonly rounds: number;
  readonly goal: Partial<Row>;
  /** In a folder where a core of one size is installed. */
  readonly of: (folder: string) => number | Promise<number>;
}

const size = (contents: string) => async (folder: string) => gzipped(await bundle(contents, folder));
/** But for what gzip makes of other short names. */
const constant = { ceiling: 1.01 };

const measures: readonly Measure[] = [
  { name: 'bundle of createClient and call', unit: 'kB gz', rounds: 1, goal: constant, of: size(KERNEL) },
  { name: 'bundle with one endpoint', unit: 'kB gz', rounds: 1, goal: constant, of: size(ONE) },
  { name: 'bundle with all of them', unit: 'kB gz', rounds: 1, goal: {}, of: size(ALL) },
  {
    name: 'Node imports the family, unbundled',
    unit: 'ms',
    rounds: 5,
    goal: {},
    of: (folder) => importMs('@tim-rest/core/group', folder),
  },
  { name: 'tsc on a program with one call', unit: 'ms', rounds: 3, goal: {}, of: typeCheckMs },
];

/** What an app pays when the family that it imports one endpoint of has 4, 40 or 400. */
export async function bench(): Promise<Row[]> {
  const { consumer, folder } = installed();
  const homes = Object.fromEntries(
    SIZES.map((endpoints) => {
      const home = installWith(endpoints, consumer, mkdtempSync(join(folder, `${endpoints}-endpoints-`)));
      writeFileSync(join(home, 'program.ts'), PROGRAM);
      writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
      return [String(endpoints), home];
    }),
  );
  const rows: Row[] = [];
  for (const { name, unit, rounds, goal, of } of measures) {
    const found = await inTurn(
      Object.fromEntries(Object.entries(homes).map(([endpoints, home]) => [endpoints, () => of(home)])),
      rounds,
    );
    const smallest = found[String(SIZES[0])] ?? [];
    for (const [endpoints, values] of Object.entries(found))
      rows.push({
        name: `${endpoints} endpoints: ${name}`,
        value: median(values),
        unit,
        ratio: medianRatio(values, smallest),
        ...(values !== smallest && goal),
      });
  }
  return rows;
}

/** By TypeScript's own count, which leaves out the start of Node. */
function typeCheckMs(folder: string): number {
  const printed = run('tsc', ['--extendedDiagnostics'], folder);
  const seconds = /^Total time:\s+([\d.]+)s/m.exec(printed)?.[1];
  if (!seconds) throw new Error(`tsc gave no time:\n${printed}`);
  return Number(seconds) * 1000;
}
