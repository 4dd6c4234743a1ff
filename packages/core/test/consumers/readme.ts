import { readFileSync, writeFileSync } from 'node:fs';

const readme = new URL('../../../../README.md', import.meta.url);
const [start, end] = ['<!-- sizes -->\n', '\n<!-- /sizes -->'];

/** The README around its table of sizes, and the table. */
function parts(): [before: string, table: string, after: string] {
  const [before = '', rest = ''] = readFileSync(readme, 'utf8').split(start);
  const [table = '', after] = rest.split(end);
  if (after === undefined) throw new Error(`README.md has lost its ${start.trim()} or its ${end.trim()}`);
  return [before, table, after];
}

export const readSizes = (): string => parts()[1];

export function writeSizes(table: string): void {
  const [before, , after] = parts();
  writeFileSync(readme, `${before}${start}${table}${end}${after}`);
}
