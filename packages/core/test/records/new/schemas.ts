import type { Row } from '../records.ts';
import { type Documented, type Field, fieldsOf, firstOf, isFresh, isOptional, mostOf } from './documented.ts';
import { literal } from './literal.ts';
import type { Part } from './names.ts';
import { sharedFor } from './shared.ts';
import { isOpen } from './types.ts';

/** What a request is checked by: the limits that are documented. */
export function requestSchema(record: Documented, parts: readonly Part[]): string {
  const nameOf = namesIn(parts);
  const entry = (field: Field): string => {
    if (isFresh(field, record)) return `${field.name}: fresh()`;
    const first = firstOf(field, record);
    const schema = sent(field, { record, entry, nameOf });
    const otherwise = first === undefined ? '' : `, ${literal(first)}`;
    return `${field.name}: ${isOptional(field, record) ? `optional(${schema}${otherwise})` : schema}`;
  };
  return `request(${object(fieldsOf(record, 'request').map(entry))})`;
}

/** A field a line, where they are many. */
function object(entries: readonly string[]): string {
  const line = entries.join(', ');
  return line.length > 80 ? `{\n${line}\n}` : `{ ${line} }`;
}

interface Context {
  readonly record: Documented;
  readonly entry: (field: Field) => string;
  readonly nameOf: (row: Row) => string;
}

const namesIn = (parts: readonly Part[]) => (row: Row) =>
  parts.find(({ field }) => field.row === row)?.name ?? '';

function sent(field: Field, context: Context): string {
  const { row } = field;
  const shared = sharedFor(field, 'request');
  if (shared) return `${shared.schema}()`;
  const types = row.type.split('|').map((type) => {
    if (type !== 'array') return sentOne(field, type, context);
    const item = sentOne(field, row.items ?? '', context);
    // Where an empty list means something, it may be sent.
    const most = mostOf(row, context.record);
    if (/empty = /.test(row.constraint ?? ''))
      return most ? `v.pipe(v.array(${item}), v.maxLength(${most}))` : `v.array(${item})`;
    return `list(${item}${most ? `, ${most}` : ''})`;
  });
  return types.length > 1 ? `v.union([${types.join(', ')}])` : (types[0] ?? '');
}

function sentOne(field: Field, type: string, context: Context): string {
  const { row, members } = field;
  const { record, entry, nameOf } = context;
  if (members.length) return `part<${nameOf(row)}>({ ${members.map(entry).join(', ')} })`;
  if (row.values && type === 'object') return `v.record(v.string(), ${choice(row.values)})`;
  if (row.values && !isOpen(field)) return choice(row.values);
  if (type === 'object') return `v.record(v.string(), ${textOf(field)})`;
  if (type === 'string') return textOf(field);
  if (type === 'integer') return integerOf(field, record);
  return `v.${type}()`;
}

const choice = (values: readonly unknown[]) => `oneOf(${values.map((value) => literal(value)).join(', ')})`;

function textOf(field: Field): string {
  const { prefix } = field.row;
  const whole = wholeTextOf(field);
  return prefix ? `v.pipe(${whole}, v.startsWith(${literal(prefix)}))` : whole;
}

function wholeTextOf({ name, row: { type, items = type, maxBytes, constraint } }: Field): string {
  const isId = /(_Account|^UserID|^Account)s?$/.test(name) && !/RegistrationID/.test(constraint ?? '');
  if (isId && (maxBytes ?? 32) === 32) return 'account()';
  if (/^(To)?Group[Ii]d(List)?$/.test(name) && items === 'string' && !maxBytes) return 'groupId()';
  return maxBytes ? `text(${maxBytes})` : 'v.string()';
}

function integerOf({ name, row: { min, max, int64 } }: Field, { page }: Documented): string {
  if (int64) return min === undefined ? 'anyInt64()' : `v.pipe(anyInt64(), v.minValue(${min}))`;
  if (min === 0 && max === 2 ** 32 - 1) return 'uint32()';
  const least = min ?? (page?.limit === name ? 1 : 0);
  if (max !== undefined) return `integer(${least}, ${max})`;
  return least ? `integer(${least})` : 'integer()';
}

/** What an answer is read by: documented fields have their documented types, and any value of these. */
export function responseSchema(record: Documented, parts: readonly Part[]): string {
  const nameOf = namesIn(parts);
  const entry = (field: Field): string => {
    const schema = read(field, { record, entry, nameOf });
    return `${field.name}: ${field.row.required ? schema : `optional(${schema})`}`;
  };
  return `response(${object(fieldsOf(record, 'response').map(entry))})`;
}

function read(field: Field, context: Context): string {
  const { row } = field;
  const shared = sharedFor(field, 'response');
  if (shared) return `${shared.schema}()`;
  const types = row.type.split('|').map((type) => {
    if (type !== 'array') return readOne(field, type, context);
    return `rows(${readOne(field, row.items ?? '', context)})`;
  });
  return types.length > 1 ? `v.union([${types.join(', ')}])` : (types[0] ?? '');
}

function readOne({ row, members }: Field, type: string, { entry }: Context): string {
  if (members.length) return `row({ ${members.map(entry).join(', ')} })`;
  if (type === 'object') return `v.record(v.string(), ${row.values ? 'v.number()' : 'v.string()'})`;
  if (row.int64) return 'int64()';
  return `v.${type === 'integer' ? 'number' : type}()`;
}
