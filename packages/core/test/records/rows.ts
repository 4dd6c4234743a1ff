import type { EndpointRecord, Row } from './records.ts';

const KEYS =
  'field type items required constraint meaning min max maxBytes maxItems values unit int64 ref prefix';
const TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object'];
const UNITS = ['seconds', 'milliseconds', 'bytes', 'count'];
const REFS = ['elements', 'msgBody', 'offlinePushInfo'];

export const parentOf = (field: string): string => field.slice(0, Math.max(field.lastIndexOf('.'), 0));
export const isMap = ({ constraint }: Row): boolean => /^map/.test(constraint ?? '');

/** The fields of a request: those of its body, and those in its URL. */
export function requestRows({ request, query = [] }: EndpointRecord): readonly Row[] {
  return [...request, ...query.map(({ name, ...row }) => ({ field: name, ...row }))];
}

/** The least number there. No page may have no entries, though few say so: a list would never end. */
export function leastOf({ field, min }: Row, { page }: EndpointRecord): number | undefined {
  return min ?? (page?.limit === field ? 1 : undefined);
}

/** What is wrong with rows, each fault with the field it is in. */
export function* faultsOf(rows: readonly Row[]): Generator<string> {
  const fields = new Map(rows.map((row) => [row.field, row]));
  if (fields.size !== rows.length) yield 'a field is listed twice';
  for (const row of rows) {
    for (const fault of faultsOfRow(row)) yield `${row.field}: ${fault}`;
    for (const fault of faultsOfPlace(row, fields)) yield `${row.field}: ${fault}`;
  }
}

function* faultsOfRow(row: Row): Generator<string> {
  const types = row.type.split('|');
  const isNumber = types.includes('integer') || types.includes('number');
  for (const key of Object.keys(row)) if (!KEYS.split(' ').includes(key)) yield `unknown key ${key}`;
  for (const key of ['required', 'constraint', 'meaning']) if (!(key in row)) yield `lacks ${key}`;
  if (!row.meaning) yield 'has no meaning';
  if (!types.every((type) => TYPES.includes(type))) yield `type ${row.type}`;
  if (typeof row.required !== 'boolean') yield 'required is no boolean';
  if (types.includes('array') !== 'items' in row) yield 'items belongs to arrays, and only to them';
  if (row.items !== undefined && !TYPES.includes(row.items)) yield `items ${row.items}`;
  for (const key of ['min', 'max', 'maxBytes', 'maxItems'] as const)
    if (key in row && !Number.isSafeInteger(row[key])) yield `${key} is no whole number`;
  if (row.min !== undefined && row.max !== undefined && row.min > row.max) yield 'min is above max';
  if (('min' in row || 'max' in row) && !isNumber && row.items !== 'integer') yield 'limits of no number';
  if ('values' in row && !row.values?.length) yield 'values is no list';
  if (row.unit !== undefined && !UNITS.includes(row.unit)) yield `unit ${row.unit}`;
  if ('int64' in row && row.int64 !== true) yield 'int64 may only be true';
  if (row.ref !== undefined && !REFS.includes(row.ref)) yield `ref ${row.ref}`;
}

function* faultsOfPlace(row: Row, fields: ReadonlyMap<string, Row>): Generator<string> {
  const parent = parentOf(row.field);
  const list = parent.endsWith('[]') ? parent.slice(0, -2) : undefined;
  const hasUnder = (start: string) => [...fields.keys()].some((field) => field.startsWith(start));
  if (parent && !fields.has(list ?? parent)) yield 'its parent has no row';
  if (list && fields.get(list)?.items !== 'object') yield 'its parent is no list of objects';
  if (row.type === 'array' && row.items === 'object' && !hasUnder(`${row.field}[].`))
    yield 'a list of objects without rows for them';
  if (row.type === 'object' && !isMap(row) && !hasUnder(`${row.field}.`))
    yield 'an object without rows that is not called a map';
}
