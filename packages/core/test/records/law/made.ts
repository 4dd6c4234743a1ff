import { defineEndpoint, int64Fields, requestObject } from '@tim-rest/core';
import * as v from 'valibot';
import { queryFields } from '../../../src/endpoint/codec.ts';
import type { AnyEndpoint } from '../../contract/families.ts';
import type { EndpointRecord, Fields, Row } from '../records.ts';
import { isMap, leastOf, parentOf, requestRows } from '../rows.ts';
import { nameOf, type Side } from './bodies.ts';

type Any = v.GenericSchema;

/** An endpoint that does what its record says and nothing else: made of it, as a dull author would. */
export function madeEndpoint(record: EndpointRecord): AnyEndpoint {
  const { name, service, command, idempotent, quota, response, query = [] } = record;
  const request = requestRows(record);
  const wide = [...request, ...response]
    .filter(({ int64 }) => int64)
    .map(({ field }) => field.replace('[]', ''));
  const page = pageOf(record);
  const batch = batchOf(record);
  return defineEndpoint({
    name,
    service,
    command,
    idempotent,
    ...(quota !== null && { quota }),
    input: object(request, '', 'request', record),
    output: object(response, '', 'response', record),
    ...(wide.length > 0 && { codec: int64Fields(...new Set(wide)) }),
    ...(query.length > 0 && { codec: queryFields(...query.map(({ name }) => name)) }),
    ...(page && { page }),
    ...(batch && { batch }),
  } as never);
}

const ENVELOPE = ['ActionStatus', 'ErrorInfo', 'ErrorDisplay'];

function object(rows: readonly Row[], parent: string, side: Side, record: EndpointRecord): never {
  const members = rows.filter(({ field }) => parentOf(field) === parent);
  const entries = Object.fromEntries(
    members.map((row) => {
      const schema = anyOf(row.type.split('|').map((type) => schemaOf(type, row, rows, side, record)));
      const isOptional = !row.required || (side === 'response' && ENVELOPE.includes(row.field));
      return [nameOf(row.field), isOptional ? v.optional(schema) : schema];
    }),
  );
  return (side === 'request' ? requestObject(entries) : v.looseObject(entries)) as never;
}

const anyOf = (schemas: readonly Any[]): Any => (schemas.length > 1 ? v.union(schemas) : (schemas[0] as Any));

function schemaOf(type: string, row: Row, rows: readonly Row[], side: Side, record: EndpointRecord): Any {
  const isClosed = side === 'request' && !row.ref && nameOf(row.field) !== 'MsgType';
  if (type === 'array') {
    const item = schemaOf(row.items ?? '', { ...row, field: `${row.field}[]` }, rows, side, record);
    const list = v.array(item);
    const max = row.maxItems ?? (record.batch?.list === row.field ? record.batch.max : undefined);
    return side === 'request' && max !== undefined ? v.pipe(list, v.maxLength(max)) : list;
  }
  if (type === 'object') {
    const hasRows = rows.some(({ field }) => parentOf(field) === row.field);
    if (isMap(row)) return map(row, side);
    return hasRows ? object(rows, row.field, side, record) : v.looseObject({});
  }
  if (type === 'boolean') return v.boolean();
  if (side === 'response') return type === 'string' ? v.string() : row.int64 ? v.bigint() : v.number();
  const values = row.values?.filter((value) => (typeof value === 'string') === (type === 'string'));
  if (isClosed && !row.field.endsWith('[]') && values?.length) return v.picklist(values as string[]);
  const least = leastOf(row, record);
  return type === 'string' ? text(row) : number({ ...row, ...(least !== undefined && { min: least }) }, type);
}

function text({ field, constraint, maxBytes, values, prefix = '' }: Row): Any {
  const isAccount =
    /(_Account|^UserID)(\[\])?$/.test(nameOf(field)) && !constraint?.includes('RegistrationID');
  const account = isAccount && !values ? 32 : undefined;
  const most = maxBytes ?? account;
  const begun = v.pipe(v.string(), v.startsWith(prefix));
  return most === undefined ? begun : v.pipe(begun, v.maxBytes(most), v.description(`${most}`));
}

function number(
  { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER, int64 }: Row,
  type: string,
): Any {
  const plain = type === 'number' ? v.number() : v.pipe(v.number(), v.integer());
  const limited = v.pipe(plain, v.minValue(min), v.maxValue(max));
  return int64 ? v.union([limited, v.bigint()]) : limited;
}

function map({ maxBytes, values }: Row, side: Side): Any {
  if (side === 'request' && values) return v.record(v.string(), v.picklist(values as string[]));
  const value =
    side === 'request' && maxBytes !== undefined ? v.pipe(v.string(), v.maxBytes(maxBytes)) : v.unknown();
  return v.record(v.string(), value as Any);
}

function pageOf({ page }: EndpointRecord): object | undefined {
  if (!page) return undefined;
  const { items, kind, carry = {}, end, offset = '', total = '' } = page;
  const next = (answer: Fields, request: Fields): Fields | false => {
    if (kind === 'offset') {
      const to = ((request[offset] ?? 0) as number) + (answer[items] as unknown[]).length;
      return to < (answer[total] as number) && { [offset]: to };
    }
    const given = answer[end?.field ?? ''];
    const value = typeof given === 'bigint' ? Number(given) : given;
    if (end?.except ? !end.except.includes(value) : end?.values.includes(value)) return false;
    return Object.fromEntries(Object.entries(carry).map(([to, from]) => [to, answer[from]]));
  };
  return { items, next };
}

function batchOf({ batch, partial }: EndpointRecord): object | undefined {
  const list = batch?.list ?? partial?.requestList ?? '';
  // No rule can speak of a list within another.
  if (!/^\w+$/.test(list)) return undefined;
  const { success, settled = [], pending, missing } = partial ?? {};
  const done = [...(success?.length ? success : [0]), ...settled];
  return {
    list,
    ...(batch && { max: batch.max }),
    ...(partial?.requestId && { key: partial.requestId }),
    ...(partial && {
      outcomes: {
        in: partial.list,
        ...(partial.id && { key: partial.id }),
        ...(partial.code && { code: partial.code }),
        ...(partial.info && { words: partial.info }),
        done,
        ...(pending && { pending }),
        unlisted: missing === 'failed' || missing === 'skipped' ? 'failed' : 'done',
      },
    }),
  };
}
