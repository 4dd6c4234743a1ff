import fc from 'fast-check';
import { nameOf, renamed } from '../records/law/bodies.ts';
import type { EndpointRecord, Row } from '../records/records.ts';
import { isMap, parentOf } from '../records/rows.ts';

/** Text of any code units, halves of pairs included. */
export const codeUnits = fc
  .array(fc.nat(0xffff), { maxLength: 30 })
  .map((units) => String.fromCharCode(...units));

const account = fc.oneof(
  fc.nat(2000).map((n) => `user${n}`),
  fc.constantFrom(' ', '~', 'x'.repeat(32)),
);

const mark = fc.constantFrom(500, 600, 1000, 1001, 1002, 2 ** 31, Number.MAX_SAFE_INTEGER);

const listName = fc.constantFrom('Class', '群', 'x'.repeat(30));
const friendChange = fc.oneof(
  fc.record({ Tag: fc.constant('Tag_SNS_IM_Remark'), Value: fc.string({ maxLength: 32 }) }),
  fc.record({
    Tag: fc.constant('Tag_SNS_IM_Group'),
    Value: fc.array(listName, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    Tag: fc.constantFrom('Tag_SNS_Custom_Level', 'Tag_SNS_IM_AddTime'),
    Value: fc.oneof(fc.string(), fc.nat()),
  }),
);

/** Values of fields that take not just any of their type, by name, or by the name of the endpoint and the path in it. */
const POOLS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  GroupId: fc.constantFrom('@TGS#live', 'room', '\ud800', '群', 'x'.repeat(200)),
  Mark: mark,
  Marks: mark,
  'friendGroupAdd GroupName': listName,
  'friendImport AddFriendItem.GroupName': listName,
  'friendUpdate UpdateItem.SnsItem': friendChange,
};

type Side = 'request' | 'response';

/** Inputs that are mostly right. */
export function inputsOf(record: EndpointRecord): fc.Arbitrary<object> {
  return objects(record, 'request', '');
}

/** Documented answers; fields of `instead` take the place of those with their name. */
export function answersOf(
  record: EndpointRecord,
  instead: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<object> {
  return objects(record, 'response', '', instead);
}

function objects(
  record: EndpointRecord,
  side: Side,
  parent: string,
  instead: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
): fc.Arbitrary<object> {
  const rows = record[side].filter(({ field }) => parentOf(field) === parent);
  const fields = rows.map((row) => [nameOf(row.field), values(record, side, row)] as const);
  const isFree = ({ field }: Row) =>
    field in (record.page?.first ?? {}) || /^(ActionStatus|ErrorInfo)$/.test(field);
  const requiredKeys = rows.filter((row) => row.required && !isFree(row)).map(({ field }) => nameOf(field));
  return fc.record({ ...Object.fromEntries(fields), ...instead }, { requiredKeys }) as fc.Arbitrary<object>;
}

function values(
  record: EndpointRecord,
  side: Side,
  row: Row,
  type = row.type.split('|')[0],
): fc.Arbitrary<unknown> {
  const { field, min, max, maxBytes, prefix = '' } = row;
  const name = nameOf(field).replace('[]', '');
  const pool = POOLS[`${record.name} ${field.replaceAll('[]', '')}`] ?? POOLS[name];
  if (type === 'array') return lists(record, side, row);
  if (pool) return pool;
  if (type === 'object') return isMap(row) ? fc.constant({}) : objects(record, side, field);
  if (type === 'boolean') return fc.boolean();
  if (row.values) return fc.constantFrom(...row.values);
  if (type === 'string') {
    if (/_Account$|^UserID$/.test(name)) return account;
    const rest = (maxBytes ?? 20 + prefix.length) - prefix.length;
    const texts = fc.oneof(
      fc.string({ maxLength: rest }),
      rest > 90 || maxBytes === undefined ? codeUnits : fc.constant('text'),
    );
    return prefix ? fc.oneof({ weight: 9, arbitrary: texts.map((text) => prefix + text) }, texts) : texts;
  }
  const end = side === 'response' && record.page?.end?.field === field ? record.page.end.values : [];
  const least = min ?? (field === record.page?.limit ? 1 : 0);
  const numbers = fc.integer({ min: least, max: Math.min(max ?? 500, 2 ** 31 - 1) });
  return end.length ? fc.oneof(fc.constantFrom(...end), numbers) : numbers;
}

/** Of a few entries; one that may be split, of more than one request takes, too. */
function lists(record: EndpointRecord, side: Side, row: Row): fc.Arbitrary<unknown[]> {
  const entry = values(record, side, { ...row, field: `${row.field}[]` }, row.items);
  const minLength = side === 'request' ? 1 : 0;
  const few = fc.array(entry, { minLength, maxLength: Math.min(5, row.maxItems ?? 5) });
  const { list, max = 0 } = record.batch ?? {};
  if (side === 'response' || row.field !== list) return few;
  const many = fc
    .tuple(entry, fc.integer({ min: max - 1, max: 2 * max + 100 }))
    .map(([entry, length]) => Array.from({ length }, (_, n) => renamed(entry, n, record.request)));
  return fc.oneof({ weight: 20, arbitrary: few }, { weight: max > 100 ? 1 : 10, arbitrary: many });
}
