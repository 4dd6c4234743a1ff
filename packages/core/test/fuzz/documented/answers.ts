import { nameOf } from '../../records/law/bodies.ts';
import departures from '../../records/law/departures.json' with { type: 'json' };
import type { EndpointRecord, Row } from '../../records/records.ts';
import { isMap, parentOf } from '../../records/rows.ts';
import { all, isNumber, isObject, isText, must, optional } from './must.ts';
import { recordOf } from './records.ts';

const ENVELOPE = ['ActionStatus', 'ErrorInfo', 'ErrorDisplay'];

/** A success, of the documented shape unless drift is only `reported`. */
export function mustBeAnswer(name: string, answer: unknown, reported = false): void {
  must(isObject(answer) && !Array.isArray(answer), 'an answer is an object');
  must(answer.ErrorCode === 0, 'a success has ErrorCode 0');
  must(answer.ActionStatus !== 'FAIL', 'a success is no FAIL');
  must(
    !hasPrototypeKey(answer, 4),
    'an answer has no __proto__ key (deeper than four levels is left to the unit tests)',
  );
  if (reported) return;
  for (const field of ENVELOPE) must(optional(answer[field], isText), `${field} is text`);
  must(isDocumented(recordOf(name), '', answer), `the shape of ${name}`);
}

/** Entries of the list that an endpoint answers in pages. */
export function mustBeItems(name: string, items: unknown): void {
  const record = recordOf(name);
  const row = record.response.find(({ field }) => field === record.page?.items);
  must(row && isValue(record, row, 'array', items), `the items of ${name}`);
}

/** Whether the fields of an object are documented: of answers their types, and that they are there. */
function isDocumented(record: EndpointRecord, parent: string, value: unknown): boolean {
  if (!isObject(value)) return false;
  const rows = record.response.filter(({ field }) => parentOf(field) === parent);
  return rows.every((row) => {
    const given = value[nameOf(row.field)];
    if (given === undefined) return mayBeMissing(record, row);
    return typesOf(record, row).some((type) => isValue(record, row, type, given));
  });
}

function isValue(record: EndpointRecord, row: Row, type: string | undefined, value: unknown): boolean {
  if (type === 'string') return isText(value);
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'array')
    return all(value, (entry) => isValue(record, { ...row, field: `${row.field}[]` }, row.items, entry));
  // A lone entry stands where its list would.
  const place = row.type === 'array' && !row.field.endsWith('[]') ? `${row.field}[]` : row.field;
  if (type === 'object') return isMap(row) ? isObject(value) : isDocumented(record, place, value);
  return isNumber(value) || (row.int64 === true && typeof value === 'bigint');
}

const isMeant = ({ name }: EndpointRecord, departure: string) =>
  departure in ((departures as Readonly<Record<string, object>>)[name] ?? {});

function mayBeMissing(record: EndpointRecord, { field, required }: Row): boolean {
  return !required || ENVELOPE.includes(field) || isMeant(record, `response ${field}: may be left out`);
}

function typesOf(record: EndpointRecord, { field, type }: Row): string[] {
  const others = ['string', 'number', 'boolean', 'array', 'object'];
  return [
    ...type.split('|'),
    ...others.filter((each) => isMeant(record, `response ${field}: ${each} taken`)),
  ];
}

function hasPrototypeKey(value: unknown, depth: number): boolean {
  if (!isObject(value) || depth === 0) return false;
  return (
    Object.hasOwn(value, '__proto__') ||
    Object.values(value).some((field) => hasPrototypeKey(field, depth - 1))
  );
}
