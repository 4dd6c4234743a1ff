import { readFileSync } from 'node:fs';
import { families } from '../../packages/core/test/contract/families.ts';
import { records } from '../../packages/core/test/records/records.ts';
import { byFamily, type Documented } from './endpoints/endpoints.ts';
import { english } from './language/language.ts';
import { code, table } from './markdown.ts';

const readme = new URL('../../README.md', import.meta.url);
const [start, end] = ['<!-- coverage -->\n', '\n<!-- /coverage -->'];

/** The project's README, with its table of what is covered as it is now. */
export function withCoverage(endpoints: readonly Documented[]): string {
  const [before = '', rest = ''] = readFileSync(readme, 'utf8').split(start);
  const [, after] = rest.split(end);
  if (after === undefined) throw new Error(`README.md has lost its ${start.trim()} or its ${end.trim()}`);
  const rows = byFamily(endpoints).map(([name, held]) => [
    code(`@tim-rest/core/${name}`),
    `${held.length}`,
    english.family(name),
    helpersOf(name).map(code).join(', ') || '–',
  ]);
  const total = ['all', `${endpoints.length} of ${records.length}`, '', ''];
  return `${before}${start}${table(['entry', 'calls', 'of', 'functions beside them'], [...rows, total])}${end}${after}`;
}

/** What a family exports beside its endpoints. */
function helpersOf(name: string): string[] {
  const { exports = {} } = families.find((family) => family.name === name) ?? {};
  return Object.entries(exports)
    .filter(([, value]) => typeof value === 'function')
    .map(([helper]) => helper)
    .sort();
}
