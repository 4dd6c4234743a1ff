import { requestObject } from '@tim-rest/core';
import * as v from 'valibot';
import type { AnyEndpoint } from '../../contract/families.ts';
import type { EndpointRecord, Row } from '../records.ts';
import { parentOf, requestRows } from '../rows.ts';
import { nameOf, type Side } from './bodies.ts';

/** A schema of valibot, by what is looked at here. */
type Any = v.GenericSchema & {
  readonly entries?: v.ObjectEntries;
  readonly wrapped?: Any;
  readonly item?: Any;
  readonly pipe?: readonly [Any, ...never[]];
  readonly options?: readonly Any[];
  readonly default?: never;
};

/** An endpoint with something wrong in it, and what that is. */
export type Planted = readonly [drift: string, endpoint: AnyEndpoint];

/** Each field of an endpoint made wrong in each way there is. */
export function* plantedFields(endpoint: AnyEndpoint, record: EndpointRecord): Generator<Planted> {
  for (const side of ['request', 'response'] as const)
    for (const row of side === 'request' ? requestRows(record) : record.response) {
      if (side === 'response' && /^(ActionStatus|Error(Code|Info|Display))$/.test(row.field)) continue;
      for (const [drift, edit] of fieldDrifts(row, side))
        yield [`${side} ${row.field}: ${drift}`, withField(endpoint, side, row.field, edit)];
    }
}

/** The endpoint with the fields edited among which one stands. */
export function withField(endpoint: AnyEndpoint, side: Side, field: string, edit: Edit): AnyEndpoint {
  const key = side === 'request' ? 'input' : 'output';
  const schema = edited(endpoint[key] as unknown as Any, parentOf(field), (entries) =>
    edit(entries, nameOf(field)),
  );
  return { ...endpoint, [key]: schema } as AnyEndpoint;
}

type Edit = (entries: Record<string, Any>, name: string) => Record<string, Any>;

function* fieldDrifts(row: Row, side: Side): Generator<readonly [drift: string, edit: Edit]> {
  const instead =
    (make: (schema: Any) => v.GenericSchema): Edit =>
    (entries, name) => {
      const schema = entries[name] as Any;
      return { ...entries, [name]: schema.wrapped ? optional(make(schema.wrapped)) : (make(schema) as Any) };
    };
  yield ['gone', (entries, name) => without(entries, name)];
  yield ['misspelt', (entries, name) => ({ ...without(entries, name), [`${name}s`]: entries[name] as Any })];
  yield [
    'required flipped',
    (entries, name) => {
      const schema = entries[name] as Any;
      // One that is filled in is as good as required, where it has to be sent.
      const isSent = !schema.wrapped || (row.required && schema.default !== undefined);
      const flipped = isSent ? optional(strip(schema)) : (schema.wrapped as Any);
      return { ...entries, [name]: flipped };
    },
  ];
  yield ['another type', instead(() => (row.type.includes('string') ? v.boolean() : v.string()))];
  if (!/\bMsgContent$/.test(parentOf(row.field)))
    yield ['added', (entries) => ({ ...entries, NoSuchFieldEither: optional(v.string()) })];
  if (side === 'request') for (const [drift, make] of limitDrifts(row)) yield [drift, instead(make)];
}

function without(entries: Record<string, Any>, name: string): Record<string, Any> {
  const { [name]: _, ...others } = entries;
  return others;
}

function* limitDrifts({ field, ref, type, items, min, max, maxBytes, maxItems, values }: Row) {
  type Make = (schema: Any) => v.GenericSchema;
  const each = (make: (of: v.GenericSchema) => v.GenericSchema): Make =>
    type === 'array' ? () => v.array(make(scalar(items))) : () => make(scalar(type));
  const off = [-1, 1];
  for (const by of off) {
    if (min !== undefined) yield [`min ${by}`, each(() => number(min + by, max))] as const;
    if (max !== undefined) yield [`max ${by}`, each(() => number(min, max + by))] as const;
    if (maxBytes !== undefined && type !== 'object')
      yield [`maxBytes ${by}`, each(() => v.pipe(v.string(), v.maxBytes(maxBytes + by)))] as const;
    if (maxItems !== undefined && type === 'array')
      yield [
        `maxItems ${by}`,
        (schema: Any) => v.pipe(v.array(itemOf(schema)), v.maxLength(maxItems + by)),
      ] as const;
  }
  if (maxBytes !== undefined && type !== 'object')
    yield ['characters for bytes', each(() => v.pipe(v.string(), v.maxLength(maxBytes)))] as const;
  if (values && type !== 'array') {
    yield ['a value gone', () => v.picklist(values.slice(1) as string[])] as const;
    if (!ref && !/MsgType$/.test(field))
      yield ['a value more', () => v.picklist([...values, ...['NoSuchValue', 100]] as string[])] as const;
  }
}

const number = (min = 0, max = 2 ** 53 - 1) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const scalar = (type: string | undefined) => (type === 'string' ? v.string() : v.number());
const strip = (schema: Any): Any => schema.wrapped ?? schema;
const optional = (schema: v.GenericSchema) => v.optional(schema) as unknown as Any;

function itemOf(schema: Any): Any {
  return schema.item ?? (schema.pipe ? itemOf(schema.pipe[0]) : itemOf(schema.options?.[0] as Any));
}

/** The schema with the fields edited that it has at a path. */
function edited(schema: Any, path: string, edit: (entries: Record<string, Any>) => Record<string, Any>): Any {
  if (schema.pipe) {
    const [first, ...rest] = schema.pipe;
    return v.pipe(edited(first, path, edit), ...rest) as unknown as Any;
  }
  if (schema.wrapped) return v.optional(edited(schema.wrapped, path, edit), schema.default) as unknown as Any;
  if (schema.options)
    return v.union(schema.options.map((each) => edited(each, path, edit))) as unknown as Any;
  if (schema.item) return v.array(edited(schema.item, path.replace(/^\[\]\.?/, ''), edit)) as unknown as Any;
  if (!schema.entries) return schema;
  const entries = schema.entries as Record<string, Any>;
  const [, name = '', rest = ''] = /^(\w*)\.?(.*)$/.exec(path) ?? [];
  const made = name ? { ...entries, [name]: edited(entries[name] as Any, rest, edit) } : edit(entries);
  return (schema.type === 'strict_object' ? requestObject(made) : v.looseObject(made)) as unknown as Any;
}
