import { isMet, type Row } from './row.ts';

const HEADINGS = ['', 'value', 'unit', 'ratio', 'goal', '', ''];
const FLUSH_RIGHT = new Set([1, 3]);

/** The rows as text, in columns. */
export function table(rows: readonly Row[]): string {
  const lines = [HEADINGS, ...rows.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const pad = (cell: string, column: number) =>
    FLUSH_RIGHT.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

function cells(row: Row): string[] {
  const { name, value, unit, ratio, note = '' } = row;
  return [name, digits(value), unit, ratio === undefined ? '' : digits(ratio), goal(row), verdict(row), note];
}

function goal({ floor, ceiling }: Row): string {
  return [floor !== undefined && `≥ ${floor}`, ceiling !== undefined && `≤ ${ceiling}`]
    .filter(Boolean)
    .join(', ');
}

function verdict(row: Row): string {
  const met = isMet(row);
  return met === undefined ? '' : met ? 'met' : 'short of it';
}

/** Three digits that count, or all that stand before the point. */
function digits(value: number): string {
  const whole = Math.max(1, Math.ceil(Math.log10(Math.abs(value) + 1e-9)));
  return value.toLocaleString('en', { maximumFractionDigits: Math.max(0, 3 - whole) });
}
