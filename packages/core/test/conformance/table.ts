import type { Outcome, Runtime } from './runners/runtime.ts';

/** What became of a runtime: what it said, or why it said nothing. */
export type Verdict = Outcome | { readonly failure: unknown } | { readonly missing: string };

/** Runtime × groups of cases: passed of all. */
export function table(verdicts: ReadonlyMap<Runtime, Verdict>, names: readonly string[]): string {
  const groups = [...new Set(names.map(groupOf))];
  const head = ['runtime', 'version', ...groups, 'total'];
  const rows = [...verdicts].map(([{ name }, verdict]) => {
    if ('missing' in verdict) return [name, `SKIPPED: ${verdict.missing}`];
    if ('failure' in verdict) return [name, 'FAILED: it did not run'];
    const { version, results } = verdict;
    const passed = new Set(results.filter(({ error }) => error === undefined).map(({ name }) => name));
    const count = (names: readonly string[]) =>
      `${names.filter((name) => passed.has(name)).length}/${names.length}`;
    const cells = groups.map((group) => count(names.filter((name) => groupOf(name) === group)));
    return [name, version, ...cells, count(names)];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => widthOf(row, column))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return ['Conformance: runtime × cases passed', '', ...[head, ...rows].map(line)].join('\n');
}

/** A row without numbers ends in a sentence, which needs no column. */
function widthOf(row: readonly string[], column: number): number {
  return row.length === 2 && column === 1 ? 0 : (row[column]?.length ?? 0);
}

export function groupOf(name: string): string {
  return name.split(' / ')[0]!;
}
