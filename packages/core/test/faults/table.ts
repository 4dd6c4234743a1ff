/** Prints rows in columns as wide as need be. */
export function printTable(title: string, rows: readonly Readonly<Record<string, string>>[]): void {
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => row[name]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const body = rows.map((row) => line(names.map((name) => row[name] ?? '')));
  console.log(
    [title, '', line(names), line(widths.map((width) => '-'.repeat(width))), ...body, ''].join('\n'),
  );
}
