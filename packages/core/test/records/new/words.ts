import type { Row } from '../records.ts';
import { isMap } from '../rows.ts';
import { type Documented, type Field, isFresh, isList, mostOf, type Side } from './documented.ts';

/** What a field means, and its limits, as a sentence; nothing where its name says as much. */
export function wordsOf(field: Field, side: Side, record: Documented): string | undefined {
  const { row, name } = field;
  const limits = [...limitsOf(row, side, record)];
  if (side === 'request' && isFresh(field, record)) limits.push('made up once a call, where it is left out');
  if (limits.length === 0 && isSaid(name, row.meaning)) return undefined;
  const meaning = capital(row.meaning.replace('; see message-structures.json', ''));
  if (limits.length === 0) return `${meaning}.`;
  return `${meaning}${meaning.includes(';') ? '; ' : ': '}${limits.join('; ')}.`.replace(/\.\.$/, '.');
}

/** `GroupId`, "group". */
function isSaid(name: string, meaning: string): boolean {
  const plain = name.toLowerCase().replaceAll('_', '').replace('userid', 'useridaccount');
  return meaning
    .toLowerCase()
    .replace(/^group (?=\w)/, '')
    .split(' ')
    .every((word) => plain.includes(word.replace(/s$/, '')));
}

function* limitsOf(row: Row, side: Side, record: Documented): Generator<string> {
  const { min, max, maxBytes, maxItems, unit, int64 } = row;
  const most = mostOf(row, record);
  if (most !== undefined && isList(row) && side === 'request')
    yield `up to ${count(most)}${record.batch?.list === row.field ? ' a call' : ''}`;
  else if (maxItems !== undefined && isMap(row)) yield `up to ${count(maxItems)} names`;
  if (maxBytes !== undefined)
    yield `${isList(row) || isMap(row) ? 'each ' : ''}up to ${count(maxBytes)} bytes of UTF-8`;
  if (int64) yield 'a whole number of up to 64 bits';
  else if (min === 0 && max === 2 ** 32 - 1) yield 'a uint32';
  else if (min !== undefined && max !== undefined) yield `${count(min)} to ${count(max)}`;
  else if (max !== undefined) yield `up to ${count(max)}`;
  else if (min !== undefined && min !== 0) yield `from ${count(min)}`;
  if (unit) yield `in ${unit}${/unix/.test(row.constraint ?? '') ? ' since the epoch' : ''}`;
  yield* remarksOf(row, side);
}

/** What a constraint says beside its numbers, which the limits tell, and its values, which are the type of what is sent. */
function* remarksOf(row: Row, side: Side): Generator<string> {
  const { constraint, values = [], max, maxBytes, maxItems } = row;
  const numbers = [max, maxBytes, maxItems].map(String);
  for (const remark of (constraint ?? '').split(/; |, (?=<= )/)) {
    const choices = remark.split(/ \| |, /);
    const isType = choices.every((choice) => values.includes(choice) || values.includes(Number(choice)));
    const isLimit =
      /^<= [\w<= -]+$/.test(remark) && remark.match(/\d+/g)?.every((each) => numbers.includes(each));
    if (remark === '' || SAID.test(remark) || isLimit || (isType && side === 'request')) continue;
    yield remark.replaceAll(' | ', ', ').replace(/^(<=|>=) /, (_, sign) => SIGNS[sign as '<=']);
  }
}

/** What limits and units say as well. */
const SAID = /^(strings|(un)?signed (32|64)-bit( seconds)?|unix m?s|seconds|\d+\.\.\d+( s)?|map\b.*)$/;

const SIGNS = { '<=': 'at most ', '>=': 'at least ' };

const count = (number: number) =>
  number.toLocaleString('en-US', { useGrouping: number > 9999 || number > 999 });
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

const WIDTH = 117;

/** A comment of TSDoc. Lines of code keep their form. */
export function comment(lines: readonly string[], indent = ''): string {
  const [only = ''] = lines;
  if (lines.length === 1 && indent.length + only.length < WIDTH - 6) return `${indent}/** ${only} */\n`;
  const body = lines.flatMap((line) => (line.length < WIDTH ? [line] : wrapped(line, WIDTH - indent.length)));
  return `${indent}/**\n${body.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

export function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && last.length + word.length >= width - 3) lines.push(word);
    else lines.splice(-1, 1, last ? `${last} ${word}` : word);
  }
  return lines;
}
