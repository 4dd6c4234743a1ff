import { type Fields, type Row, readJson } from './records.ts';
import { isMap, parentOf } from './rows.ts';

interface Structures {
  readonly elements: Readonly<Record<string, { readonly fields: readonly Row[]; readonly example: Fields }>>;
  readonly offlinePushInfo: { readonly fields: readonly Row[]; readonly example: Fields };
}

/** Where a body and its rows disagree. */
export interface Disagreement {
  readonly kind: 'unknown' | 'missing' | 'type' | 'value';
  readonly path: string;
}

export const structures = readJson<Structures>('message-structures.json');

/** Where a body says what its rows do not. */
export function* disagreements(body: Fields, rows: readonly Row[], base = ''): Generator<Disagreement> {
  const members = new Map(
    rows.filter(({ field }) => parentOf(field) === base).map((row) => [nameOf(row.field), row]),
  );
  for (const [name, value] of Object.entries(body)) {
    const row = members.get(name);
    const path = base ? `${base}.${name}` : name;
    if (!row) yield { kind: 'unknown', path };
    else if (fits(value, row.type)) yield* inside(value, row, rows, path);
    else yield { kind: 'type', path };
  }
  for (const [name, { field, required }] of members)
    if (required && !(name in body)) yield { kind: 'missing', path: field };
}

function* inside(value: unknown, row: Row, rows: readonly Row[], path: string): Generator<Disagreement> {
  if (Array.isArray(value)) {
    if (value.length > (row.maxItems ?? Infinity)) yield { kind: 'value', path };
    for (const item of value)
      if (fits(item, row.items ?? '')) yield* entry(item, row, rows, `${path}[]`);
      else yield { kind: 'type', path: `${path}[]` };
  } else if (typeof value !== 'object' || (row.ref !== 'elements' && !isMap(row)))
    yield* entry(value, row, rows, path);
}

function* entry(value: unknown, row: Row, rows: readonly Row[], path: string): Generator<Disagreement> {
  if (typeof value !== 'object' || value === null) {
    if (!isAllowed(value, row)) yield { kind: 'value', path };
    return;
  }
  yield* disagreements(value as Fields, rows, path);
  if (row.ref === 'msgBody') yield* element(value as Fields, path);
}

function* element({ MsgType, MsgContent }: Fields, base: string): Generator<Disagreement> {
  const known = structures.elements[String(MsgType)];
  const path = `${base}{${MsgType}}`;
  if (!known) yield { kind: 'unknown', path };
  else if (typeof MsgContent === 'object')
    for (const each of disagreements((MsgContent ?? {}) as Fields, known.fields))
      if (each.kind !== 'missing') yield { kind: each.kind, path: `${path}.${each.path}` };
}

function isAllowed(
  value: unknown,
  { values, min = -Infinity, max = Infinity, maxBytes = Infinity }: Row,
): boolean {
  if (values && !values.includes(value)) return false;
  if (typeof value === 'number') return value >= min && value <= max;
  return typeof value !== 'string' || Buffer.byteLength(value) <= maxBytes;
}

export function fits(value: unknown, types: string): boolean {
  return types.split('|').some((type) => {
    if (type === 'integer') return typeof value === 'bigint' || Number.isInteger(value);
    if (type === 'array') return Array.isArray(value);
    if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
    return type === typeof value;
  });
}

function nameOf(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}
