import type { AnyEndpoint } from '../../contract/families.ts';
import { convert } from '../../contract/json-schema.ts';
import type { EndpointRecord, Row } from '../records.ts';
import { isMap, parentOf } from '../rows.ts';
import { structures } from '../values.ts';
import { Bodies, put, type Side, typeOf } from './bodies.ts';
import { limitDifferences } from './limits.ts';

/** Every endpoint reads these in the same way. */
const ENVELOPE = ['ActionStatus', 'ErrorCode', 'ErrorInfo', 'ErrorDisplay'];
const WRONG = ['text', 7, true, [], {}, null];

/** Whether a schema takes a body. */
export type Takes = (body: unknown) => boolean;

/** Where a side of an endpoint takes what its rows do not, or does not take what they do. */
export function* fieldDifferences(
  endpoint: AnyEndpoint,
  record: EndpointRecord,
  side: Side,
): Generator<string> {
  const schema = endpoint[side === 'request' ? 'input' : 'output'];
  const bodies = new Bodies(record, side);
  const takes: Takes = (body) => !resultOf(schema, body).issues;
  for (const row of bodies.rows) {
    if (ENVELOPE.includes(row.field) && side === 'response') continue;
    for (const difference of rowDifferences(row, bodies, takes, side, schema))
      yield `${side} ${row.field}: ${difference}`;
    if (side === 'request')
      for (const difference of limitDifferences(row, bodies, takes, record))
        yield `${side} ${row.field}: ${difference}`;
  }
  for (const holder of holdersOf(bodies.rows)) {
    const field = holder && `${holder}.`;
    const body = put(bodies.with(holder.replace(/\[\]$/, '')), `${field}NoSuchField`, 1);
    if (takes(body) !== (side === 'response'))
      yield `${side} ${field}NoSuchField: ${side === 'response' ? 'refused' : 'taken'}`;
  }
  for (const field of namedFields(schema, bodies.rows))
    if (!ENVELOPE.includes(field)) yield `${side} ${field}: not documented`;
}

function resultOf(
  schema: AnyEndpoint['input' | 'output'],
  body: unknown,
): { issues?: unknown; value?: unknown } {
  return schema['~standard'].validate(body) as { issues?: unknown; value?: unknown };
}

function* rowDifferences(
  row: Row,
  bodies: Bodies,
  takes: Takes,
  side: Side,
  schema: AnyEndpoint['input' | 'output'],
): Generator<string> {
  const { field, required, items } = row;
  const body = bodies.with(field);
  const types = row.type.split('|');
  if (!takes(body)) {
    yield 'not taken';
    return;
  }
  for (const type of types) if (!takes(put(body, field, bodies.valueOf(row, type)))) yield `${type} refused`;
  for (const value of [...WRONG, ...(row.type === 'array' ? [bodies.entryOf(row)] : [])]) {
    const isLoose = side === 'response' && (value === null || (row.int64 && value === 7));
    // An array is an object to the schemas, one without any of the fields.
    const isArray = Array.isArray(value) && types.includes('object');
    if (!isOf(value, types) && !isLoose && !isArray && takes(put(body, field, value)))
      yield `${typeOf(value)} taken`;
    const isEntry = isOf(value, [items ?? '']) || (Array.isArray(value) && items === 'object');
    if (items && value !== null && !isEntry && takes(put(body, field, [value])))
      yield `${typeOf(value)} taken for an entry`;
  }
  if (side === 'request' && !types.includes('number')) {
    if (types.includes('integer') && takes(put(body, field, 1.5))) yield 'fraction taken';
    if (items === 'integer' && takes(put(body, field, [1.5]))) yield 'fraction taken for an entry';
  }
  if (row.int64 && !takes(put(body, field, 2n ** 62n))) yield 'bigint refused';
  const without = put(body, field, undefined);
  if (!takes(without)) {
    if (!required) yield 'required';
  } else if (required && !isFilledIn(schema, without, field)) yield 'may be left out';
}

const isOf = (value: unknown, types: readonly string[]) =>
  types.some((type) => typeOf(value) === (type === 'integer' ? 'number' : type));

/** A field of a request that the library fills in is sent always. */
function isFilledIn(schema: AnyEndpoint['input' | 'output'], body: unknown, field: string): boolean {
  const { value } = resultOf(schema, body);
  return Object.hasOwn(Object(value), field) && !Object.hasOwn(Object(body), field);
}

/** Where fields stand: the body, and each object in it whose fields are documented. */
function holdersOf(rows: readonly Row[]): string[] {
  const shared = rows.filter(({ ref }) => ref === 'elements').map(({ field }) => field);
  const parents = new Set(['', ...rows.map(({ field }) => parentOf(field))]);
  return [...parents].filter((parent) => !shared.some((field) => parent.startsWith(field)));
}

/** The rows of a structure that several operations share. */
function shared(rows: readonly Row[]): Row[] {
  return rows
    .filter(({ ref }) => ref === 'offlinePushInfo')
    .flatMap(({ field }) =>
      structures.offlinePushInfo.fields.map((row) => ({ ...row, field: `${field}.${row.field}` })),
    );
}

interface Json {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
}

/** The fields that a schema names and no row does. What is inside of maps and of elements of messages is their own. */
function namedFields(schema: AnyEndpoint['input' | 'output'], rows: readonly Row[]): string[] {
  const known = new Map([...shared(rows), ...rows].map((row) => [row.field, row]));
  const unknown = new Set<string>();
  const walk = (json: Json, above: string): void => {
    for (const option of [...(json.anyOf ?? []), ...(json.oneOf ?? [])]) walk(option, above);
    if (json.items) walk(json.items, `${above}[]`);
    for (const [name, inner] of Object.entries(json.properties ?? {})) {
      // A lone object may stand in place of a list.
      const field = [`${above}.${name}`, `${above}[].${name}`, name].find((path) => known.has(path));
      const row = field === undefined ? undefined : known.get(field);
      if (!row) unknown.add(above ? `${above}.${name}` : name);
      else if (isOpened(row)) walk(inner, row.field);
    }
  };
  const isOpened = (row: Row) =>
    !isMap(row) && (row.ref !== 'elements' || rows.some(({ field }) => parentOf(field) === row.field));
  walk(convert(schema).json as Json, '');
  return [...unknown];
}
