import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn } from '../../../.config/bench/rounds.ts';
import type { Row } from '../../../.config/bench/row.ts';
import { median, medianRatio } from '../../../.config/bench/statistics.ts';
import { run } from '../test/support/run.ts';
import { bundle, gzipped, installed } from './installed.ts';
import { importMs } from './node-import.ts';
import { type Family, type Home, installWith } from './synthetic.ts';

/** How many families there are beside the real ones, and how many endpoints each has. The first is the measure. */
const SHAPES = {
  '1 family of 20': [1, 20],
  '9 families of 20': [9, 20],
  '1 family of 180': [1, 180],
} as const;
type Shape = keyof typeof SHAPES;
const SMALL: Shape = '1 family of 20';

const KERNEL = `export { createClient, call } from '@tim-rest/core';`;

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
  /** What a shape's ratio to the smallest has to be. */
  readonly goals: Partial<Record<Shape, Partial<Row>>>;
  readonly of: (home: Home) => number | Promise<number>;
}

/** But for what gzip makes of other short names. */
const constant = { '9 families of 20': { ceiling: 1.01 }, '1 family of 180': { ceiling: 1.01 } };
/** What others have does not cost who imports one family; clocks are not exact. */
const noDearer = { '9 families of 20': { ceiling: 1.15 } };

const measures: readonly Measure[] = [
  {
    name: 'bundle of createClient and call',
    unit: 'kB gz',
    rounds: 1,
    goals: constant,
    of: ({ folder }) => size(KERNEL, folder),
  },
  {
    name: 'bundle with one endpoint',
    unit: 'kB gz',
    rounds: 1,
    goals: constant,
    of: ({ folder, families: [family] }) =>
      size(`${KERNEL} export { ${family.names[0]} } from '${family.entry}';`, folder),
  },
  {
    name: 'bundle with all of a family, by endpoint',
    unit: 'kB gz',
    rounds: 1,
    goals: noDearer,
    of: async ({ folder, families: [family] }) => {
      const all = await size(`${KERNEL} export * from '${family.entry}';`, folder);
      return (all - (await size(KERNEL, folder))) / family.names.length;
    },
  },
  {
    name: 'Node imports a family, unbundled',
    unit: 'ms',
    rounds: 9,
    goals: noDearer,
    of: ({ folder, families: [family] }) => importMs(family.entry, folder),
  },
  {
    name: 'tsc on a program with one call',
    unit: 'ms',
    rounds: 5,
    goals: noDearer,
    of: ({ folder }) => typeCheckMs(folder, 'one'),
  },
  {
    name: 'tsc on a program with every call',
    unit: 'ms',
    rounds: 3,
    goals: {},
    of: ({ folder }) => typeCheckMs(folder, 'every'),
  },
];

/** What an app pays that uses one endpoint, or all of one family, when the library has more of them. */
export async function bench(): Promise<Row[]> {
  const { consumer, folder } = installed();
  const homes = Object.entries(SHAPES).map(([shape, [families, endpoints]]) => {
    const made = installWith(families, endpoints, consumer, mkdtempSync(join(folder, 'grown-')));
    const [{ entry, names }] = made.families;
    writeProgram('one', made.folder, [{ entry, names: names.slice(0, 1) }]);
    writeProgram('every', made.folder, made.families);
    return [shape, made] as const;
  });
  const rows: Row[] = [];
  for (const { name, unit, rounds, goals, of } of measures) {
    const tasks = homes.map(([shape, home]) => [shape, () => of(home)] as const);
    const found = await inTurn<Shape, number>(
      Object.fromEntries(tasks) as Record<Shape, () => number>,
      rounds,
    );
    for (const [shape, values] of Object.entries(found) as [Shape, number[]][])
      rows.push({
        name: `${shape}: ${name}`,
        value: median(values),
        unit,
        ratio: medianRatio(values, found[SMALL]),
        ...goals[shape],
      });
  }
  return rows;
}

async function size(contents: string, folder: string): Promise<number> {
  return gzipped(await bundle(contents, folder));
}

/** A program that makes each of these calls once, and what tells the compiler to check it. */
function writeProgram(program: string, folder: string, families: readonly Family[]): void {
  const lines = families.flatMap(({ entry, names }, n) => [
    `import * as family${n} from '${entry}';`,
    ...names.map((name) => `console.log((await call(client, family${n}.${name}, input)).ErrorCode);`),
  ]);
  const head = `import { type Client, call } from '@tim-rest/core';\ndeclare const client: Client;\ndeclare const input: never;\n`;
  writeFileSync(join(folder, `${program}.ts`), `${head}${lines.join('\n')}\n`);
  const settings = { compilerOptions, files: [`${program}.ts`] };
  writeFileSync(join(folder, `${program}.json`), JSON.stringify(settings));
}

/** By TypeScript's own count, which leaves out the start of Node. */
function typeCheckMs(folder: string, program: string): number {
  const printed = run('tsc', ['--project', `${program}.json`, '--extendedDiagnostics'], folder);
  const seconds = /^Total time:\s+([\d.]+)s/m.exec(printed)?.[1];
  if (!seconds) throw new Error(`tsc gave no time:\n${printed}`);
  return Number(seconds) * 1000;
}
